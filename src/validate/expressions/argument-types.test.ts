import { describe, expect, test } from 'vitest'
import { parseArgumentSpecs } from './argument-spec.ts'
import { argumentProblem } from './argument-types.ts'

describe.each([
  ['int', ['1', '-1', '+5', '99999999999999'], ['a', '0x10', '1 ', '1.5']],
  ['index', ['1', '-1'], ['0', 'a']],
  ['occurrence', ['1', '-10'], ['-11', 'a']],
  ['number', ['1', 'txn.a'], ['zz.a', 'a']],
  ['number>=0', ['0', 'txn.a'], ['-1']],
  ['number>0', ['1'], ['0', '-1']],
  ['var', ['txn.a', 'proc.a.b', 'sess.a_1'], ['a', 'txn.', 'zz.a', 'txn.a-b', '']],
  ['var|', ['', 'txn.a'], ['a']],
  ['ip4', ['1.2.3.4'], ['1.2.3', '::1', '']],
  ['ip6', ['::1'], ['1.2.3.4', 'x']],
  ['mask4', ['0', '32', '255.255.0.0'], ['33', '-1', 'a']],
  ['mask6', ['128', 'ffff::'], ['129', 'a']],
  ['address', ['1.2.3.4', '::1'], ['zz', '']],
  ['hex', ['0aFF', ''], ['0', 'zz']],
  ['bool', ['true', 'FALSE', '0', '1'], ['yes', '']],
  ['pbuf', ['1', '1.2.3'], ['1.', 'x']],
  ['token4', ['ABCD'], ['ABC']],
  ['delimiter', ['&'], ['', '&&']],
  ['separators', [':', ' '], ['']],
  ['flags', ['', 'ig'], ['x']],
  ['regex', ['a', '(a|b)*'], ['(', '']],
  ['tlv', ['0xEA', '234', 'AUTHORITY', ''], ['256', 'x-y']],
  ['digest', ['sha256', 'SHA3-512', 'whirlpool'], ['', 'sha']],
  ['block', ['head', 'tail', 'first', '3'], ['-1', 'middle']],
  ['base64', ['YWFh', 'YWE=', 'YQ==', 'txn.key'], ['YWE', 'YQ=', 'a_b-', 'key']],
  ['jwt', ['RS256', 'none', 'txn.alg'], ['RS1', 'alg']],
  ['when', ['error', '!normal'], ['zz']],
  ['file', ['/etc/x.map'], ['']],
  ['str', ['', 'anything'], []],
  ['{s|ms}', ['s', 'ms'], ['us', '']],
  ['{a|}', ['a', ''], ['b']],
])('%s', (type, good, bad) => {
  const [spec] = parseArgumentSpecs(type)

  test.each(good)('takes %j', (value) => {
    expect(argumentProblem(spec!, value, '3.2')).toBeUndefined()
  })

  test.each(bad)('refuses %j', (value) => {
    expect(argumentProblem(spec!, value, '3.2')).toMatch(/^[a-z]/)
  })
})

test.each([
  ['3.0', 'refuses'],
  ['3.1', 'takes'],
] as const)('HAProxy %s %s the scope of the parent stream', (version, expected) => {
  const [spec] = parseArgumentSpecs('var')
  expect(argumentProblem(spec!, 'psess.a', version) === undefined ? 'takes' : 'refuses').toBe(
    expected,
  )
})

test.each([
  [undefined, []],
  ['str', ['str']],
  ['int, str?*2', ['int', 'str?', 'str?']],
  ['number>=0, {a|b}?', ['number>=0', 'choice?']],
])('parseArgumentSpecs(%j) is %j', (list, expected) => {
  expect(
    parseArgumentSpecs(list).map(({ type, isOptional }) => `${type}${isOptional ? '?' : ''}`),
  ).toEqual(expected)
})

test('a fact that names no argument is refused', () => {
  expect(() => parseArgumentSpecs('str,, int')).toThrow('no argument')
})
