import { describe, expect, test } from 'vitest'
import { planTicketKeys } from './ticket-key-steps.ts'

/** A key of 48 bytes, or of as many as are said. */
function key(letter: string, bytes = 48): string {
  return Buffer.alloc(bytes, letter).toString('base64')
}

function file(letters: string): string {
  return letters
    .split('')
    .map((letter) => `${key(letter)}\n`)
    .join('')
}

describe('keys that come are sent in their order, so that the oldest go', () => {
  test.each([
    ['abc', 'bcd', 'd'],
    ['abc', 'cde', 'de'],
    ['abc', 'def', 'def'],
    ['abc', 'abd', 'abd'],
    ['abc', 'cba', 'ba'],
    ['abc', 'abcd', 'd'],
    ['abcd', 'cde', 'e'],
    ['aaa', 'aab', 'b'],
    ['', 'abc', 'abc'],
    ['ab', 'abc', 'abc'],
  ])('%s that becomes %s: %s', (before, after, sent) => {
    expect(planTicketKeys('/keys', file(before), file(after))).toEqual({
      steps: sent.split('').map((letter) => ({
        kind: 'set-ticket-key',
        file: '/keys',
        key: key(letter),
      })),
    })
  })

  test('of a file that nobody has seen before, the last three', () => {
    expect(planTicketKeys('/keys', undefined, file('abcd'))).toEqual({
      steps: ['b', 'c', 'd'].map((letter) => ({
        kind: 'set-ticket-key',
        file: '/keys',
        key: key(letter),
      })),
    })
  })
})

test.each([
  ['the same', file('abc'), file('abc')],
  ['the same in the end', file('abc'), file('xabc')],
  [
    'the same with other line ends and empty lines',
    file('abc'),
    file('abc').replaceAll('\n', '\r\n\n'),
  ],
])('HAProxy holds it already: %s', (_, before, after) => {
  expect(planTicketKeys('/keys', before, after)).toBeUndefined()
})

test.each([
  ['too few', file('abc'), file('ab')],
  ['none', file('abc'), ''],
  ['longer ones', file('abc'), [1, 2, 3].map(() => key('a', 80)).join('\n')],
  ['keys of two sizes', undefined, [48, 48, 80].map((bytes) => key('a', bytes)).join('\n')],
])('only a worker that starts takes %s', (_, before, after) => {
  expect(planTicketKeys('/keys', before, after)).toEqual({
    refusal: { code: 'keys-do-not-fit', least: 3 },
  })
})
