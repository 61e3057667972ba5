import { afterAll, beforeAll, describe, test } from 'vitest'
import { discoveryLaws, testContext, type DiscoverySubject } from 'haproxyctl/testing'
import type { PluginContext } from 'haproxyctl/plugin'
import { awsAsgDiscovery } from '../../plugins/discovery/aws-asg/index.ts'
import type { AsgOptions, AsgQuery } from '../../plugins/discovery/aws-asg/options.ts'
import { awsEc2Discovery } from '../../plugins/discovery/aws-ec2/index.ts'
import type { Ec2Options, Ec2Query } from '../../plugins/discovery/aws-ec2/source.ts'
import { elementsAt, parseXml, textAt } from '../../plugins/clients/aws/xml.ts'
import { createHttp } from '../../src/kit/http/create-http.ts'
import { systemClock } from '../../src/system/clock.ts'
import { systemTransport } from '../../src/system/http/transport.ts'
import { serveAws } from '../support/registries/aws-server.ts'
import { hasMoto, noMoto, startMoto, type MotoServer } from '../support/registries/moto.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

/** HTTP over the network, with keys that any server of a test takes. */
function context(): PluginContext {
  return testContext({
    name: 'aws',
    http: createHttp({ transport: systemTransport({}), clock: systemClock }),
    environment: { AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: 's' },
  })
}

/** What a law needs to know of a server, whichever plugin asks it. */
interface Registry extends AsyncDisposable {
  readonly port: number
  readonly region: string
  /** As endpoints with port 80. */
  present(): Promise<readonly string[]>
  add(): Promise<void>
  readonly addJunk?: () => Promise<void>
}

async function small(): Promise<Registry> {
  const server = await serveAws()
  const machines = [1, 2, 3].map((each) => machine(each, `10.0.0.${each}`))
  server.machines.set('eu-central-1', machines)
  return {
    port: server.port,
    region: 'eu-central-1',
    present: async () => machines.map(({ privateAddress }) => `${privateAddress}:80`),
    add: async () => void machines.push(machine(9, '10.0.0.9')),
    addJunk: async () => void machines.push(machine(8, 'a b\n  option httpclose')),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function machine(number: number, privateAddress: string) {
  return { id: `i-${number}`, privateAddress, group: 'web', tags: { Role: 'web' } }
}

function asg(registry: () => Promise<Registry>): DiscoverySubject<AsgOptions, AsgQuery> {
  return {
    definition: awsAsgDiscovery,
    prepare: async () => ({ ...(await scene(registry)), query: { ...query, options: {} } }),
  }
}

function ec2(registry: () => Promise<Registry>): DiscoverySubject<Ec2Options, Ec2Query> {
  const options = { tags: { Role: 'web' } }
  return {
    definition: awsEc2Discovery,
    prepare: async () => ({ ...(await scene(registry)), query: { ...query, options } }),
  }
}

const query = { service: 'web', port: 80 }

async function scene(open: () => Promise<Registry>) {
  const registry = await open()
  const proxy = await startProxy(registry.port)
  const { addJunk } = registry
  return {
    options: { regions: registry.region, endpoint: `http://${proxy.address}` },
    context: context(),
    present: await registry.present(),
    async add() {
      await registry.add()
      return registry.present()
    },
    ...(addJunk && { addJunk }),
    disconnect: async () => proxy.block(),
    reconnect: async () => proxy.open(),
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]()
      await registry[Symbol.asyncDispose]()
    },
  }
}

describe('aws-asg keeps the laws of discovery:', () => {
  for (const law of discoveryLaws(asg(small))) test(law.name, () => law.run())
})

describe('aws-ec2 keeps the laws of discovery:', () => {
  for (const law of discoveryLaws(ec2(small))) test(law.name, () => law.run())
})

describe.skipIf(!hasMoto)(`with moto (${noMoto})`, () => {
  let moto: MotoServer
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto[Symbol.asyncDispose]())

  /** Everything of moto is forgotten, and three machines are started by a group. */
  async function real(): Promise<Registry> {
    await fetch(`${moto.url}/moto-api/reset`, { method: 'POST' })
    const subnets = await moto.call('ec2', 'DescribeSubnets')
    const subnet = textAt(parseXml(subnets), 'subnetSet.item.subnetId') ?? ''
    await moto.call('autoscaling', 'CreateLaunchConfiguration', {
      LaunchConfigurationName: 'web',
      ImageId: 'ami-12c6146b',
      InstanceType: 't2.micro',
    })
    await moto.call('autoscaling', 'CreateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      LaunchConfigurationName: 'web',
      MinSize: '1',
      MaxSize: '9',
      DesiredCapacity: '3',
      VPCZoneIdentifier: subnet,
      'Tags.member.1.Key': 'Role',
      'Tags.member.1.Value': 'web',
      'Tags.member.1.PropagateAtLaunch': 'true',
    })
    return {
      port: moto.port,
      region: 'us-east-1',
      async present() {
        const answer = parseXml(await moto.call('ec2', 'DescribeInstances'))
        const found = elementsAt(answer, 'reservationSet.item.instancesSet.item.privateIpAddress')
        return found.map(({ text }) => `${text}:80`)
      },
      add: async () =>
        void (await moto.call('autoscaling', 'SetDesiredCapacity', {
          AutoScalingGroupName: 'web',
          DesiredCapacity: '4',
        })),
      [Symbol.asyncDispose]: async () => undefined,
    }
  }

  describe('aws-asg keeps the laws of discovery:', () => {
    for (const law of discoveryLaws(asg(real))) test(law.name, () => law.run())
  })

  describe('aws-ec2 keeps the laws of discovery:', () => {
    for (const law of discoveryLaws(ec2(real))) test(law.name, () => law.run())
  })
})
