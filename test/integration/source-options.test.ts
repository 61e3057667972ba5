import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  fakeHttp,
  testContext,
  type FakeAnswer,
  type FakeHttp,
  type FakeRequest,
} from 'haproxyctl/testing'
import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import { awsAsgDiscovery } from '../../plugins/discovery/aws-asg/index.ts'
import { consulDiscovery } from '../../plugins/discovery/consul/index.ts'
import { dockerDiscovery } from '../../plugins/discovery/docker/index.ts'
import { execDiscovery } from '../../plugins/discovery/exec/index.ts'
import { httpDiscovery } from '../../plugins/discovery/http/index.ts'
import { kubernetesDiscovery } from '../../plugins/discovery/kubernetes/index.ts'
import { nomadDiscovery } from '../../plugins/discovery/nomad/index.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import { httpContext } from '../support/http-context.ts'
import { container } from '../support/registries/docker-double.ts'
import { scratch } from '../support/scratch.ts'
import { serveHttp } from '../support/servers/http-servers.ts'

const never = new AbortController().signal

interface Asked {
  readonly options: object
  readonly query?: object
  readonly answer: (request: FakeRequest) => FakeAnswer
}

async function ids(definition: DiscoveryDefinition, asked: Asked, http: FakeHttp): Promise<string> {
  const source = await definition.open(asked.options, testContext({ http }))
  const query = { service: 'web', options: asked.query ?? {} }
  const { instances } = await source.snapshot(query, never)
  return instances.map(({ id }) => id).join(' ')
}

describe('Nomad is asked', () => {
  const registered = { ID: 'a', ServiceName: 'web', AllocID: 'x', Address: '10.0.0.1', Port: 80 }
  function answer({ url }: FakeRequest): FakeAnswer {
    if (url.pathname === '/v1/allocations')
      return { json: [{ ID: 'x', ClientStatus: 'running', DesiredStatus: 'run' }] }
    return { json: [registered] }
  }

  test.each<[object, object, readonly string[]]>([
    [{}, {}, ['/v1/service/web', '/v1/allocations']],
    [
      { namespace: 'shop', region: 'eu' },
      { name: 'my web' },
      ['/v1/service/my%20web?namespace=shop&region=eu', '/v1/allocations?namespace=shop&region=eu'],
    ],
    [
      { namespace: 'shop' },
      { namespace: 'other' },
      ['/v1/service/web?namespace=other', '/v1/allocations?namespace=other'],
    ],
  ])('by a source %j and a query %j for %j', async (options, query, paths) => {
    const http = fakeHttp(answer)

    expect(await ids(nomadDiscovery, { options, query, answer }, http)).toBe('a')
    expect(http.requests.map(({ url }) => `${url.pathname}${url.search}`)).toEqual(paths)
  })

  test('with its token, which is said nowhere', async () => {
    const http = fakeHttp(() => ({ status: 403, text: 'Permission denied' }))
    const source = await nomadDiscovery.open({ token: 'hunter2' }, testContext({ http }))

    const failure: Error = await source
      .snapshot({ service: 'web', options: {} }, never)
      .then(() => new Error('it was answered'))
      .catch((error: Error) => error)

    expect(failure).toMatchObject({
      kind: 'unavailable',
      help: expect.stringContaining('read-job'),
    })
    expect(failure.message).not.toContain('hunter2')
    expect(http.requests[0]?.headers['x-nomad-token']).toBe('hunter2')
  })
})

describe('containers are chosen', () => {
  const labels = { team: 'shop', app: 'web' }
  const containers = [
    container('a', '10.0.0.1', { Labels: { ...labels, 'traefik.service': 'web' } }),
    container('b', '10.0.0.2', { Labels: labels }),
    container('c', '10.0.0.3'),
    container('d', '10.0.0.4', { Labels: { team: 'shop' } }),
  ]

  test.each<[object, object, string]>([
    [{}, {}, 'c'],
    [{ 'service-label': 'traefik.service' }, {}, 'a'],
    [{ 'service-label': 'team' }, { name: 'shop' }, 'a b d'],
    [{}, { labels }, 'a b'],
    [{}, { labels: { ...labels, 'traefik.service': 'other' } }, ''],
  ])('by a source %j and a query %j: %s', async (options, query, expected) => {
    function answer(): FakeAnswer {
      return { json: containers }
    }

    expect(await ids(dockerDiscovery, { options, query, answer }, fakeHttp(answer))).toBe(expected)
  })

  test('by the label that names services, also where all of them are asked for', async () => {
    const http = fakeHttp(() => ({ json: containers }))
    const source = await dockerDiscovery.open({ 'service-label': 'team' }, testContext({ http }))

    const { services } = await source.services!({ pattern: '*', options: {} }, never)

    expect(services.map(({ name }) => name)).toEqual(['shop'])
  })
})

