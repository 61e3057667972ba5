import { describe, expect, test } from 'vitest'
import { findLineStarts, splitWords } from './lexer.ts'

function values(line: string): readonly string[] {
  return splitWords(line).map(({ value }) => value)
}

describe('a line is split', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['# a', []],
    ['a', ['a']],
    ['  a\tb  c ', ['a', 'b', 'c']],
    ['a\vb\fc', ['a', 'b', 'c']],
    ['a#b c', ['a']],
    ['a "#b" #c', ['a', '#b']],
    ['a\\#b', ['a#b']],
    ['a\\ b', ['a b']],
    ['"a b"', ['a b']],
    ["'a b'", ['a b']],
    ['a"b c"d', ['ab cd']],
    ['"a"\'b\'c', ['abc']],
    ['"" b', ['', 'b']],
    ["a ''", ['a', '']],
    ['"a\'b"', ["a'b"]],
    ["'a\"b'", ['a"b']],
    ['"a\\"b\\\'"', ['a"b\'']],
    ["'a\\' b", ['a\\', 'b']],
    ["'\\n\\x41\\\\'", ['\\n\\x41\\\\']],
    ['\\n\\r\\t\\\\', ['\n\r\t\\']],
    ['\\x41\\x7a\\xE9', ['Az\xe9']],
    ['"\\x20"\\x20b', ['  b']],
    ['a\\x00b c', ['a', 'c']],
    ['\\d\\.\\$\\;', ['\\d\\.\\$\\;']],
    ['"\\d\\$\\#\\ "', ['\\d$# ']],
    ['a \\', ['a', '\\']],
    ['a\\\tb', ['a\\', 'b']],
    ['$A ${B-c d}', ['$A', '${B-c', 'd}']],
    ['"$A ${B-c d}"', ['$A ${B-c d}']],
    ['"${A}b" "${C[*]}"', ['${A}b', '${C[*]}']],
    ['a b\rc', ['a', 'b']],
    ['a \r b', ['a', 'b']],
    ['a "b"\r c', ['a', 'b']],
    ['a\0b', ['a']],
    ['a "b c', ['a', 'b c']],
    ['é 😀\u00a0x\u2028y', ['é', '😀\u00a0x\u2028y']],
  ])('%j is %j', (line, expected) => expect(values(line)).toEqual(expected))

  test.each([
    [
      'a "b c"d # e',
      [
        [0, 1],
        [2, 8],
      ],
    ],
    [
      '  a\\ b\tc\r',
      [
        [2, 6],
        [7, 8],
      ],
    ],
    [
      'a "b  ',
      [
        [0, 1],
        [2, 6],
      ],
    ],
    [
      'a \\xz b \t\r',
      [
        [0, 1],
        [2, 7],
      ],
    ],
  ])('the words of %j are at %j', (line, expected) => {
    expect(splitWords(line).map(({ start, end }) => [start, end])).toEqual(expected)
  })

  test.each([
    ['"$A"', true],
    ['"a\\$A"', false],
    ["'$A'", false],
    ['$A', false],
    ['"$.LINE"', true],
  ])('%s holds a variable: %s', (line, expected) => {
    expect(splitWords(line).map(({ hasVariable }) => hasVariable)).toEqual([expected])
  })
})

test.each([
  ['', [0]],
  ['a', [0]],
  ['a\n', [0]],
  ['\n', [0]],
  ['\n\n', [0, 1]],
  ['a\r\nb\n\nc', [0, 3, 5, 6]],
])('the lines of %j start at %j', (text, expected) =>
  expect([...findLineStarts(text)]).toEqual(expected),
)
