import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryFiles, testContext } from 'haproxyctl/testing'
import type { PluginContext, Snapshot } from 'haproxyctl/plugin'
import { sign } from '../../plugins/clients/aws/signature.ts'
import { awsAsgDiscovery } from '../../plugins/discovery/aws-asg/index.ts'
import type { AsgOptions, AsgQuery } from '../../plugins/discovery/aws-asg/options.ts'
import { awsEc2Discovery } from '../../plugins/discovery/aws-ec2/index.ts'
import type { Ec2Options, Ec2Query } from '../../plugins/discovery/aws-ec2/source.ts'
import { createHttp } from '../../src/kit/http/create-http.ts'
import { systemClock } from '../../src/system/clock.ts'
import { systemTransport } from '../../src/system/http/transport.ts'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import {
  fault,
  serveAws,
  type AwsServer,
  type FakeMachine,
} from '../support/registries/aws-server.ts'
import { hasMoto, motoPython, noMoto } from '../support/registries/moto.ts'

let server: AwsServer
let context: PluginContext

beforeEach(async () => {
  server = await serveAws()
  server.machines.set('eu-central-1', machines(3))
  context = contextWith({ AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: 's' })
})

afterEach(() => server[Symbol.asyncDispose]())

function contextWith(
  environment: Record<string, string>,
  files: Record<string, string> = {},
): PluginContext {
  return testContext({
    name: 'aws',
    http: createHttp({ transport: systemTransport({}), clock: systemClock }),
    processes: systemProcesses,
    files: memoryFiles(new Map(Object.entries(files))),
    environment: {
      AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url,
      AWS_ENDPOINT_URL: server.url,
      ...environment,
    },
  })
}

function machines(count: number, more: Partial<FakeMachine> = {}): FakeMachine[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `i-${index + 1}`,
    privateAddress: `10.0.0.${index + 1}`,
    group: 'web',
    ...more,
  }))
}

async function asg(
  options: AsgOptions = { regions: 'eu-central-1' },
  query: AsgQuery = {},
  within = context,
): Promise<Snapshot> {
  await using source = await opened(await awsAsgDiscovery.open(options, within))
  return source.snapshot({ service: 'web', options: query, port: 80 }, soon())
}

async function ec2(
  query: Ec2Query,
  options: Ec2Options = { regions: 'eu-central-1' },
): Promise<Snapshot> {
  await using source = await opened(await awsEc2Discovery.open(options, context))
  return source.snapshot({ service: 'web', options: query, port: 80 }, soon())
}

/** A runtime that certainly can be disposed. */
async function opened<T extends Partial<AsyncDisposable>>(
  source: T,
): Promise<Omit<T, symbol> & Pick<T, Exclude<keyof T, symbol>> & AsyncDisposable> {
  return { ...source, [Symbol.asyncDispose]: async () => source[Symbol.asyncDispose]?.() }
}

function soon(): AbortSignal {
  return AbortSignal.timeout(60_000)
}

function shown({ instances }: Snapshot): readonly string[] {
  return instances.map(({ id, endpoint, health }) => {
    const address = endpoint.kind === 'tcp' ? endpoint.address : endpoint.path
    return `${id} ${address} ${health}`
  })
}

