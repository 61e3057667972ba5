import { formatEndpoint } from '../../model/address/address-text.ts'
import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isHostName,
  parseAddress,
  parseEndpoint,
  parseInteger,
  parsePort,
  tcpEndpoint,
  unixEndpoint,
} from './endpoint.ts'

const longLabel = 'a'.repeat(63)

describe('parseEndpoint', () => {
  test.each([
    ['10.0.0.1:80', '10.0.0.1:80'],
    ['app.example:8080', 'app.example:8080'],
    ['APP.Example:8080', 'app.example:8080'],
    ['app.example.:1', 'app.example.:1'],
    ['app_1:65535', 'app_1:65535'],
    ['[::1]:80', '[::1]:80'],
    ['[2001:DB8:0:0::1]:443', '[2001:db8::1]:443'],
    ['[::ffff:1.2.3.4]:80', '[::ffff:1.2.3.4]:80'],
    ['unix:/run/app.sock', 'unix@/run/app.sock'],
    ['unix@/run/my app.sock', 'unix@/run/my app.sock'],
    ['10.0.0.1:080', '10.0.0.1:80'],
    ['10.0.0.1:00080', '10.0.0.1:80'],
  ])('reads %j as %j', (text, printed) => {
    const endpoint = parseEndpoint(text)

    expect(endpoint && formatEndpoint(endpoint)).toBe(printed)
  })

  test.each([
    [''],
    ['10.0.0.1'],
    ['10.0.0.1:'],
    ['10.0.0.1:0'],
    ['10.0.0.1:65536'],
    ['10.0.0.1:000080'],
    ['x[::1]:80'],
    ['[::1]x:80'],
    ['[::1]:80x'],
    ['[[::1]]:80'],
    ['[]:80'],
    [':80'],
    ['unix'],
    ['unix:'],
    ['unix/run/app.sock'],
    ['unix:/run/app\u2028.sock'],
    ['unix:/run/app\u2029.sock'],
    ['10.0.0.1:８０'],
    ['10.0.0.1:+80'],
    ['10.0.0.1:80 '],
    [' 10.0.0.1:80'],
    ['10.0.0.1:80\n'],
    ['0.0.0.0:80'],
    ['[::]:80'],
    ['[0:0:0:0:0:0:0:0]:80'],
    ['::1:80'],
    ['[::1]'],
    ['[10.0.0.1]:80'],
    ['[app]:80'],
    ['[fe80::1%eth0]:80'],
    ['10.0.0.256:80'],
    ['10.1:80'],
    ['0x7f000001:80'],
    ['2130706433:80'],
    ['a b:80'],
    ['a\nb:80'],
    ['a"b:80'],
    ["a'b:80"],
    ['a#b:80'],
    ['$HOME:80'],
    ['a\0b:80'],
    ['-a:80'],
    ['a-:80'],
    ['a..b:80'],
    ['.a:80'],
    [`${longLabel}a:80`],
    ['unix:run/app.sock'],
    ['unix:/run/app\n.sock'],
    ['unix:/run/\ud800'],
    ['unix:/run/'],
    [`unix:/${'a'.repeat(107)}`],
    [`unix:/${'é'.repeat(54)}`],
    ['abns@app:80'],
    ['fd@3'],
    ['ipv4@10.0.0.1:80'],
  ])('refuses %j', (text) => expect(parseEndpoint(text)).toBeUndefined())

  test('refuses a name of 64 KiB', () => {
    expect(parseEndpoint(`${'a'.repeat(65_536)}:80`)).toBeUndefined()
  })

  test('takes a unix path of 107 bytes', () => {
    expect(parseEndpoint(`unix:/${'a'.repeat(106)}`)?.kind).toBe('unix')
  })

  test('gives back what it printed, for whatever text', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.ipV4(), fc.ipV6(), fc.domain())

    fc.assert(
      fc.property(texts, fc.integer({ min: -1, max: 70_000 }), (host, port) => {
        for (const text of [host, `${host}:${port}`, `[${host}]:${port}`, `unix:${host}`]) {
          const endpoint = parseEndpoint(text)
          if (endpoint === undefined) continue
          expect(parseEndpoint(formatEndpoint(endpoint))).toEqual(endpoint)
          if (endpoint.kind === 'tcp') expect(formatEndpoint(endpoint)).toMatch(/^[\w.:[\]-]+$/)
        }
      }),
    )
  })
})

