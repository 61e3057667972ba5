import { expect, test } from 'vitest'
import { pagerOf, rowsOf } from './pager.ts'

test.each([
  [{}, 'less'],
  [{ PAGER: 'more -d' }, 'more -d'],
  [{ PAGER: '' }, undefined],
  [{ PAGER: 'cat' }, undefined],
  [{ TERM: 'dumb' }, undefined],
])('with %j the pager is %j', (env, expected) => {
  expect(pagerOf(env)).toBe(expected)
})

test.each([
  ['', 1],
  ['one\n', 1],
  ['one\n\nthree\n', 3],
  ['a'.repeat(80), 1],
  ['a'.repeat(81), 2],
  [`\u001B[1m${'a'.repeat(80)}\u001B[22m\n`, 1],
])('%j takes %i rows of 80 columns', (text, rows) => {
  expect(rowsOf(text, 80)).toBe(rows)
})
