import { expect, test } from 'vitest'
import type { CheckedInstance, PeersSpec } from '../model/index.ts'
import { peersOf } from './peers.ts'

const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }

function instance(address: string, more: Partial<CheckedInstance> = {}): CheckedInstance {
  const endpoint = { kind: 'tcp', address, port: 80 } as const
  return { id: address, endpoint, origin: 'x', use: 'serve', check: 'up', ...more }
}

function reported(address: string, peer: Record<string, string>): CheckedInstance {
  return instance(address, { metadata: peer })
}

function peers(instances: readonly CheckedInstance[], more: Partial<PeersSpec> = {}): string[] {
  const spec = {
    name: { value: 'p', location },
    service: { value: 'web', location },
    members: [],
    lines: [],
    ...more,
  }
  const service = { name: 'web', source: 's', freshness: 'fresh', instances, rejected: [] } as const
  return peersOf(spec, { services: [service] }).map(({ text }) => text)
}

test.each<[string, readonly CheckedInstance[], readonly string[]]>([
  [
    'says where its HAProxy is',
    [reported('10.0.0.2', { 'peer.name': 'b', 'peer.port': '1025' })],
    ['peer b 10.0.0.2:1025'],
  ],
  ['says only its name', [reported('10.0.0.2', { 'peer.name': 'b' })], ['peer b 10.0.0.2:1024']],
  ['says nothing', [instance('10.0.0.2', { node: 'b' })], []],
  [
    'names another address than its own',
    [reported('10.0.0.2', { 'peer.name': 'b', 'peer.ip': '8.8.8.8' })],
    ['peer b 10.0.0.2:1024'],
  ],
  [
    'has a name that is more than one word',
    [reported('10.0.0.2', { 'peer.name': 'b 1.2.3.4:1\nglobal' })],
    [],
  ],
  [
    'is reached at IPv6',
    [reported('2001:db8::1', { 'peer.name': 'b' })],
    ['peer b [2001:db8::1]:1024'],
  ],
  [
    'has two instances, and another is there',
    [
      reported('10.0.0.2', { 'peer.name': 'b' }),
      reported('10.0.0.1', { 'peer.name': 'a' }),
      reported('10.0.0.2', { 'peer.name': 'b' }),
    ],
    ['peer a 10.0.0.1:1024', 'peer b 10.0.0.2:1024'],
  ],
])('a node that %s', (_, instances, lines) => {
  expect(peers(instances)).toEqual(lines)
})

test('with a port, nodes that report nothing are peers by their own names', () => {
  expect(peers([instance('10.0.0.2', { node: 'b' })], { port: 1026 })).toEqual([
    'peer b 10.0.0.2:1026',
  ])
})
