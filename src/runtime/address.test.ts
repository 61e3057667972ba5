import { expect, test } from 'vitest'
import { parseSocketAddress } from './address.ts'

test.each([
  ['/run/h.sock', 'worker', { path: '/run/h.sock' }],
  ['unix@/run/h.sock', 'worker', { path: '/run/h.sock' }],
  ['master@/run/m.sock', 'master', { path: '/run/m.sock' }],
  ['127.0.0.1:9999', 'worker', { host: '127.0.0.1', port: 9999 }],
  ['ipv4@127.0.0.1:9999', 'worker', { host: '127.0.0.1', port: 9999 }],
  ['[::1]:9999', 'worker', { host: '::1', port: 9999 }],
  ['::1:9999', 'worker', { host: '::1', port: 9999 }],
  ['abns@admin', 'worker', { path: `\0admin${'\0'.repeat(102)}` }],
  ['master@abnsz@m', 'master', { path: '\0m' }],
  ['master@localhost:9', 'master', { host: 'localhost', port: 9 }],
])('%s is a socket of the %s', (text, kind, target) => {
  expect(parseSocketAddress(text)).toEqual({ kind, target })
})

test.each(['', 'run/h.sock', 'abns@', 'x:y:9', 'localhost', '127.0.0.1:0', '127.0.0.1:99999'])(
  '%j is no address',
  (text) => {
    expect(() => parseSocketAddress(text)).toThrow('is not the address of a HAProxy socket')
  },
)
