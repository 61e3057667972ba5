import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../model/diagnostic.ts'
import { fixAll, fixText } from './fix.ts'

type Edit = readonly [line: number, from: number, to: number, text: string]

function fixOf(...edits: readonly Edit[]): Diagnostic {
  return {
    code: 'lint/x',
    severity: 'warning',
    message: 'm',
    fix: {
      description: 'd',
      edits: edits.map(([line, from, to, text]) => ({
        location: { file: 'a', start: { line, column: from }, end: { line, column: to } },
        text,
      })),
    },
  }
}

describe('fixText', () => {
  test.each<[string, string, Diagnostic[], string, number]>([
    ['replaces', 'one\r\ntwo\n', [fixOf([2, 1, 4, 'zwei'])], 'one\r\nzwei\n', 1],
    ['inserts at the end', 'one', [fixOf([1, 4, 4, '\n'])], 'one\n', 1],
    ['applies in any order', 'ab cd', [fixOf([1, 4, 6, 'y']), fixOf([1, 1, 3, 'x'])], 'x y', 2],
    [
      'takes the first of two that overlap',
      'abc',
      [fixOf([1, 1, 3, 'x']), fixOf([1, 2, 4, 'y'])],
      'xc',
      1,
    ],
    [
      'takes one of two insertions at one place',
      'ab',
      [fixOf([1, 2, 2, 'x']), fixOf([1, 2, 2, 'y'])],
      'axb',
      1,
    ],
    [
      'takes all edits of a fix or none',
      'abc d',
      [fixOf([1, 1, 2, 'x']), fixOf([1, 1, 2, 'y'], [1, 5, 6, 'z'])],
      'xbc d',
      1,
    ],
    ['leaves other files alone', 'abc', [{ ...fixOf(), code: 'lint/y' }], 'abc', 0],
  ])('%s', (_title, text, diagnostics, expected, fixed) => {
    const result = fixText('a', text, diagnostics)
    expect(result.text).toBe(expected)
    expect(result.fixed).toHaveLength(fixed)
  })

  test('what lies outside of the edits stays byte for byte', () => {
    const line = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((each) => each.replaceAll('\n', ''))
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(20),
        (lines, pick, width) => {
          const index = pick % lines.length
          const target = lines[index]!
          const end = Math.min(width, target.length)
          const { text } = fixText('a', lines.join('\n'), [fixOf([index + 1, 1, end + 1, '<>'])])
          expect(text).toBe(lines.with(index, `<>${target.slice(end)}`).join('\n'))
        },
      ),
    )
  })

  test('twenty thousand fixes of one file take no longer than their number asks for', () => {
    const lines = 20_000
    const diagnostics = Array.from({ length: lines }, (_, index) =>
      fixOf([lines - index, 1, 2, 'y']),
    )
    const { text, fixed } = fixText('a', 'x\n'.repeat(lines), diagnostics)
    expect(text).toBe('y\n'.repeat(lines))
    expect(fixed).toHaveLength(lines)
  })
})

describe('fixAll', () => {
  test('goes on until nothing is left to mend', async () => {
    const result = await fixAll(new Map([['a', 'aaa']]), (texts) => {
      const at = texts.get('a')!.indexOf('a')
      return at < 0 ? [] : [fixOf([1, at + 1, at + 2, 'b'])]
    })
    expect(result.texts.get('a')).toBe('bbb')
    expect(result.fixed).toHaveLength(3)
    expect(result.left).toEqual([])
  })

  test('ends although a fix never satisfies its rule', async () => {
    let rounds = 0
    const result = await fixAll(new Map([['a', 'x']]), () => {
      rounds++
      return [fixOf([1, 1, 1, 'y'])]
    })
    expect(rounds).toBeLessThan(20)
    expect(result.left).toHaveLength(1)
  })
})
