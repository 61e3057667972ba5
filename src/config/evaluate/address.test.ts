import { expect, test } from 'vitest'
import { isWithin, parseAddress, parseNetwork } from './address.ts'

test.each([
  ['1.2.3.4', '0:0:0:0:0:ffff:102:304'],
  ['::ffff:1.2.3.4', '0:0:0:0:0:ffff:102:304'],
  ['::', '0:0:0:0:0:0:0:0'],
  ['::1', '0:0:0:0:0:0:0:1'],
  ['2001:db8::7', '2001:db8:0:0:0:0:0:7'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
  ['1.2.3', undefined],
  ['1.2.3.256', undefined],
  ['1:2', undefined],
  ['1::2::3', undefined],
  ['1:2:3:4:5:6:7:8::', undefined],
  ['::g', undefined],
  ['', undefined],
  ['db.example', undefined],
])('the address `%s` is %j', (text, expected) => {
  const bytes = parseAddress(text)
  const groups = bytes?.filter((_, index) => index % 2 === 0) ?? []
  const shown = groups.map((high, index) =>
    (high * 256 + (bytes?.[index * 2 + 1] ?? 0)).toString(16),
  )
  expect(bytes && shown.join(':')).toBe(expected)
})

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.0/255.255.0.0', '10.0.9.9', true],
  ['10.0.0.0/255.255.0.0', '10.1.9.9', false],
  ['192.0.2.128/25', '192.0.2.129', true],
  ['192.0.2.128/25', '192.0.2.127', false],
  ['10', '10.0.0.0', true],
  ['10/8', '10.9.9.9', true],
  ['1.2.3.4', '1.2.3.4', true],
  ['1.2.3.4', '1.2.3.5', false],
  ['0.0.0.0/0', '1.2.3.4', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['2001:db8::/32', '2001:db8:ffff::1', true],
  ['2001:db8::/33', '2001:db8:ffff::1', false],
  ['::/0', '1.2.3.4', true],
])('%s has %s in it: %j', (network, address, expected) => {
  const [parsed, bytes] = [parseNetwork(network), parseAddress(address)]
  expect(parsed && bytes && isWithin(bytes, parsed)).toBe(expected)
})

test.each([
  ['db.example'],
  ['10.0.0.0/33'],
  ['10.0.0.0/255.0.255.0'],
  ['::/129'],
  ['::/255.0.0.0'],
])('`%s` is no network', (text) => {
  expect(parseNetwork(text)).toBeUndefined()
})
