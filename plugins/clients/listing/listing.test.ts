import { describe, expect, test } from 'vitest'
import { listedServices, listingInstances } from './listed-instances.ts'
import type { ListingOptions } from './listing.ts'

function read(documents: readonly unknown[], options: ListingOptions, name = 'web'): unknown {
  try {
    const { instances, rejected } = listingInstances(
      { documents, options, place: 'test' },
      { name, port: 80 },
    )
    const good = instances.map(({ id, health }) => (health === undefined ? id : `${id} ${health}`))
    return [...good, ...rejected.map(({ message }) => message)]
  } catch (error) {
    return String(error)
  }
}

describe('the records of a service are found', () => {
  test.each<[string, unknown, ListingOptions, readonly string[]]>([
    ['in one list for all', ['a:1', 'b:1'], {}, ['a:1', 'b:1']],
    ['in a map from services', { web: ['a:1'], api: ['b:1'] }, {}, ['a:1']],
    ['below a path', { data: { nodes: ['a:1'] } }, { list: 'data.nodes' }, ['a:1']],
    ['below a pointer', { 'a.b': { 'c/d': ['a:1'] } }, { list: '/a.b/c~1d' }, ['a:1']],
    ['in a map below a path', { data: { web: ['a:1'] } }, { list: 'data' }, ['a:1']],
    ['behind its name', { apps: { web: { up: ['a:1'] } } }, { list: 'apps.{service}.up' }, ['a:1']],
    [
      'by a field of each',
      [
        { app: { name: 'web' }, address: 'a' },
        { app: { name: 'api' }, address: 'b' },
      ],
      { fields: { service: 'app.name' } },
      ['a:80'],
    ],
    ['by the field `service`', [{ service: 'api', address: 'b' }], {}, []],
  ])('%s', (_, document, options, ids) => expect(read([document], options)).toEqual(ids))

  test('on all pages together', () => {
    expect(read([{ web: ['a:1'] }, { api: ['x:1'] }, { web: ['b:1'] }], {})).toEqual(['a:1', 'b:1'])
  })
})

test.each<[string, unknown, ListingOptions, string]>([
  ['without the service', { api: [] }, {}, 'test has nothing at web'],
  ['without the path', { data: {} }, { list: 'data.{service}' }, 'test has nothing at data.web'],
  ['that is an error in JSON', { error: 'moved' }, { list: 'nodes' }, 'test has nothing at nodes'],
  ['of another shape', { web: { a: 1 } }, {}, 'test: what stands for web is not a list'],
  ['that is no object', 7, {}, 'test has nothing at web'],
])('a document %s is no empty list', (_, document, options, message) => {
  expect(read([document], options)).toBe(`UnavailableError: ${message}`)
})

test.each(['__proto__', 'constructor', 'length'])(
  'the service %s is not what JavaScript adds',
  (name) => {
    expect(read([{}], {}, name)).toBe(`UnavailableError: test has nothing at ${name}`)
  },
)

test('fields and words of others become ours', () => {
  const options: ListingOptions = {
    fields: { address: 'net.ip', port: 'net.ports.0', id: 'name', health: 'state' },
    'health-words': { UP: 'passing', DOWN: 'critical', '3': 'draining' },
  }
  const documents = [
    [
      { name: 'one', net: { ip: '10.0.0.1', ports: [8001] }, state: 'UP' },
      { name: 'two', net: { ip: '10.0.0.2', ports: [8002] }, state: 'DOWN' },
      { name: 'three', net: { ip: '10.0.0.3', ports: [8003] }, state: 3 },
      { name: 'four', net: { ip: '10.0.0.4', ports: [8004] }, state: 'ODD' },
    ],
  ]

  expect(read(documents, options)).toEqual([
    'one passing',
    'two critical',
    'three draining',
    'test web #4 is left out: its health `ODD` is none of passing, warning, critical, draining, maintenance.',
  ])
})

test.each<[string, unknown, ListingOptions, readonly string[]]>([
  ['a map', { web: [], api: [] }, {}, ['api', 'web']],
  ['a map below a path', { apps: { web: {} } }, { list: 'apps.{service}.up' }, ['web']],
  [
    'a field',
    [{ app: 'web' }, { app: 'web' }, { app: 'api' }],
    { fields: { service: 'app' } },
    ['api', 'web'],
  ],
])('services are named by %s', (_, document, options, names) => {
  const { services } = listedServices({ documents: [document], options, place: 'test' })

  expect(services.map(({ name }) => name)).toEqual(names)
})

test('one list for all names nobody, which is an error and no empty list', () => {
  expect(() => listedServices({ documents: [['a:1']], options: {}, place: 'test' })).toThrow(
    'names no services',
  )
})
