import { expect, test } from 'vitest'
import type { KnownVersion } from '../../model/version.ts'
import { makeRuntimeTable, type RuntimeFacts } from './make-runtime-table.ts'

const facts: RuntimeFacts = {
  options: {
    always: { arguments: 1, dynamic: ['2.6'] },
    never: { arguments: 0 },
    later: { arguments: 2, dynamic: ['3.0'] },
    once: { arguments: 0, dynamic: ['2.8', '3.0'] },
  },
  commands: {
    'set server': { versions: ['2.4'], level: 'admin' },
    'show info': { versions: ['2.4', '3.0'], level: 'user' },
    'add map': { versions: ['2.8'], level: { '2.6': 'operator', '3.0': 'admin' } },
    'add backend': { versions: ['3.4'], level: { '3.4': 'user' } },
    odd: { versions: [], level: 'user' },
    foreign: { versions: ['1.0'], level: 'user' },
  },
  changes: {
    weight: ['set server'],
    map: ['set server', 'add map'],
    backend: ['add backend'],
    broken: ['set server'],
    nothing: ['no such command'],
  },
  changeVersions: { broken: ['3.0', '3.2'] },
}

test.each<[KnownVersion, object, readonly string[], readonly string[]]>([
  ['2.4', { 'set server': 'admin', 'show info': 'user' }, ['weight'], []],
  ['2.6', { 'set server': 'admin', 'show info': 'user' }, ['weight'], ['always']],
  [
    '2.8',
    { 'set server': 'admin', 'show info': 'user', 'add map': 'operator' },
    ['weight', 'map'],
    ['always', 'once'],
  ],
  [
    '3.0',
    { 'set server': 'admin', 'show info': 'user', 'add map': 'admin' },
    ['weight', 'map', 'broken'],
    ['always', 'later', 'once'],
  ],
  [
    '3.2',
    { 'set server': 'admin', 'add map': 'admin' },
    ['weight', 'map', 'broken'],
    ['always', 'later'],
  ],
  [
    '3.4',
    { 'set server': 'admin', 'add map': 'admin', 'add backend': 'user' },
    ['weight', 'map', 'backend'],
    ['always', 'later'],
  ],
])('what HAProxy %s can do', (version, commands, changes, dynamic) => {
  const table = makeRuntimeTable(facts, version)

  expect(table.version).toBe(version)
  expect(table.commands).toEqual(commands)
  expect(table.changes).toEqual(
    Object.fromEntries(Object.entries(facts.changes).filter(([kind]) => changes.includes(kind))),
  )
  expect(table.serverOptions).toEqual({
    always: { arguments: 1, isDynamic: dynamic.includes('always') },
    never: { arguments: 0, isDynamic: false },
    later: { arguments: 2, isDynamic: dynamic.includes('later') },
    once: { arguments: 0, isDynamic: dynamic.includes('once') },
  })
})
