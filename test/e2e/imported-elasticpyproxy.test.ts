import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasConsul, noConsul, startConsul } from '../support/registries/consul.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import {
  answer,
  endHaproxy,
  endings,
  run,
  served,
  type Endings,
} from '../support/worlds/imported-world.ts'
import { hasMoto, noMoto, startMoto } from '../support/registries/moto.ts'
import { freePort } from '../support/ports.ts'
import { startReporter } from '../support/reporter.ts'
import { scratch } from '../support/scratch.ts'
import { workerPid } from '../support/worlds/served-world.ts'
import { until } from '../support/until.ts'

/** Where ElasticPyProxy finds its nodes; they are at 127.0.0.4 and behind it. */
interface Registry extends AsyncDisposable {
  readonly name: 'consul' | 'aws'
  /** The sections of `ep2.conf` that lead there. */
  readonly config: string
  readonly env: Readonly<Record<string, string>>
  /** How many nodes there are from now on. */
  scale(count: number): Promise<void>
}

const most = 6

async function consulRegistry(): Promise<Registry> {
  const consul = await startConsul()
  return {
    name: 'consul',
    config: `orchestrator = consul
[CONSUL]
service_name = web
consul_ip = 127.0.0.1
consul_port = ${consul.port}
only_passing = True
`,
    env: {},
    async scale(count) {
      for (let index = 0; index < most; index++) {
        const id = `n${index}`
        const service = { ID: id, Name: 'web', Address: `127.0.0.${index + 4}`, Port: 1 }
        if (index < count) await consul.call('PUT', 'agent/service/register', service)
        else await consul.call('PUT', `agent/service/deregister/${id}`).catch(() => undefined)
      }
    },
    [Symbol.asyncDispose]: () => consul[Symbol.asyncDispose](),
  }
}

/** An Auto Scaling group in a network of loopback addresses. */
async function awsRegistry(): Promise<Registry> {
  const moto = await startMoto()
  const vpc = await moto.call('ec2', 'CreateVpc', { CidrBlock: '127.0.0.0/16' })
  const subnet = await moto.call('ec2', 'CreateSubnet', {
    VpcId: /vpc-[0-9a-f]{8,}/.exec(vpc)?.[0] ?? '',
    CidrBlock: '127.0.0.0/24',
  })
  await moto.call('autoscaling', 'CreateLaunchConfiguration', {
    LaunchConfigurationName: 'web',
    ImageId: 'ami-12c6146b',
    InstanceType: 't2.micro',
  })
  await moto.call('autoscaling', 'CreateAutoScalingGroup', {
    AutoScalingGroupName: 'web',
    LaunchConfigurationName: 'web',
    MinSize: '0',
    MaxSize: String(most),
    DesiredCapacity: '1',
    VPCZoneIdentifier: /subnet-[0-9a-f]{8,}/.exec(subnet)?.[0] ?? '',
  })
  return {
    name: 'aws',
    config: `orchestrator = aws
[AWS]
aws_access_key_id = AKIDTEST
aws_secret_access_key = s
asg_name = web
region_name = us-east-1
ip_type = private
`,
    env: { AWS_ENDPOINT_URL: moto.url, AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: 's' },
    async scale(count) {
      await moto.call('autoscaling', 'SetDesiredCapacity', {
        AutoScalingGroupName: 'web',
        DesiredCapacity: String(count),
      })
    },
    [Symbol.asyncDispose]: () => moto[Symbol.asyncDispose](),
  }
}

/** The nodes, each of which says where it is. */
async function startNodes(port: number, all: Endings): Promise<void> {
  for (let index = 0; index < 20; index++) {
    const host = `127.0.0.${index + 1}`
    const server = createServer((_, reply) => reply.end(host))
    await new Promise<void>((resolve) => server.listen(port, host, resolve))
    all.defer(async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })
  }
}

async function playedThrough(way: string, open: () => Promise<Registry>): Promise<void> {
  await using all = endings()
  await using folder = await scratch()
  const registry = all.use(await open())
  const [backendPort, bind] = [await freePort(), await freePort()]
  await startNodes(backendPort, all)
  const at = (name: string): string => join(folder.path, name)
  const sockets = [at('one.sock'), at('two.sock')] as const
  await folder.write(
    'ep2/ep2.conf',
    `[haproxy]
haproxy_config_file = ${at('haproxy.cfg')}
template_file = ${at('ep2/haproxy.cfg.template')}
backend_port = ${backendPort}
haproxy_binary = haproxy
start_by = binary
haproxy_socket_file = ${sockets.join(',')}
pid_file = ${at('haproxy.pid')}
backend_name = haproxynode
update_type = ${way}
node_slots = 3
lock_dir = ${at('locks')}
sleep_before_next_run = 1
${registry.config}`,
  )
  const listeners = sockets.map(
    (each) => `    stats socket ${each} mode 660 level admin expose-fd listeners\n`,
  )
  await folder.write(
    'ep2/haproxy.cfg.template',
    `global
${listeners.join('')}defaults
    mode http
    timeout connect 1s
    timeout client 5s
    timeout server 5s
listen haproxynode
    bind 127.0.0.1:${bind}
    balance roundrobin
    {{nodes}}
`,
  )
  await run(folder, 'import', 'elasticpyproxy', 'ep2/ep2.conf')
  await run(folder, 'set', `discovery.${registry.name}.allow-addresses`, '127.0.0.0/8')
  await registry.scale(2)
  all.defer(() => endHaproxy(at('haproxy.pid')))
  const args = ['watch', '--quiet-time', '50ms', '--interval', '2s']
  const watch = all.use(startReporter(folder.path, args, registry.env))

  async function serves(count: number): Promise<string | undefined> {
    await until(
      `${count} nodes`,
      () => served(bind).catch((cause: unknown) => `${String(cause)} ${watch.stderr()}`),
      (who) => who.startsWith('127.') && who.split(',').length === count,
    )
    return workerPid(sockets[0])
  }

  // It did not run, and is started.
  const first = await serves(2)
  await registry.scale(1)
  expect(await serves(1)).toBe(first)
  // With slots, three are all that there are, and more are made.
  await registry.scale(5)
  expect(await serves(5)).toBe(first)
  const states = await Promise.all(
    sockets.map((socket) => ask(socket, 'show servers state haproxynode')),
  )
  const isSlotted = way === 'update_by_runtime'
  expect(states.map((state) => /\bslot6\b/.test(state))).toEqual([isSlotted, isSlotted])

  await endHaproxy(at('haproxy.pid'))
  // The worker ends by itself when its master is gone.
  const second = await until(
    'another worker',
    () => workerPid(sockets[0]).catch(() => undefined),
    (pid) => pid !== undefined && pid !== first,
  )
  expect(await serves(5)).toBe(second)
  expect(await answer(bind)).toMatch(/^127\./)
}

const cases = ['update_by_runtime', 'update_by_config'].flatMap((way) => [
  { way, where: 'Consul', open: consulRegistry },
  { way, where: 'an Auto Scaling group', open: awsRegistry },
])

describe.skipIf(!hasConsul || !hasMoto)(`an ElasticPyProxy (${noConsul}; ${noMoto})`, () => {
  test.each(cases)(
    'with $where and $way: starts, scales in and out, runs short of slots, and is there again when it ended',
    ({ way, open }) => playedThrough(way, open),
  )
})
