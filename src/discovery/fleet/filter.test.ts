import { describe, expect, test } from 'vitest'
import { instance, service } from '../../../test/support/worlds/discovery-world.ts'
import type { FilterSpec } from '../../model/project.ts'
import { serverName } from '../../text/server-name.ts'
import { selectInstances } from './filter.ts'

function select(...given: Parameters<typeof selectInstances>) {
  const selected = selectInstances(...given)
  if (selected === undefined) throw new Error('the filter did not come to an end')
  return selected
}

describe('a filter keeps', () => {
  const all = [
    instance('a:1', { tags: ['x', 'y'], metadata: { zone: '1' }, node: 'host1' }),
    instance('b:1', { tags: ['x'], metadata: { zone: '2' }, node: 'host2' }),
    instance('c:1'),
  ]
  const cases: [string, FilterSpec, string[]][] = [
    ['all, when it is empty', {}, ['a:1', 'b:1', 'c:1']],
    ['what has all tags', { tags: ['x', 'y'] }, ['a:1']],
    ['what has the metadata', { metadata: { zone: '2' } }, ['b:1']],
    ['nothing for metadata that only objects have', { metadata: { constructor: 'x' } }, []],
    ['what runs on the nodes', { node: /^host[12]$/u }, ['a:1', 'b:1']],
    ['what holds in all', { tags: ['x'], node: /2/u }, ['b:1']],
  ]

  test.each(cases)('%s', (_what, filter, ids) => {
    const { instances } = select(service('web', { filter }), [{ instances: all, rejected: [] }])

    expect(instances.map((each) => each.id)).toEqual(ids)
  })
})

test('the port of the service replaces the one of the registry, but not a socket', () => {
  const instances = [instance('10.0.0.1:80', { id: 'a' }), instance('unix:/run/a', { id: 'b' })]

  const selected = select(service('web', { port: 9 }), [{ instances, rejected: [] }])

  expect(selected.instances.map((each) => each.endpoint)).toEqual([
    { kind: 'tcp', address: '10.0.0.1', port: 9 },
    { kind: 'unix', path: '/run/a' },
  ])
})

test('of two with one endpoint or one id the first by id stays, whatever the order', () => {
  const found = [
    instance('a:1', { id: '2' }),
    instance('a:1', { id: '1' }),
    instance('b:1', { id: '3' }),
    instance('c:1', { id: '3' }),
  ]

  for (const instances of [found, found.toReversed()]) {
    const { instances: kept, rejected } = select(service('web'), [{ instances, rejected: [] }])

    expect(kept.map((each) => each.origin)).toEqual(['test a:1', 'test b:1'])
    expect(kept.map((each) => each.id)).toEqual(['1', '3'])
    expect(rejected.map((each) => each.code)).toEqual([
      'discover/duplicate-endpoint',
      'discover/duplicate-id',
    ])
  }
})

test('an id that is the name made for another one is left out, and that one stays', () => {
  const copied = serverName('a/b')
  const found = [
    instance('a:1', { id: copied }),
    instance('b:1', { id: 'a/b' }),
    instance('c:1', { id: 'c' }),
  ]

  for (const instances of [found, found.toReversed()]) {
    const selected = select(service('web'), [{ instances, rejected: [] }])

    expect(selected.instances.map((each) => each.id)).toEqual(['a/b', 'c'])
    expect(selected.rejected).toMatchObject([
      { code: 'discover/duplicate-name', message: expect.stringContaining(copied) },
    ])
  }
})

test('a flood of junk is cut short and says by how much', () => {
  const rejected = Array.from({ length: 1_000 }, () => ({
    code: 'x',
    severity: 'warning' as const,
    message: 'x',
  }))

  const selected = select(service('web'), [{ instances: [], rejected }])

  expect(selected.rejected).toHaveLength(201)
  expect(selected.rejected.at(-1)?.message).toContain('800 more')
})

test('a pattern that does not come to an end selects nothing, and does not say that there is nothing', () => {
  const instances = [instance('a:1', { node: `${'a'.repeat(40)}!` })]

  const filter = { node: /^(a+)+$/u }

  expect(selectInstances(service('web', { filter }), [{ instances, rejected: [] }])).toBeUndefined()
})
