import { describe, expect, test } from 'vitest'
import { quoteWord } from './quote.ts'

describe('quoteWord', () => {
  test.each([
    ['web', 'web'],
    ['10.0.0.1:80', '10.0.0.1:80'],
    ['[2001:db8::1]:80', '[2001:db8::1]:80'],
    ['%[src],{x}|$HOME', '%[src],{x}|$HOME'],
    ['é😀', 'é😀'],
    ['', '""'],
    ['a b', "'a b'"],
    ['a#b', "'a#b'"],
    ['"a"', `'"a"'`],
    ['^\\d+\\.$', "'^\\d+\\.$'"],
    ["it's", `"it's"`],
    ['it\'s $5 \\ "#', `"it's \\$5 \\\\ \\"#"`],
    ['a\tb', '"a\\tb"'],
    ['a b\n  option httpclose', '"a b\\n  option httpclose"'],
    ['\r\v\x01\x7f', '"\\r\\x0b\\x01\\x7f"'],
    ['${HOME}\n', '"\\${HOME}\\n"'],
  ])('%j is written %s', (value, expected) => expect(quoteWord(value)).toBe(expected))

  test.each([['a\0b'], ['\ud800'], ['a\udc00b c']])('%j cannot be written', (value) => {
    expect(() => quoteWord(value)).toThrow(RangeError)
  })
})
