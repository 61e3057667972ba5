import { isIPv4, isIPv6, SocketAddress } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalIp, isIpv4, isIpv6, parseIp } from './ip-address.ts'

test.each([
  ['2001:DB8:0:0::1', '2001:db8::1'],
  ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
  ['::ffff:a00:1', '::ffff:10.0.0.1'],
  ['::10.0.0.1', '::10.0.0.1'],
  ['0:0:0:0:0:0:0:1', '::1'],
  ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
  ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ['10.0.0.1', '10.0.0.1'],
  ['app.TEST', 'app.TEST'],
  ['1:2:3', '1:2:3'],
  ['fe80::1%eth0', 'fe80::1%eth0'],
])('the spelling of %s is %s', (text, spelling) => {
  expect(canonicalIp(text)).toBe(spelling)
})

test('addresses are read and spelled as the platform does', () => {
  const part = fc.constantFrom('0', '1', 'ffff', 'a00', '10.0.0.1', '256.1.1.1', '12345', 'g', '')
  const ipv6Like = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(':'))
  fc.assert(
    fc.property(fc.oneof(ipv6Like, fc.ipV6(), fc.ipV4(), fc.string()), (text) => {
      expect([text, isIpv6(text)]).toEqual([text, isIPv6(text) && !text.includes('%')])
      // The platform refuses zeros in front; HAProxy's own reader does not.
      if (!/(?:^|\.)0\d/.test(text)) expect([text, isIpv4(text)]).toEqual([text, isIPv4(text)])
      if (isIpv6(text)) {
        const { address } = new SocketAddress({ address: text, family: 'ipv6' })
        expect(canonicalIp(text)).toBe(address)
      }
      expect(parseIp(canonicalIp(text))).toEqual(parseIp(text))
    }),
    { numRuns: 2_000 },
  )
})
