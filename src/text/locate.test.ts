import { describe, expect, test } from 'vitest'
import { locateDirective, locateInWord, locateWord, offsetAt, positionAt } from './locate.ts'
import { parseConfig } from './parser.ts'

const file = parseConfig('x.cfg', 'ab\n\ncd')

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
  [99, 3, 3],
  [-1, 1, 1],
])('offset %d is line %d, column %d', (offset, line, column) => {
  expect(positionAt(file, offset)).toEqual({ line, column })
})

test.each([
  [1, 1, 0],
  [1, 9, 2],
  [2, 9, 3],
  [3, 2, 5],
  [3, 9, 6],
  [9, 1, 6],
])('line %d, column %d is offset %d', (line, column, offset) => {
  expect(offsetAt(file, { line, column })).toBe(offset)
})

describe('a directive', () => {
  const parsed = parseConfig('x.cfg', 'global\n  a  "b c" d # e\n')
  const [directive] = parsed.sections[0]!.directives

  test('is from its keyword to its last word', () => {
    expect(locateDirective(parsed, directive!)).toEqual({
      file: 'x.cfg',
      start: { line: 2, column: 3 },
      end: { line: 2, column: 13 },
    })
  })
})

describe('a place inside of a word', () => {
  test.each([
    ['abc', 1, 3, 'bc'],
    ['"abc"', 1, 3, 'bc'],
    ["a'b c'd", 1, 4, 'b c'],
    ['a\\ bc', 1, 2, '\\ '],
    ['"a\\x20bc"', 2, 3, 'b'],
    ['"a\\"b"', 1, 3, '\\"b'],
    ['"$X/b"', 3, 4, 'b'],
    ['abc', 3, 4, ''],
    ['"abc"', 3, 4, ''],
  ])('%s at %d to %d is %j', (raw, from, to, expected) => {
    const parsed = parseConfig('x', `global\n a ${raw}\n`)
    const word = parsed.sections[0]!.directives[0]!.words[1]!
    const { start, end } = locateInWord(parsed, word, from, to)

    expect(parsed.text.slice(offsetAt(parsed, start), offsetAt(parsed, end))).toBe(expected)
  })

  test('whose value came from the environment is the word', () => {
    const parsed = parseConfig('x', 'a "$LONG"\n', { facts: { env: { LONG: 'b c d e f g' } } })
    const word = parsed.sections[0]!.directives[0]!.words[1]!

    expect(locateInWord(parsed, word, 4, 6)).toEqual(locateWord(parsed, word))
  })
})