describe('somebody else’s JSON is read by `list`, `fields` and `health-words`', () => {
  const document = {
    data: {
      hosts: [
        { svc: 'web', ip: '10.0.0.1', p: 80, up: 'OK', w: 7, spare: true, t: ['blue'] },
        { svc: 'web', ip: '10.0.0.2', p: 80, up: 'LEAVING', w: 1, m: { zone: 'a' } },
        { svc: 'api', ip: '10.0.0.3', p: 80, up: 'OK' },
      ],
    },
  }
  const listing = {
    list: 'data.hosts',
    fields: {
      service: 'svc',
      address: 'ip',
      port: 'p',
      health: 'up',
      weight: 'w',
      backup: 'spare',
      tags: 't',
      metadata: 'm',
    },
    'health-words': { OK: 'passing', LEAVING: 'draining' },
  } as const
  const expected = [
    {
      endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
      health: 'passing',
      weight: 7,
      isBackup: true,
      tags: ['blue'],
    },
    {
      endpoint: { kind: 'tcp', address: '10.0.0.2', port: 80 },
      health: 'draining',
      weight: 1,
      metadata: { zone: 'a' },
    },
  ]
  const json = JSON.stringify(document)

  test('of a URL', async () => {
    const http = fakeHttp(() => ({ text: json }))
    const source = await httpDiscovery.open(
      { url: 'http://inventory/', ...listing },
      testContext({ http }),
    )

    const { instances } = await source.snapshot({ service: 'web', options: {} }, never)

    expect(instances).toMatchObject(expected)
  })

  test('of a program, and of a service that has a list of its own', async () => {
    const command = [
      'printf',
      '%s',
      JSON.stringify({ ...document, spare: [{ svc: 'web', ip: '10.0.0.9', p: 80 }] }),
    ]
    const context = testContext({ processes: systemProcesses })
    const source = await execDiscovery.open({ command, ...listing }, context)

    const own = await source.snapshot({ service: 'web', options: {} }, never)
    const spare = await source.snapshot({ service: 'web', options: { list: 'spare' } }, never)

    expect(own.instances).toMatchObject(expected)
    expect(spare.instances.map(({ id }) => id)).toEqual(['10.0.0.9:80'])
  })
})

test.each<[DiscoveryDefinition, object, unknown]>([
  [
    consulDiscovery,
    {},
    [
      {
        Node: { Node: 'n', Address: '10.0.0.1' },
        Service: { ID: 'a', Address: '', Port: 80 },
        Checks: [],
      },
    ],
  ],
  [httpDiscovery, { url: 'http://inventory/nodes' }, ['10.0.0.1:80']],
  [dockerDiscovery, {}, [container('a', '10.0.0.1')]],
])('$name is asked over a unix socket', async (definition, options, json) => {
  await using folder = await scratch()
  const socket = join(folder.path, 'registry.sock')
  const hosts: unknown[] = []
  await using _server = await serveHttp(({ headers }, response) => {
    hosts.push(headers.host)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(json))
  }, socket)
  const source = await definition.open({ ...options, socket }, httpContext())

  const { instances } = await source.snapshot({ service: 'web', options: {} }, never)

  expect(instances).toMatchObject([{ endpoint: { address: '10.0.0.1', port: 80 } }])
  expect(hosts).toHaveLength(1)
  await source[Symbol.asyncDispose]?.()
})

test('the token in a file is read for each question, as others replace it', async () => {
  await using folder = await scratch()
  await folder.write('token', 'first\n')
  const http = fakeHttp(() => ({ json: { metadata: { resourceVersion: '1' }, items: [] } }))
  const source = await kubernetesDiscovery.open(
    { url: 'http://k', 'token-file': join(folder.path, 'token') },
    testContext({ http, files: createFiles() }),
  )

  await source.snapshot({ service: 'web', options: {} }, never)
  await folder.write('token', 'second\n')
  await source.snapshot({ service: 'web', options: {} }, never)

  expect(http.requests.map(({ headers }) => headers['authorization'])).toEqual([
    'Bearer first',
    'Bearer second',
  ])
})

test('the token of keys that expire is sent, and signed with the rest', async () => {
  const http = fakeHttp(() => ({ status: 400 }))
  const source = await awsAsgDiscovery.open(
    {
      regions: 'eu-central-1',
      'access-key-id': 'AKID',
      'secret-access-key': 's',
      'session-token': 'session',
    },
    testContext({ http }),
  )

  const asked = source.snapshot({ service: 'web', options: {} }, never)

  await expect(asked).rejects.toMatchObject({ kind: 'unavailable' })
  const headers = http.requests[0]?.headers
  expect(headers?.['x-amz-security-token']).toBe('session')
  expect(headers?.['authorization']).toMatch(/SignedHeaders=[^,]*\bx-amz-security-token\b/)
})
