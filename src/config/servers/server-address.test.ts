import { expect, test } from 'vitest'
import { parseServerAddress } from './server-address.ts'

test.each([
  ['10.0.0.1:80', { kind: 'ip', address: '10.0.0.1', port: 80 }],
  ['10.0.0.1', { kind: 'ip', address: '10.0.0.1', port: 0 }],
  ['ipv4@10.0.0.1:80', { kind: 'ip', address: '10.0.0.1', port: 80 }],
  ['[2001:DB8:0::1]:80', { kind: 'ip', address: '2001:db8::1', port: 80 }],
  ['[::1]', { kind: 'ip', address: '::1', port: 0 }],
  ['::1:80', { kind: 'ip', address: '::1', port: 80 }],
  ['ipv6@::1:80', { kind: 'ip', address: '::1', port: 80 }],
  ['app.test:80', { kind: 'host', name: 'app.test', port: 80 }],
  ['app.test', { kind: 'host', name: 'app.test', port: 0 }],
  ['10.0.0.1:+80', { kind: 'other' }],
  ['10.0.0.1:$PORT', { kind: 'other' }],
  ['10.0.0.1:99999', { kind: 'other' }],
  ['/run/app.sock', { kind: 'other' }],
  ['unix@/run/app.sock', { kind: 'other' }],
  ['abns@app', { kind: 'other' }],
  ['*:80', { kind: 'other' }],
  ['', { kind: 'other' }],
  [':80', { kind: 'other' }],
  ['10.0.0.1:65535', { kind: 'ip', address: '10.0.0.1', port: 65_535 }],
  ['10.0.0.1:65536', { kind: 'other' }],
  ['10.0.0.1:', { kind: 'other' }],
  ['10.0.0.1:-80', { kind: 'other' }],
  ['10.0.0.1:123456', { kind: 'other' }],
  ['tcp4@10.0.0.1:80', { kind: 'ip', address: '10.0.0.1', port: 80 }],
  ['tcp@app.test:80', { kind: 'host', name: 'app.test', port: 80 }],
  ['quic4@10.0.0.1:80', { kind: 'other' }],
  ['x-ipv4@10.0.0.1:80', { kind: 'other' }],
  ['10.0.0.1.2:80', { kind: 'host', name: '10.0.0.1.2', port: 80 }],
  ['a10.0.0.1:80', { kind: 'host', name: 'a10.0.0.1', port: 80 }],
  ['[::1]x', { kind: 'other' }],
])('the address %s', (word, address) => {
  expect(parseServerAddress(word)).toEqual(address)
})
