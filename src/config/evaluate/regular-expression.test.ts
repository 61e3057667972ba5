import { expect, test } from 'vitest'
import { toRegExp } from './regular-expression.ts'

test.each([
  ['^/api', '/api/x', true],
  ['^/api', '/x/api', false],
  ['(?i)^/API', '/api', true],
  ['a{2,3}b?', 'aab', true],
  ['(?:a|b)+c', 'abc', true],
  ['\\.(png|gif)$', 'x.gif', true],
  ['[[:alpha:]]', 'a', undefined],
  ['\\Qa.b\\E', 'a.b', undefined],
  ['a++', 'a', undefined],
  ['(?>a)', 'a', undefined],
  ['(a*)*b', 'aaaa', undefined],
  ['(', '', undefined],
])('`%s` on `%s` is %j', (pattern, text, expected) => {
  expect(toRegExp(pattern, false)?.test(text)).toBe(expected)
})
