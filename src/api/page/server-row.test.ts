import { expect, test } from 'vitest'
import type { InstanceDocument } from '../../documents/fleet.ts'
import type { ServerLoad } from '../../model/index.ts'
import { nothingKnown, type PageState } from './page-state.ts'
import { serverRows } from './server-row.ts'

function instance(id: string, more: Partial<InstanceDocument> = {}): InstanceDocument {
  return {
    id,
    endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
    use: 'serve',
    check: 'unchecked',
    foundIn: 'a file',
    isBackup: false,
    tags: [],
    metadata: {},
    ...more,
  }
}

function load(name: string, more: Partial<ServerLoad> = {}): ServerLoad {
  const counts = { sessions: 0, rate: 0, errors: 0, queued: 0, weight: 10, effectiveWeight: 10 }
  return { backend: 'web', name, status: 'UP', address: '10.0.0.1:80', ...counts, ...more }
}

/** `undefined`: there is no HAProxy. */
function state(
  instances: readonly InstanceDocument[],
  servers: readonly ServerLoad[] | undefined,
): PageState {
  const service = {
    name: 'web',
    source: 'file',
    freshness: 'fresh',
    instances,
    rejected: [],
  } as const
  const document = {
    format: 1,
    isCurrent: true,
    services: [service],
    targets: [],
    refusals: [],
    held: [],
  } as const
  const status = { document, backends: new Map([['web', 'web']]), pools: new Map() }
  const known = servers && { frontends: [], backends: [], servers }
  return {
    ...nothingKnown,
    status: { kind: 'known', value: status },
    loads: { kind: 'known', value: known ? [{ target: 'lb', load: known }] : [] },
  }
}

test.each([
  ['up', [instance('a')], [load('a')], ['a up']],
  ['without a check', [instance('a')], [load('a', { status: 'no check' })], ['a unchecked']],
  ['drained by its weight', [instance('a')], [load('a', { effectiveWeight: 0 })], ['a draining']],
  [
    'down',
    [instance('a')],
    [load('a', { status: 'DOWN 1/2', lastCheck: 'timeout' })],
    ['a down timeout'],
  ],
  ['in maintenance', [instance('a')], [load('a', { status: 'MAINT' })], ['a maintenance']],
  ['of another name, found by its address', [instance('x')], [load('slot1')], ['slot1 up']],
  ['not in HAProxy yet', [instance('a')], [], ['a new']],
  ['in HAProxy alone', [], [load('b')], ['b going']],
  ['a slot that nobody is in', [], [load('slot1', { status: 'MAINT' })], ['slot1 maintenance']],
  ['of a backend that no service has', [], [load('b', { backend: 'other' })], ['b up']],
  ['without a HAProxy', [instance('a', { use: 'drain' })], undefined, ['a draining']],
] as const)('a server %s', (_, instances, servers, expected) => {
  const rows = serverRows(state(instances, servers))

  expect(
    rows.map(({ name, state: is, reason }) => [name, is, reason].filter(Boolean).join(' ')),
  ).toEqual(expected)
})