describe('an Auto Scaling group', () => {
  test('is read with its machines, whose tags are metadata', async () => {
    server.machines.set('eu-central-1', machines(1, { tags: { Name: 'a <b> & c' } }))

    const { instances } = await asg()

    expect(instances).toEqual([
      {
        id: 'i-1',
        endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
        health: 'passing',
        metadata: {
          group: 'web',
          region: 'eu-central-1',
          'tag:Name': 'a <b> & c',
          type: 't3.small',
          zone: 'eu-central-1a',
        },
        origin: 'aws eu-central-1 web i-1',
      },
    ])
  })

  test('drains who terminates, and does not have who is not there yet', async () => {
    server.machines.set('eu-central-1', [
      ...machines(1),
      { id: 'i-2', privateAddress: '10.0.0.2', group: 'web', lifecycle: 'Terminating:Wait' },
      { id: 'i-3', privateAddress: '10.0.0.3', group: 'web', lifecycle: 'Pending:Wait' },
      { id: 'i-4', privateAddress: '10.0.0.4', group: 'web', health: 'Unhealthy' },
      { id: 'i-5', privateAddress: '10.0.0.5', group: 'web', state: 'shutting-down' },
      { id: 'i-6', privateAddress: '10.0.0.6', group: 'web', state: 'stopped' },
      { id: 'i-7', privateAddress: '10.0.0.7', group: 'other' },
    ])

    expect(shown(await asg())).toEqual([
      'i-1 10.0.0.1 passing',
      'i-2 10.0.0.2 draining',
      'i-4 10.0.0.4 critical',
      'i-5 10.0.0.5 draining',
    ])
  })

  test.each([
    ['private', '10.0.0.1'],
    ['public', '198.51.100.1'],
    ['ipv6', '2001:db8::1'],
  ] as const)('serves the %s address', async (address, wanted) => {
    const addresses = { publicAddress: '198.51.100.1', ipv6Address: '2001:db8::1' }
    server.machines.set('eu-central-1', machines(1, addresses))

    expect(shown(await asg({ regions: 'eu-central-1', address }))).toEqual([
      `i-1 ${wanted} passing`,
    ])
  })

  test('is one of several in several regions', async () => {
    server.machines.set('us-east-1', [{ id: 'i-9', privateAddress: '10.1.0.9', group: 'shop' }])

    const snapshot = await asg(
      { regions: ['eu-central-1', 'us-east-1'] },
      { groups: ['web', 'shop', 'gone'] },
    )

    expect(snapshot.instances.map(({ id }) => id)).toEqual(['i-1', 'i-2', 'i-3', 'i-9'])
    expect(snapshot.rejected.map(({ message }) => message)).toEqual([
      'aws eu-central-1, us-east-1 has no group gone.',
    ])
  })

  test('that nobody knows is a mistake, and one without machines is empty', async () => {
    await expect(asg(undefined, { groups: 'gone' })).rejects.toThrow('there is no group gone')

    server.groups.add('empty')
    expect((await asg(undefined, { groups: 'empty' })).instances).toEqual([])
  })

  test('keeps what is known of a machine that EC2 does not know yet', async () => {
    server.intercept = ({ action, form }) => {
      if (action === 'DescribeInstances') form.set('Filter.1.Value.3', 'nobody')
      return undefined
    }

    const { instances, unreadable } = await asg()

    expect(instances.map(({ id }) => id)).toEqual(['i-1', 'i-2'])
    expect(unreadable).toEqual(['i-3'])
  })
})

describe('an answer in pages', () => {
  test('is read to its end', async () => {
    server.machines.set('eu-central-1', [...machines(5), ...machines(5, { group: 'b' })])
    server.pageSize = 2

    expect((await asg(undefined, { groups: ['web', 'b'] })).instances).toHaveLength(10)
    expect(server.requests.filter(({ action }) => action === 'DescribeInstances').length).toBe(5)
  })

  test('whose last page fails is no answer at all', async () => {
    server.machines.set('eu-central-1', machines(5))
    server.pageSize = 2
    server.intercept = ({ service, form }) =>
      form.get('NextToken') === '4' ? fault(service, 500, 'InternalError') : undefined

    await expect(asg()).rejects.toThrow('InternalError')
  })

  test('that goes round in circles is no answer', async () => {
    server.intercept = ({ action }) =>
      action === 'DescribeInstances'
        ? [200, '<DescribeInstancesResponse><nextToken>7</nextToken></DescribeInstancesResponse>']
        : undefined

    await expect(asg()).rejects.toThrow('pages without an end')
  })

  test.each([
    ['that is cut', [200, '<DescribeInstancesResponse><reservationSet>'] as const],
    ['of somebody else', [200, 'please sign in'] as const],
  ])('%s is no answer', async (_what, answer) => {
    server.intercept = ({ action }) => (action === 'DescribeInstances' ? answer : undefined)

    await expect(asg()).rejects.toThrow('the answer is not valid XML')
  })
})

describe('a source that is throttled', () => {
  test.each([
    ['autoscaling', 400, 'Throttling'],
    ['ec2', 503, 'RequestLimitExceeded'],
  ])('by %s asks again, and never tells nothing', async (service, status, code) => {
    let left = 2
    server.intercept = (request) => {
      if (request.service !== service || left === 0) return undefined
      left -= 1
      return fault(request.service, status, code)
    }

    expect((await asg()).instances).toHaveLength(3)
    expect(server.requests.filter((each) => each.service === service)).toHaveLength(3)
  })

  test('for good throws', async () => {
    server.intercept = ({ service }) => fault(service, 400, 'Throttling', 'Rate exceeded')

    await expect(asg()).rejects.toThrow('Throttling: Rate exceeded')
  })
})

