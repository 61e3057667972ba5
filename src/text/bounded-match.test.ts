import { expect, test } from 'vitest'
import { matchWithin } from './bounded-match.ts'

test.each<[RegExp, readonly string[], readonly boolean[]]>([
  [/^a/, ['ab', 'b'], [true, false]],
  [/^(a+)+$/, ['aaa', 'b'], [true, false]],
  [/^(?:a|b)*c?$/u, ['abc', 'abd', ''], [true, false, true]],
  [/x/, [], []],
])('%j matches of %j %j', (pattern, texts, expected) => {
  expect(matchWithin(pattern, texts)).toEqual(expected)
})

test.each([[/^(a+)+$/], [/^(a|aa)+$/], [/^(?:[a-z]|[a-y])+$/]])(
  '%s on a text that it tries in every way is given up',
  (pattern) => {
    expect(matchWithin(pattern, ['fine', `${'a'.repeat(39)}!`], 200)).toBeUndefined()
  },
)

test('what a match throws is not taken for a limit', () => {
  class Broken extends RegExp {
    override test(): never {
      throw new Error('broken')
    }
  }

  expect(() => matchWithin(new Broken('a+b+'), ['x'])).toThrow('broken')
})
