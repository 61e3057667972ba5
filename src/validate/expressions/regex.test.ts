import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRegex } from './regex.ts'

test.each([
  '^/api/(v\\d+)/.*$',
  '[[:alpha:]]+',
  '[]a]',
  '[^]a]',
  '[[a]',
  'a|',
  '()',
  'a++',
  '(?i)a',
  '(?<n>a)',
  '(*UTF)a',
  'a{',
  'a{1',
  '\\Q(\\E',
  '\\(',
  '\\\\\\(',
  '(?#()a',
  'x*?',
  '',
  'a\\|*',
])('%j is fine', (text) => {
  expect(checkRegex(text)).toBeUndefined()
})

test.each([
  '(',
  '(a',
  'a)',
  '[a',
  '[a-',
  '[a\\]',
  'a\\',
  '*a',
  '+',
  '?a',
  'a|*b',
  '(+a)',
  '(a))',
  '\\\\(',
])('%j is refused', (text) => {
  expect(checkRegex(text)).toMatch(/^(?:has|ends)/)
})

test('whatever JavaScript refuses for its brackets alone, or not, nothing throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'a()[]\\*+?|^{}:.Q E#'.split('')) }),
      (text) => {
        expect(['string', 'undefined']).toContain(typeof checkRegex(text))
      },
    ),
  )
})
