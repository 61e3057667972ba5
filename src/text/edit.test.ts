import { describe, expect, test } from 'vitest'
import type { Fix } from '../model/index.ts'
import { applyEdits, applyFixes } from './edit.ts'
import { findLineStarts } from './words/lexer.ts'

function source(text: string): { text: string; lineStarts: Uint32Array } {
  return { text, lineStarts: findLineStarts(text) }
}

describe('applyEdits', () => {
  test.each([
    ['abc', [], 'abc'],
    ['abc', [{ start: 1, end: 2, text: 'X' }], 'aXc'],
    ['abc', [{ start: 3, end: 3, text: 'd' }], 'abcd'],
    [
      'abc',
      [
        { start: 2, end: 3, text: '' },
        { start: 0, end: 0, text: '>' },
      ],
      '>ab',
    ],
    [
      'abc',
      [
        { start: 0, end: 1, text: 'x' },
        { start: 1, end: 2, text: 'y' },
      ],
      'xyc',
    ],
  ])('%j with %j is %j', (text, edits, expected) => expect(applyEdits(text, edits)).toBe(expected))

  test.each([
    [
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
    ],
    [[{ start: 0, end: 9, text: '' }]],
    [[{ start: 2, end: 1, text: '' }]],
  ])('%j is refused', (edits) => expect(() => applyEdits('abc', edits)).toThrow(RangeError))
})

describe('applyFixes', () => {
  const text = 'abc\ndef\n'

  function fix(...edits: [line: number, from: number, to: number, text: string][]): Fix {
    return {
      description: edits.map((edit) => edit[3]).join(),
      edits: edits.map(([line, from, to, replacement]) => ({
        location: { file: 'x', start: { line, column: from }, end: { line, column: to } },
        text: replacement,
      })),
    }
  }

  test.each([
    ['all that fit', [fix([2, 1, 4, 'D']), fix([1, 1, 2, 'A'])], 'Abc\nD\n', []],
    [
      'the first of two that overlap',
      [fix([1, 1, 3, 'X']), fix([1, 2, 4, 'Y'])],
      'Xc\ndef\n',
      ['Y'],
    ],
    [
      'the first of two insertions',
      [fix([1, 1, 1, 'X']), fix([1, 1, 1, 'Y'])],
      'Xabc\ndef\n',
      ['Y'],
    ],
    [
      'all of a fix or nothing',
      [fix([1, 1, 2, 'A']), fix([2, 1, 2, 'D'], [1, 1, 2, 'B'])],
      'Abc\ndef\n',
      ['D,B'],
    ],
    ['what touches', [fix([1, 1, 2, 'A']), fix([1, 2, 3, 'B'])], 'ABc\ndef\n', []],
  ])('applies %s', (_, fixes, expected, left) => {
    const result = applyFixes(source(text), fixes)

    expect(result.text).toBe(expected)
    expect(result.left.map(({ description }) => description)).toEqual(left)
    expect(result.applied.length + result.left.length).toBe(fixes.length)
  })
})
