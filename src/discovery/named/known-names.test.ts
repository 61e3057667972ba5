import { expect, test } from 'vitest'
import { placed, service } from '../../../test/support/worlds/discovery-world.ts'
import type { PatternSpec } from '../../model/project.ts'
import { readNames, takeNames, type KnownNames } from './known-names.ts'

function pattern(more: Partial<PatternSpec> = {}): PatternSpec {
  const spec = service('web-*', { sources: [{ source: placed('main'), query: placed({}) }] })
  return { service: spec, limit: 2, keepMs: 1_000, allow: ['port'], ...more }
}

function take(list: readonly unknown[], before: KnownNames | undefined, nowMs = 0, more = {}) {
  const spec = pattern(more)
  return takeNames(readNames(list, spec), before, { pattern: spec, nowMs })
}

function named(...names: string[]): readonly unknown[] {
  return names.map((name) => ({ name, origin: 'test' }))
}

test.each<[string, readonly unknown[], readonly string[], readonly string[]]>([
  [
    'what fits the pattern, sorted, each once',
    named('web-b', 'api', 'web-a', 'web-b'),
    ['web-a', 'web-b'],
    [],
  ],
  [
    'nothing that cannot be a section',
    named('web-a b', 'web-\n'),
    [],
    ['discover/invalid-service-name', 'discover/invalid-service-name'],
  ],
  ['nothing that is no name', [null, 7, {}, { name: 7 }, ...named('web-a')], ['web-a'], []],
  [
    'as many as the limit says',
    named('web-a', 'web-b', 'web-c'),
    ['web-a', 'web-b'],
    ['discover/too-many-services'],
  ],
])('takes %s', (_, list, names, codes) => {
  const { known, rejected } = take(list, undefined)

  expect(known.names.map(({ name }) => name)).toEqual(names)
  expect(rejected.map(({ code }) => code)).toEqual(codes)
})

test.each<[string, object, unknown, readonly string[]]>([
  ['one that is allowed', { 'haproxyctl.port': '8080' }, { port: '8080' }, []],
  ['none of another name', { port: '8080', 'traefik.port': '1' }, undefined, []],
  [
    'none that is not allowed',
    { 'haproxyctl.balance': 'first' },
    undefined,
    ['discover/label-not-allowed'],
  ],
  ['none that is not known', { 'haproxyctl.guards': '0' }, undefined, ['discover/unknown-label']],
  ['none that cannot be', { 'haproxyctl.port': '80 check' }, undefined, ['discover/invalid-label']],
  ['none that is no text', { 'haproxyctl.port': 80 }, undefined, []],
])('of labels it heeds %s', (_, labels, heeded, codes) => {
  const { known, rejected } = take([{ name: 'web-a', labels, origin: 'test' }], undefined)

  expect(known.names[0]?.labels).toEqual(heeded)
  expect(rejected.map(({ code }) => code)).toEqual(codes)
})

test('who is known stays before who is new', () => {
  const before = take(named('web-c', 'web-d'), undefined).known

  const { known } = take(named('web-a', 'web-b', 'web-c', 'web-d'), before)

  expect(known.names.map(({ name }) => name)).toEqual(['web-c', 'web-d'])
})

test('a name that is gone stays for its time, and is as new when it comes back', () => {
  const first = take(named('web-a', 'web-b'), undefined, 0).known
  const second = take(named('web-a'), first, 100).known
  const third = take(named('web-a'), second, 1_099).known
  const fourth = take(named('web-a'), second, 1_100).known
  const back = take(named('web-a', 'web-b'), third, 1_099).known

  expect(second.names).toEqual([{ name: 'web-a' }, { name: 'web-b', goneSinceMs: 100 }])
  expect(third.names).toEqual(second.names)
  expect(fourth.names).toEqual([{ name: 'web-a' }])
  expect(back.names).toEqual(first.names)
})
