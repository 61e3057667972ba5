import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serverName } from './server-name.ts'

test.each([
  ['app01:8001', 'app01:8001'],
  ['i-0abc', 'i-0abc'],
  ['a b', 'a_b-c8687a08'],
  ['', '-e3b0c442'],
])('the instance %j becomes the server %j', (id, name) => expect(serverName(id)).toBe(name))

test('a long id is cut and stays distinct', () => {
  const one = serverName(`${'x'.repeat(100)}1`)
  const two = serverName(`${'x'.repeat(100)}2`)

  expect(one).toHaveLength(64)
  expect(one).not.toBe(two)
})

test('any id becomes a name that HAProxy takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      expect(serverName(id)).toMatch(/^[A-Za-z0-9_.:-]{1,64}$/)
    }),
  )
})
