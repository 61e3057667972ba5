import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatEndpoint } from '../../model/address/address-text.ts'
import { parseInstance } from './instance-border.ts'

const origin = 'registry /web/1'

function read(value: unknown, more: object = {}) {
  return parseInstance(value, { origin, ...more })
}

describe('an instance is made of', () => {
  test.each([
    ['an endpoint alone', '10.0.0.1:80', '10.0.0.1:80'],
    ['address and port', { address: '10.0.0.1', port: 80 }, '10.0.0.1:80'],
    ['host and port', { host: 'app', port: '80' }, 'app:80'],
    ['both in one word', { address: 'app:80' }, 'app:80'],
    ['an IPv6 address', { address: '2001:db8::1', port: 80 }, '[2001:db8::1]:80'],
    ['an IPv6 address in brackets', { address: '[2001:db8::1]', port: 80 }, '[2001:db8::1]:80'],
    ['an address, and the port of its service', { address: 'app' }, 'app:8080'],
    ['an address with an empty port', { address: 'app', port: '' }, 'app:8080'],
  ])('%s', (_what, value, endpoint) => {
    const { instance } = read(value, { port: 8080 })

    expect(instance && formatEndpoint(instance.endpoint)).toBe(endpoint)
    expect(instance?.id).toBe(endpoint)
  })

  test('all that it may say', () => {
    const record = {
      id: 'web-1',
      address: '10.0.0.1',
      port: 80,
      node: 'host7',
      weight: '0',
      backup: 'true',
      draining: false,
      tags: ['a', 'b c'],
      metadata: { version: 3, b: true, a: 'x', gone: null },
    }

    expect(read(record).instance).toEqual({
      id: 'web-1',
      endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
      node: 'host7',
      weight: 0,
      isBackup: true,
      tags: ['a', 'b c'],
      metadata: { a: 'x', b: 'true', version: '3' },
      origin,
    })
  })

  test.each([
    [{ health: 'critical' }, 'critical'],
    [{ draining: true }, 'draining'],
    [{ draining: 'true', health: 'passing' }, 'draining'],
    [{ draining: true, health: 'critical' }, 'critical'],
    [{ draining: true, health: 'maintenance' }, 'maintenance'],
    [{ draining: false, health: 'warning' }, 'warning'],
    [{ draining: false, health: '' }, undefined],
  ])('%j is the health %s', (record, health) => {
    expect(read({ address: '10.0.0.1:80', ...record }).instance?.health).toBe(health)
  })

  test('a socket whose path is no plain word gets an id that is one', () => {
    expect(read('unix:/run/my "app" $1.sock', { allowUnix: true }).instance).toMatchObject({
      id: 'unix@/run/my__app___1.sock',
      endpoint: { path: '/run/my "app" $1.sock' },
    })
  })

  test('a unix socket only where the source allows it', () => {
    const record = { path: '/run/app.sock' }

    expect(read(record, { allowUnix: true }).instance?.endpoint).toEqual({
      kind: 'unix',
      path: '/run/app.sock',
    })
    expect(read(record).rejected?.message).toContain('unix sockets are not taken')
    expect(read('unix:/run/haproxy.sock').instance).toBeUndefined()
  })
})

const hostile = [
  'a b\n  option httpclose',
  'a"b',
  "a'b",
  'a#b',
  '$HOME',
  'a\\b',
  'a\0b',
  'a\u202eb',
  'a\u2028b',
  '',
  'x'.repeat(65_536),
]

describe('left out, with one safe line of message', () => {
  test.each([
    ['nothing', null],
    ['a number', 80],
    ['a list', []],
    ['an empty object', {}],
    ['no port', { address: 'app' }],
    ['an address that is an object', { address: {}, port: 80 }],
    ['the unspecified address', { address: '0.0.0.0', port: 80 }],
    ['port 0', { address: 'app', port: 0 }],
    ['a port that is a list', { address: 'app', port: [80] }],
    ['an endpoint and a port', { address: 'app:80', port: 80 }],
    ['weight 257', { address: 'app:80', weight: 257 }],
    ['weight -1', { address: 'app:80', weight: -1 }],
    ['weight 1.5', { address: 'app:80', weight: 1.5 }],
    ['backup: maybe', { address: 'app:80', backup: 'maybe' }],
    ['tags that are a word', { address: 'app:80', tags: 'a' }],
    ['a tag that is an object', { address: 'app:80', tags: [{}] }],
    ['a tag with a line feed', { address: 'app:80', tags: ['a\nb'] }],
    ['too many tags', { address: 'app:80', tags: Array.from({ length: 129 }, () => 'a') }],
    ['metadata that is a list', { address: 'app:80', metadata: [] }],
    ['metadata in metadata', { address: 'app:80', metadata: { a: {} } }],
    ['a metadata value with NUL', { address: 'app:80', metadata: { a: '\0' } }],
    ['a metadata value of 64 KiB', { address: 'app:80', metadata: { a: 'x'.repeat(65_536) } }],
    ['an id that is an object', { address: 'app:80', id: {} }],
    ...hostile.map((text): [string, unknown] => ['a bad address', { address: text, port: 80 }]),
    ...hostile
      .filter((text) => text !== '')
      .map((text): [string, unknown] => ['a bad node', { address: 'app:80', node: text }]),
    ...hostile
      .filter((text) => text !== '')
      .map((text): [string, unknown] => ['a bad id', { address: 'app:80', id: text }]),
  ])('%s', (_what, value) => {
    const { rejected, instance } = read(value)

    expect(instance).toBeUndefined()
    expect(rejected?.code).toBe('discover/invalid-instance')
    expect(rejected?.message).toContain(origin)
    expect(rejected?.message).toMatch(/^[\x20-\x7e…]{1,500}$/)
  })

  test('an id that the plugin took from the registry is looked at too', () => {
    expect(read('app:80', { id: 'a b' }).rejected?.message).toContain('`a b`')
  })

  test('the origin is escaped as well', () => {
    const { rejected } = parseInstance(null, { origin: 'zk /web/a\n\u001b[2J' })

    expect(rejected?.message).toContain('zk /web/a\\n\\x1b[2J is left out')
  })
})

test('whatever a registry says is an instance of plain words or one diagnostic', () => {
  const value = fc.oneof({ withCrossShrink: true }, fc.string({ unit: 'binary' }), fc.anything())
  const record = fc.record(
    {
      address: fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain(), value),
      port: fc.oneof(fc.integer({ min: 1, max: 65_535 }), value),
      id: value,
      node: value,
      weight: value,
      tags: value,
      metadata: value,
      backup: value,
    },
    { requiredKeys: ['address', 'port'] },
  )

  fc.assert(
    fc.property(fc.oneof(record, fc.anything()), (junk) => {
      const { instance, rejected } = read(junk)
      if (instance === undefined) expect(rejected?.message).toMatch(/^[^\p{C}]*$/u)
      else
        for (const word of [instance.id, instance.node ?? 'x'])
          expect(word).toMatch(/^[^\p{C}\p{Z}"'`#$\\]+$/u)
    }),
  )
})
