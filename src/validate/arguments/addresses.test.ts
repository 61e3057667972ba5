import { expect, test } from 'vitest'
import type { KnownVersion } from '../../model/index.ts'
import { findAddressProblem } from './addresses.ts'

function isFine(kind: string, text: string, version: KnownVersion = '3.0'): boolean {
  const [name = '', parameter = ''] = kind.split(':')
  return findAddressProblem(text, { name, parameter }, version) === undefined
}

test.each([
  ['bind-addr', ':80', true],
  ['bind-addr', '*:80-90', true],
  ['bind-addr', '[::1]:80,127.0.0.1:81', true],
  ['bind-addr', '/run/h.sock', true],
  ['bind-addr', 'fd@3', true],
  ['bind-addr', 'ipv4@:80', true],
  ['bind-addr', '127.0.0.1', false],
  ['bind-addr', '127.0.0.1:', false],
  ['bind-addr', '127.0.0.1:0', false],
  ['bind-addr', '127.0.0.1:65536', false],
  ['bind-addr', '127.0.0.1:90-80', false],
  ['bind-addr', '300.0.0.1:80', false],
  ['bind-addr', '[::g]:80', false],
  ['bind-addr', ':80,', true],
  ['bind-addr', ',:80', false],
  ['addr:server', '10.0.0.1', true],
  ['addr:server', '10.1:80', true],
  ['addr:server', 'app.example.org:80', true],
  ['addr:server', ':+10', true],
  ['addr:server', 'app_1.example.org', true],
  ['addr:server', 'a b:80', false],
  ['addr:server', '[::1]x', false],
  ['addr:server', '[::1]x:80', false],
  ['addr:server', '10.0.0.1:http', false],
  ['addr:server', '10.0.0.1:80-90', false],
  ['addr:port', '127.0.0.1', false],
  ['addr:port', '/run/x', false],
  ['addr:host', '127.0.0.1', true],
  ['log-addr', 'stdout', true],
  ['log-addr', 'ring@events', true],
])('%s takes %j: %j', (kind, text, expected) => {
  expect(isFine(kind, text)).toBe(expected)
})

test.each([
  ['addr:server', '10.0.0.1:8o80', '2.6', true],
  ['addr:server', '10.0.0.1:8o80', '3.0', false],
  ['addr:peer', '10.0.0.1', '2.6', true],
  ['addr:peer', '10.0.0.1', '3.0', false],
  ['bind-addr', 'mptcp@:80', '3.0', false],
  ['bind-addr', 'mptcp@:80', '3.2', true],
] as const)('%s takes %j in %s: %j', (kind, text, version, expected) => {
  expect(isFine(kind, text, version)).toBe(expected)
})

test('one of several addresses is pointed at', () => {
  const problem = findAddressProblem(':80,10.0.0.1', { name: 'bind-addr', parameter: '' }, '3.0')

  expect(problem?.part).toEqual([4, 12])
})