describe('credentials come from', () => {
  const role = { key: 'AKIDROLE', expires: '2999-01-01T00:00:00Z' }

  function keysUsed(): readonly string[] {
    return [...new Set(server.requests.map(({ key }) => key))]
  }

  test('the options', async () => {
    server.keys.add('AKIDOWN')
    const own = { 'access-key-id': 'AKIDOWN', 'secret-access-key': 's' }

    await asg({ regions: 'eu-central-1', ...own })

    expect(keysUsed()).toEqual(['AKIDOWN'])
  })

  test.each<[string, Record<string, string>, Record<string, string>, readonly string[]]>([
    [
      'a profile',
      { AWS_PROFILE: 'dev', HOME: '/h' },
      { '/h/.aws/credentials': '[dev]\naws_access_key_id = AKIDTEST\naws_secret_access_key = s\n' },
      ['AKIDTEST'],
    ],
    [
      'a role that a profile takes on by way of another',
      { AWS_PROFILE: 'prod', AWS_CONFIG_FILE: '/c' },
      {
        '/c': '[profile prod]\nrole_arn = arn:aws:iam::1:role/p\nsource_profile = base\n[profile base]\naws_access_key_id = AKIDTEST\naws_secret_access_key = s\n',
      },
      ['AKIDTEST', 'as-AKIDTEST'],
    ],
    [
      'a program of a profile',
      { AWS_CONFIG_FILE: '/c' },
      {
        '/c': `[default]\ncredential_process = /bin/echo '{"Version": 1, "AccessKeyId": "AKIDTEST", "SecretAccessKey": "s"}'\n`,
      },
      ['AKIDTEST'],
    ],
    [
      'a token of an identity provider',
      { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/w' },
      { '/token': 'jwt\n' },
      ['', 'web-jwt'],
    ],
  ])('%s', async (_what, environment, files, keys) => {
    await asg(undefined, {}, contextWith(environment, files))

    expect(keysUsed()).toEqual(keys)
  })

  test('a container, with the token that it has in a file', async () => {
    server.role = role
    server.keys.add(role.key)
    const environment = {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/container`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/token',
    }

    await asg(undefined, {}, contextWith(environment, { '/token': 'pod-token\n' }))

    expect(keysUsed()).toEqual(['AKIDROLE'])
    expect(server.asked[0]?.headers.authorization).toBe('pod-token')
  })

  test('the machine, by the second version of its metadata, as does the region', async () => {
    server.role = role
    server.keys.add(role.key)

    await asg({}, {}, contextWith({}))

    expect(keysUsed()).toEqual(['AKIDROLE'])
    expect(server.requests[0]?.region).toBe('eu-central-1')
    expect(server.asked.filter(({ path }) => path === 'PUT /latest/api/token')).toHaveLength(1)
  })

  test('the machine again, when it does not know its tokens any more', async () => {
    server.role = { ...role, expires: new Date(Date.now() + 1_000).toISOString() }
    server.keys.add(role.key)
    await using source = await opened(
      await awsAsgDiscovery.open({ regions: 'eu-central-1' }, contextWith({})),
    )
    const query = { service: 'web', options: {}, port: 80 }
    await source.snapshot(query, soon())

    server.tokens.clear()
    server.role = { key: 'AKIDNEXT', expires: role.expires }
    server.keys.add('AKIDNEXT')
    await source.snapshot(query, soon())

    expect(keysUsed()).toEqual(['AKIDROLE', 'AKIDNEXT'])
  })

  test('where they are made anew, when they were taken back before their time', async () => {
    server.role = role
    server.keys.add(role.key)
    await using source = await opened(
      await awsAsgDiscovery.open({ regions: 'eu-central-1' }, contextWith({})),
    )
    const query = { service: 'web', options: {}, port: 80 }
    await source.snapshot(query, soon())

    server.keys.clear()
    server.role = { ...role, key: 'AKIDNEXT' }
    server.keys.add('AKIDNEXT')

    expect((await source.snapshot(query, soon())).instances).toHaveLength(3)
    expect(keysUsed()).toEqual(['AKIDROLE', 'AKIDNEXT'])
  })

  test('where they were, while new ones cannot be had and the old ones still hold', async () => {
    server.role = { ...role, expires: new Date(Date.now() + 60_000).toISOString() }
    server.keys.add(role.key)
    await using source = await opened(
      await awsAsgDiscovery.open({ regions: 'eu-central-1' }, contextWith({})),
    )
    const query = { service: 'web', options: {}, port: 80 }
    await source.snapshot(query, soon())

    server.role = undefined

    expect((await source.snapshot(query, soon())).instances).toHaveLength(3)
  })

  test('a role that the options name, with an external id', async () => {
    await asg({ regions: 'eu-central-1', role: 'arn:aws:iam::1:role/r', 'external-id': 'e-1' })

    expect(keysUsed()).toEqual(['AKIDTEST', 'as-AKIDTEST'])
    expect(server.requests[0]?.form.get('ExternalId')).toBe('e-1')
  })

  test('nowhere, which is said with where they were looked for', async () => {
    await expect(asg(undefined, {}, contextWith({}))).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'aws: no credentials were found',
      help: expect.stringContaining('metadata service'),
    })
  })

  test.each([
    ['http://10.0.0.1/steal', 'is not where a container asks'],
    ['ftp://127.0.0.1/', 'is not where a container asks'],
  ])('no container at %s', async (url, message) => {
    const environment = { AWS_CONTAINER_CREDENTIALS_FULL_URI: url }

    await expect(asg(undefined, {}, contextWith(environment))).rejects.toThrow(message)
  })

  test('no profile that leads to itself or to a browser', async () => {
    const config = `[profile a]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = b\n[profile b]\nrole_arn = arn:aws:iam::1:role/b\nsource_profile = a\n[profile web]\nsso_session = x\n`
    function within(): PluginContext {
      return contextWith({ AWS_CONFIG_FILE: '/c' }, { '/c': config })
    }

    for (const [profile, message] of [
      ['a', 'leads to itself'],
      ['web', 'through a browser'],
      ['none', 'there is no profile `none`'],
    ]) {
      const end = asg({ regions: 'eu-central-1', profile: profile ?? '' }, {}, within())
      await expect(end).rejects.toMatchObject({
        kind: 'invalid',
        message: expect.stringContaining(message ?? ''),
      })
    }
  })
})

test('what AWS refuses is told with what to allow, without a secret', async () => {
  server.intercept = ({ service }) =>
    fault(service, 403, 'AccessDenied', 'User: x is not authorized')

  const error: unknown = await asg().catch((thrown: unknown) => thrown)

  expect(error).toMatchObject({
    kind: 'unavailable',
    message:
      'aws: DescribeAutoScalingGroups of autoscaling in eu-central-1: AccessDenied: User: x is not authorized',
    help: expect.stringContaining('autoscaling:DescribeAutoScalingGroups'),
  })
  expect(server.requests).toHaveLength(1)
})

describe('machines of EC2', () => {
  beforeEach(() => {
    server.machines.set('eu-central-1', [
      { id: 'i-1', privateAddress: '10.0.0.1', tags: { Role: 'web', Stage: 'prod' } },
      { id: 'i-2', privateAddress: '10.0.0.2', tags: { Role: 'web' }, state: 'shutting-down' },
      { id: 'i-3', privateAddress: '10.0.0.3', tags: { Role: 'db' } },
      { id: 'i-4', privateAddress: '10.0.0.4', tags: { Role: 'web' }, state: 'pending' },
      { id: 'i-5', privateAddress: '10.0.0.5', tags: { Role: 'web' }, state: 'terminated' },
    ])
  })

  test.each<[Ec2Query, readonly string[]]>([
    [{ tags: { Role: 'web' } }, ['i-1 10.0.0.1 passing', 'i-2 10.0.0.2 draining']],
    [{ tags: { Role: ['web', 'db'], Stage: 'prod' } }, ['i-1 10.0.0.1 passing']],
    [{ filters: { 'tag:Role': ['db'] } }, ['i-3 10.0.0.3 passing']],
    [
      { tags: { Role: 'web' }, filters: { 'instance-state-name': 'running' } },
      ['i-1 10.0.0.1 passing'],
    ],
    [{ tags: { Role: 'nobody' } }, []],
  ])('by %j are %j', async (query, wanted) => {
    expect(shown(await ec2(query))).toEqual(wanted)
  })
})

test.skipIf(!hasMoto)(`requests are signed as botocore signs them (${noMoto})`, () => {
  const bodies = ['Action=X&Version=1', '', 'a=%C3%A4+b&c=*']
  const script = `
import json, sys, datetime
import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
for case in json.load(sys.stdin):
    request = AWSRequest(method='POST', url=case['url'], data=case['body'].encode(), headers={'content-type': 'application/x-www-form-urlencoded; charset=utf-8'})
    auth = botocore.auth.SigV4Auth(Credentials('AKID', 'secret', case['token']), case['service'], 'eu-central-1')
    now = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    botocore.auth.get_current_datetime = lambda remove_tzinfo=True: now.replace(tzinfo=None) if remove_tzinfo else now
    auth.add_auth(request)
    print(request.headers['Authorization'])
`
  const cases = bodies.flatMap((body) =>
    ['https://ec2.eu-central-1.amazonaws.com/', 'http://127.0.0.1:5000/'].map((url) => ({
      url,
      body,
      token: body === '' ? null : 'session',
      service: 'ec2',
    })),
  )

  const theirs = execFileSync(motoPython, ['-c', script], { input: JSON.stringify(cases) })
    .toString()
    .trim()
    .split('\n')

  const ours = cases.map(({ url, body, token, service }) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    const credentials = {
      accessKeyId: 'AKID',
      secretAccessKey: 'secret',
      ...(token !== null && { sessionToken: token }),
    }
    const scope = { region: 'eu-central-1', service, nowMs: Date.UTC(2026, 0, 2, 3, 4, 5) }
    return sign({ url: new URL(url), method: 'POST', headers, body }, credentials, scope)[
      'authorization'
    ]
  })
  expect(ours).toEqual(theirs)
})
