import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatAddress,
  formatEndpoint,
  formatHost,
  formatHostPort,
  parseAddressText,
  parsePortText,
  type WrittenAddress,
} from './address-text.ts'

function network(host: string, port?: string, more: Partial<WrittenAddress> = {}): WrittenAddress {
  return { kind: 'network', prefix: '', host, isBracketed: false, port, ...more }
}

function local(host: string, prefix = ''): WrittenAddress {
  return { kind: 'local', prefix, host, isBracketed: false, port: undefined }
}

test.each([
  ['10.0.0.1:80', network('10.0.0.1', '80')],
  ['10.0.0.1', network('10.0.0.1')],
  ['app.example:8000-8010', network('app.example', '8000-8010')],
  ['app.example:+10', network('app.example', '+10')],
  ['app.example:-1', network('app.example', '-1')],
  ['[2001:db8::1]:80', network('2001:db8::1', '80', { isBracketed: true })],
  ['[2001:db8::1]', network('2001:db8::1', undefined, { isBracketed: true })],
  ['2001:db8::1:80', network('2001:db8::1', '80')],
  [':80', network('', '80')],
  ['*:80', network('*', '80')],
  ['*', network('*')],
  ['a:', network('a', '')],
  ['', network('')],
  ['ipv4@10.0.0.1:80', network('10.0.0.1', '80', { prefix: 'ipv4@' })],
  ['stream+ipv6@[::1]:80', network('::1', '80', { prefix: 'stream+ipv6@', isBracketed: true })],
  ['stream+127.0.0.1:443', network('127.0.0.1', '443', { prefix: 'stream+' })],
  ['dgram+:514', network('', '514', { prefix: 'dgram+' })],
  ['quic4@*:443', network('*', '443', { prefix: 'quic4@' })],
  ['/run/app.sock', local('/run/app.sock')],
  ['/run/a:80', local('/run/a:80')],
  ['unix@/run/app.sock', local('/run/app.sock', 'unix@')],
  ['unix@run/app.sock', local('run/app.sock', 'unix@')],
  ['dgram+unix@/dev/log', local('/dev/log', 'dgram+unix@')],
  ['abns@app', local('app', 'abns@')],
  ['fd@3', local('3', 'fd@')],
  ['[::1]x', network('[::1]x')],
  ['x-ipv4@10.0.0.1:80', network('x-ipv4@10.0.0.1', '80')],
])('the text `%s` has its parts', (text, parts) => {
  expect(parseAddressText(text)).toEqual(parts)
})

describe('an address goes there and back', () => {
  const ip = fc.oneof(fc.ipV4(), fc.domain(), fc.constantFrom('', '*'))
  const port = fc.oneof(
    fc.nat(65_535).map(String),
    fc.tuple(fc.constantFrom('+', '-'), fc.nat(9_999)).map(([sign, number]) => `${sign}${number}`),
    fc.tuple(fc.nat(9_999), fc.nat(9_999)).map(([low, high]) => `${low}-${high}`),
    fc.constant(''),
  )
  const networks = fc
    .record({
      prefix: fc.constantFrom(
        '',
        'ipv4@',
        'ipv6@',
        'tcp@',
        'quic6@',
        'stream+ipv4@',
        'stream+',
        'mptcp@',
      ),
      host: fc.oneof(
        ip.map((host) => ({ host, isBracketed: false })),
        fc.ipV6().map((host) => ({ host, isBracketed: true })),
      ),
      port: fc.option(port, { nil: undefined }),
    })
    .map(({ prefix, host, port: each }) => network(host.host, each, { prefix, ...host }))
  const locals = fc
    .record({
      prefix: fc.constantFrom('unix@', 'abns@', 'abnsz@', 'fd@', 'stream+unix@'),
      host: fc.string(),
    })
    .map(({ prefix, host }) => local(host, prefix))

  test('from its parts', () => {
    fc.assert(
      fc.property(fc.oneof(networks, locals), (address) => {
        expect(parseAddressText(formatAddress(address))).toEqual(address)
      }),
    )
  })

  test('from any text, right or wrong', () => {
    const signs = fc.string({ unit: fc.constantFrom('[', ']', ':', '@', '/', '1', 'a', '.', '+') })
    fc.assert(
      fc.property(fc.oneof(signs, fc.string(), networks.map(formatAddress)), (text) => {
        expect(formatAddress(parseAddressText(text))).toBe(text)
      }),
    )
  })

  test('from a host and a port', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain()), fc.nat(65_535), (host, number) => {
        const { host: back, port: text } = parseAddressText(formatHostPort(host, number))
        expect([back, text]).toEqual([host, String(number)])
        expect(parseAddressText(formatHost(host))).toMatchObject({ host, port: undefined })
      }),
    )
  })
})

test.each([
  [{ kind: 'tcp', address: '10.0.0.1', port: 80 }, '10.0.0.1:80'],
  [{ kind: 'tcp', address: '2001:db8::1', port: 80 }, '[2001:db8::1]:80'],
  [{ kind: 'unix', path: '/run/app.sock' }, 'unix@/run/app.sock'],
] as const)('the endpoint %j is written %s', (endpoint, text) => {
  expect(formatEndpoint(endpoint)).toBe(text)
})

test.each([
  ['1', 1],
  ['65535', 65_535],
  ['0', undefined],
  ['65536', undefined],
  ['+80', undefined],
  ['80x', undefined],
  ['８０', undefined],
  ['', undefined],
  [undefined, undefined],
])('the port `%s` is %j', (text, port) => {
  expect(parsePortText(text)).toBe(port)
})
