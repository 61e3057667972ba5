import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNode } from './node.ts'

const context = { origin: 'zookeeper 10.0.0.1:2181 /nodes/web/app01:80', id: 'app01:80' }

function read(data: unknown) {
  return readNode(Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)), context)
}

describe('a node is read', () => {
  test('as Lighthouse writes it, with metadata and peer as JSON in strings', () => {
    const data = {
      host: 'app01.example',
      ip: '10.0.0.7',
      metadata: JSON.stringify({ version: 3, deep: { a: [1] } }),
      peer: JSON.stringify({ ip: '10.0.0.7', name: 'app01.example', port: 1024 }),
      port: 22_190,
    }

    expect(read(data).instance).toEqual({
      id: 'app01:80',
      endpoint: { kind: 'tcp', address: '10.0.0.7', port: 22_190 },
      node: 'app01.example',
      metadata: {
        deep: '{"a":[1]}',
        'peer.ip': '10.0.0.7',
        'peer.name': 'app01.example',
        'peer.port': '1024',
        version: '3',
      },
      origin: context.origin,
    })
  })

  test.each([
    ['with plain objects', { ip: '10.0.0.7', port: 80, metadata: { a: 'b' }, peer: {} }],
    ['with only what it needs', { ip: '10.0.0.7', port: 80 }],
    [
      'with nothing for the rest',
      { ip: '10.0.0.7', port: 80, host: null, metadata: null, peer: null },
    ],
    [
      'with empty words for the rest',
      { ip: '10.0.0.7', port: '80', host: '', metadata: '', peer: '' },
    ],
    ['with an IPv6 address', { ip: '2001:db8::7', port: 80 }],
  ])('%s', (_what, data) => expect(read(data).instance?.id).toBe('app01:80'))

  test('with weight, backup, draining and tags beside', () => {
    const data = { ip: '10.0.0.7', port: 80, weight: 5, backup: true, draining: true, tags: ['a'] }

    expect(read(data).instance).toMatchObject({
      weight: 5,
      isBackup: true,
      health: 'draining',
      tags: ['a'],
    })
  })
})

test.each([
  ['no bytes', '', 'no data'],
  ['no JSON', 'hello', 'not a JSON object'],
  ['half of it', '{"ip": "10.0.0.7", "po', 'not a JSON object'],
  ['a list', '[]', 'not a JSON object'],
  ['null', 'null', 'not a JSON object'],
  ['no ip', { port: 80 }, 'no ip'],
  ['no port', { ip: '10.0.0.7' }, 'no port'],
  ['port 0', { ip: '10.0.0.7', port: 0 }, 'not a port'],
  [
    'a host with a line feed',
    { ip: '10.0.0.7', port: 80, host: 'a b\n  option httpclose' },
    '`a b\\n',
  ],
  ['an ip with a line feed', { ip: '10.0.0.7\n', port: 80 }, '`10.0.0.7\\n`'],
  ['an ip of 64 KiB', { ip: 'a'.repeat(60_000), port: 80 }, '60000 characters'],
  ['more than 64 KiB', `"${'a'.repeat(65_536)}"`, '65538 bytes'],
  ['metadata that is no JSON', { ip: '10.0.0.7', port: 80, metadata: '{' }, 'metadata is not'],
  ['metadata that is a list', { ip: '10.0.0.7', port: 80, metadata: [] }, 'metadata is not'],
  ['a peer that is a number', { ip: '10.0.0.7', port: 80, peer: 7 }, 'peer is not'],
  ['a unix socket', { ip: 'unix:/run/haproxy.sock', port: 80 }, 'not an IP address'],
])('a node with %s is left out', (_what, data, words) => {
  const { rejected } = read(data)

  expect(rejected?.message).toContain(words)
  expect(rejected?.message).toContain('/nodes/web/app01:80')
  expect(rejected?.message).toMatch(/^[^\p{C}]{1,500}$/u)
})

test('whatever bytes are in a node, it is an instance or one diagnostic', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
      ),
      (bytes) => {
        const { instance, rejected } = readNode(bytes, context)

        expect((instance === undefined) !== (rejected === undefined)).toBe(true)
      },
    ),
  )
})

test.each<['nerve' | 'curator', object, object]>([
  [
    'nerve',
    { host: '10.0.0.7', port: 80, name: 'app01', weight: 5, labels: { zone: 'a' } },
    {
      id: '10.0.0.7:80',
      endpoint: { kind: 'tcp', address: '10.0.0.7', port: 80 },
      node: 'app01',
      weight: 5,
      metadata: { zone: 'a' },
    },
  ],
  [
    'curator',
    { name: 'web', id: 'u1', address: '10.0.0.7', port: 80, payload: { zone: 'a' } },
    {
      id: 'app01:80',
      endpoint: { kind: 'tcp', address: '10.0.0.7', port: 80 },
      metadata: { zone: 'a' },
    },
  ],
  [
    'curator',
    { address: '10.0.0.7', port: null, sslPort: 443, payload: null, enabled: false },
    { endpoint: { kind: 'tcp', address: '10.0.0.7', port: 443 }, health: 'maintenance' },
  ],
])('in the format of %s %j is an instance', (format, node, expected) => {
  const read = readNode(Buffer.from(JSON.stringify(node)), context, format)

  expect(read.instance).toMatchObject(expected)
})

test.each<['nerve' | 'curator', object]>([
  ['nerve', { ip: '10.0.0.7', port: 80 }],
  ['nerve', { host: '10.0.0.7', port: 80, labels: [] }],
  ['curator', { host: '10.0.0.7', port: 80 }],
])('in the format of %s %j is none', (format, node) => {
  const read = readNode(Buffer.from(JSON.stringify(node)), context, format)

  expect(read.rejected?.code).toBe('discover/invalid-instance')
})