describe('parseAddress', () => {
  test.each([
    [undefined],
    [null],
    [1],
    [{}],
    [['10.0.0.1']],
    ['0.0.0.0'],
    ['::'],
    ['::ffff:0.0.0.0'],
    ['fe80::1%1'],
  ])('refuses %j', (value) => {
    expect(parseAddress(value)).toBeUndefined()
  })

  test('takes every address but the unspecified one, and nothing that is shaped like a bad one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const address = parseAddress(text)
        if (address !== undefined) expect(isIP(address)).toBe(isIP(text))
        else expect(text).toMatch(/^[0:.]*$|^0{0,4}(:0{1,4})*::?ffff:0/i)
      }),
    )
  })
})

describe('isHostName', () => {
  test.each([
    [`${longLabel}.${longLabel}.${longLabel}.${'a'.repeat(61)}`, true],
    [`${longLabel}.${longLabel}.${longLabel}.${'a'.repeat(62)}`, false],
    ['localhost', true],
    ['a', true],
    ['a.', true],
    ['a..', false],
    ['A-Z_9', true],
    ['a-.b', false],
    ['b.-a', false],
    ['-a.b', false],
    ['a.b c', false],
    ['a\n', false],
    ['1.2.3.4', false],
    ['0x7f.1', false],
    ['a.0x', false],
    ['a.0Xff', false],
    ['a.0xfg', true],
    ['a.x0x1', true],
    ['a.1b', true],
    ['a.b1', true],
    ['1.a', true],
    [`${longLabel}a`, false],
    [longLabel, true],
    ['1password.example', true],
    ['ip-10-0-0-1', true],
    ['example.123', false],
    ['bücher.example', false],
    ['', false],
    ['.', false],
  ])('%j: %j', (text, isName) => expect(isHostName(text)).toBe(isName))
})

test.each([
  [80, 80],
  ['80', 80],
  [1, 1],
  [65_535, 65_535],
  [0, undefined],
  [65_536, undefined],
  [-1, undefined],
  [80.5, undefined],
  [Number.NaN, undefined],
  ['', undefined],
  ['8e1', undefined],
  ['0x50', undefined],
  [true, undefined],
  [null, undefined],
  [[80], undefined],
])('parsePort(%j) is %j', (value, port) => expect(parsePort(value)).toBe(port))

test.each([
  [0, 0],
  [-1, -1],
  ['0', 0],
  ['007', 7],
  ['999999999', 999_999_999],
  ['1000000000', undefined],
  ['-1', undefined],
  ['+1', undefined],
  [' 1', undefined],
  ['1 ', undefined],
  ['1.0', undefined],
  [2 ** 53, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [undefined, undefined],
])('parseInteger(%j) is %j', (value, integer) => expect(parseInteger(value)).toBe(integer))

test('an endpoint of two untrusted parts needs both of them', () => {
  expect(tcpEndpoint('APP', '80')).toEqual({ kind: 'tcp', address: 'app', port: 80 })
  expect(tcpEndpoint('app', 0)).toBeUndefined()
  expect(tcpEndpoint('a b', 80)).toBeUndefined()
})

test.each([
  ['/a', true],
  [`/${'é'.repeat(53)}`, true],
  [`/${'é'.repeat(53)}a`, false],
  ['/', false],
  ['a', false],
  [undefined, false],
  [['/a'], false],
])('the path of a unix socket: %j: %j', (path, isPath) => {
  expect(unixEndpoint(path)).toEqual(isPath ? { kind: 'unix', path } : undefined)
})

test.each([
  ['0.0.0.1', '0.0.0.1'],
  ['::1', '::1'],
  ['0::', undefined],
  ['::0.0.0.0', undefined],
  ['::ffff:0:0', undefined],
  ['FE80::1', 'fe80::1'],
  ['App', 'app'],
])('parseAddress(%j) is %j', (value, address) => expect(parseAddress(value)).toBe(address))
