import { describe, expect, test } from 'vitest'
import { fakeHttp, testContext } from 'haproxyctl/testing'
import { nextIndex, pauseAfter, Turns } from '../../clients/blocking/index.ts'
import { consulDiscovery } from './index.ts'
import { instancesPath, type ConsulOptions, type ConsulQuery } from './options.ts'
import { healthOf, readEntry } from './registered.ts'

test.each([
  [0, 7, 7],
  [7, 9, 9],
  [9, 9, 9],
  [9, 3, 0],
  [9, 0, 0],
  [9, -1, 0],
  [9, undefined, 0],
])('after index %j the answer’s %j is waited by as %j', (before, given, next) => {
  expect(nextIndex(before, given)).toBe(next)
})

test.each([
  [0, 0, 100],
  [0, 60, 40],
  [0, 5_000, 0],
  [1, 0, 200],
  [4, 0, 1_600],
  [9, 0, 2_000],
  [9, 60_000, 0],
])('after %j idle rounds and %j ms it pauses for %j ms', (idle, took, pause) => {
  expect(pauseAfter(idle, took)).toBe(pause)
})

test.each<[string, unknown, string]>([
  ['none', [], 'passing'],
  ['no list', null, 'passing'],
  ['all passing', [{ Status: 'passing' }], 'passing'],
  ['one warning', [{ Status: 'passing' }, { Status: 'warning' }], 'warning'],
  ['one critical', [{ Status: 'warning' }, { Status: 'critical' }], 'critical'],
  ['one that nobody knows', [{ Status: 'odd' }], 'critical'],
  [
    'maintenance of the node',
    [{ CheckID: '_node_maintenance', Status: 'critical' }],
    'maintenance',
  ],
  [
    'maintenance of the service',
    [{ CheckID: '_service_maintenance:web', Status: 'critical' }],
    'maintenance',
  ],
])('checks: %s', (_, checks, health) => expect(healthOf(checks)).toBe(health))

const node = { Node: 'node1', Address: '10.0.0.1', Meta: { rack: 'r1' } }
const service = { ID: 'web1', Address: '', Port: 80, Tags: ['a'], Meta: { zone: 'z' } }

describe('readEntry', () => {
  test.each<[string, object, object]>([
    [
      'the address of the node where the service has none',
      { Node: node, Service: service, Checks: [] },
      {
        id: 'node1:web1',
        endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
        node: 'node1',
        health: 'passing',
        tags: ['a'],
        metadata: { 'node.rack': 'r1', zone: 'z' },
      },
    ],
    [
      'the address of the service before that of the node',
      { Node: node, Service: { ...service, Address: '10.0.0.7' } },
      { endpoint: { kind: 'tcp', address: '10.0.0.7', port: 80 } },
    ],
    [
      'the port of the project where Consul has none',
      { Node: node, Service: { ...service, Port: 0 } },
      { endpoint: { kind: 'tcp', address: '10.0.0.1', port: 8080 } },
    ],
    [
      'the weight of its health',
      {
        Node: node,
        Service: { ...service, Weights: { Passing: 10, Warning: 2 } },
        Checks: [{ Status: 'warning' }],
      },
      { weight: 2 },
    ],
    [
      'the flat form of the catalog, without health',
      {
        Node: 'node1',
        Address: '10.0.0.1',
        ServiceID: 'web1',
        ServiceAddress: '',
        ServicePort: 80,
        ServiceTags: ['a'],
        ServiceMeta: {},
        NodeMeta: null,
        ServiceWeights: { Passing: 300, Warning: 1 },
      },
      { id: 'node1:web1', weight: 256, tags: ['a'] },
    ],
  ])('takes %s', (_, entry, expected) => {
    const { instance } = readEntry(entry, { origin: 'test', port: 8080 })

    expect(instance).toMatchObject(expected)
  })

  test.each<[string, unknown]>([
    ['no object', 7],
    ['without an id', { Node: node, Service: { ...service, ID: undefined } }],
    ['with an address that cannot be', { Node: node, Service: { ...service, Address: 'a b' } }],
  ])('rejects an entry %s', (_, entry) => {
    expect(readEntry(entry, { origin: 'test' }).rejected?.code).toBe('discover/invalid-instance')
  })
})

test.each<[ConsulQuery, ConsulOptions, string]>([
  [{}, {}, 'health/service/web'],
  [{ from: 'catalog', name: 'a/b' }, {}, 'catalog/service/a%2Fb'],
  [{ tags: ['a', 'b c'] }, { datacenter: 'east' }, 'health/service/web?dc=east&tag=a&tag=b+c'],
  [
    { datacenter: 'west', namespace: 'n' },
    { datacenter: 'east', partition: 'p' },
    'health/service/web?dc=west&ns=n&partition=p',
  ],
])('the query %j of a source %j asks for %s', (query, options, path) => {
  expect(instancesPath('web', query, options)).toBe(path)
})

test('the token is sent in its header, and said nowhere', async () => {
  const http = fakeHttp(() => ({ status: 403, text: 'Permission denied' }))
  const source = await consulDiscovery.open({ token: 'secret-token' }, testContext({ http }))

  const failure = source.snapshot({ service: 'web', options: {} }, new AbortController().signal)

  await expect(failure).rejects.toMatchObject({
    kind: 'unavailable',
    help: expect.stringContaining('token'),
  })
  expect(await failure.catch((error: Error) => error.message)).not.toContain('secret-token')
  expect(http.requests[0]?.headers['x-consul-token']).toBe('secret-token')
})

describe('turns', () => {
  const never = new AbortController().signal

  test('go from hand to hand, in the order of those who wait', async () => {
    const turns = new Turns(1)
    const order: string[] = []
    const first = await turns.take(never)
    const others = ['b', 'c'].map(async (name) => {
      using _turn = await turns.take(never)
      order.push(name)
    })

    first[Symbol.dispose]()
    await Promise.all(others)

    expect(order).toEqual(['b', 'c'])
    using _free = await turns.take(never)
  })

  test('are not given to whoever has gone', async () => {
    const turns = new Turns(1)
    const abort = new AbortController()
    const first = await turns.take(never)
    const gone = turns.take(abort.signal)
    const second = turns.take(never)

    abort.abort(new Error('gone'))
    first[Symbol.dispose]()

    await expect(gone).rejects.toThrow('gone')
    using _second = await second
  })
})
