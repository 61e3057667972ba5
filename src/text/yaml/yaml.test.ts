import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Location } from '../../model/place.ts'
import { entryOf, linesOf, plainOf, readYaml, type YamlNode } from './yaml.ts'

function read(text: string): YamlNode {
  const { root, diagnostics } = readYaml('x.yaml', text)
  expect(diagnostics).toEqual([])
  expect(root).toBeDefined()
  return root!
}

function codes(text: string): readonly string[] {
  return readYaml('x.yaml', text).diagnostics.map((each) => each.code)
}

function slice(text: string, { start, end }: Location): string {
  const lines = text.split(/\r?\n/)
  expect(end?.line).toBe(start.line)
  return lines[start.line - 1]!.slice(start.column - 1, end!.column - 1)
}

/** Each line of the block under `key` as [line, column, text]. */
function rows(text: string, key: string): unknown {
  const node = entryOf(read(text), key)?.value
  if (node?.kind !== 'scalar') throw new Error('no text there')
  return linesOf(node).map(({ value, location: { start } }) => [start.line, start.column, value])
}

describe('the tree', () => {
  test.each([
    ['a: 1', { a: 1 }],
    ['a: [1, "2", x, true, ~, null]', { a: [1, '2', 'x', true, null, null] }],
    ['a:\n- b: on\n  c: 0x10\n', { a: [{ b: 'on', c: 16 }] }],
    ['80: yes\ntrue: no\n1.0: x', { 80: 'yes', true: 'no', '1.0': 'x' }],
    ['a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['a: &x 1\nb: &x 2\nc: *x', { a: 1, b: 2, c: 2 }],
    ['a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }', { a: { b: 1, c: 2 }, d: { c: 3, b: 1 } }],
    ['d: { <<: [{ b: 1 }, { b: 2, e: 3 }] }', { d: { b: 1, e: 3 } }],
    ['"<<": 1', { '<<': 1 }],
    ['constructor: 1\ntoString: 2', { constructor: 1, toString: 2 }],
  ])('%j is %j', (text, data) => expect(plainOf(read(text))).toEqual(data))

  test.each([
    ['3.0', '3.0', 3],
    ['0x1F', '0x1F', 31],
    ['1e3', '1e3', 1000],
    ['12345678901234567890', '12345678901234567890', 12345678901234567000],
    ['"3.0"', '3.0', '3.0'],
    ['~', '~', null],
    ['yes', 'yes', 'yes'],
  ])('%s is kept as it was written', (written, text, value) => {
    expect(entryOf(read(`a: ${written}`), 'a')?.value).toMatchObject({ text, value })
  })

  test('plain data shares nothing, so that one place can be changed alone', () => {
    const data = plainOf(read('a: &x { b: 1 }\nc: *x'))

    expect(data).toEqual({ a: { b: 1 }, c: { b: 1 } })
    expect(Object.values(data as object)[0]).not.toBe(Object.values(data as object)[1])
  })
})

describe('places', () => {
  test.each([
    ['a: 1\nbb: "x y"\n', 'bb', '"x y"'],
    ['a: 1\nbb: x y # c\n', 'bb', 'x y'],
    ['{ a: 1, bb: [x, y] }', 'bb', '[x, y]'],
    ["\r\nbb: 'x'\r\n", 'bb', "'x'"],
    ['é: 1\nbb: ü𝒳 z\n', 'bb', 'ü𝒳 z'],
  ])('in %j the entry `%s` is at its words', (text, key, value) => {
    const entry = entryOf(read(text), key)!

    expect(slice(text, entry.key.location)).toBe(key)
    expect(slice(text, entry.value.location)).toBe(value)
  })

  test.each([
    [
      'a: |\n  x\n  y\n',
      [
        [2, 3, 'x'],
        [3, 3, 'y'],
      ],
    ],
    [
      'a: |-\n    x\n      y\n\n    z\n\n\n',
      [
        [2, 5, 'x'],
        [3, 5, '  y'],
        [4, 1, ''],
        [5, 5, 'z'],
      ],
    ],
    [
      'a: |+ # note\n\n  x\n\n',
      [
        [2, 1, ''],
        [3, 3, 'x'],
      ],
    ],
    [
      'a: &n |2\n    x\n  y\n',
      [
        [2, 3, '  x'],
        [3, 3, 'y'],
      ],
    ],
    [
      'a: |\r\n  x\r\n  y\r\n',
      [
        [2, 3, 'x'],
        [3, 3, 'y'],
      ],
    ],
    ['a: |\n  x', [[2, 3, 'x']]],
    [
      'a: |\n  # c\n  x # d\n# e\n',
      [
        [2, 3, '# c'],
        [3, 3, 'x # d'],
      ],
    ],
    ['a: !!str |\n  x\n', [[2, 3, 'x']]],
    ['a: |\n', []],
    ['a: x\n', [[1, 4, 'x']]],
    [
      'a: "x\\ny"\n',
      [
        [1, 4, 'x'],
        [1, 4, 'y'],
      ],
    ],
  ])('the lines of %j are %j', (text, expected) => expect(rows(text, 'a')).toEqual(expected))

  test('each line of any block is found again at its place', () => {
    const line = fc.stringMatching(/^[a-z#"'{}: -]{0,12}$/).map((each) => `x${each}`)
    const blank = fc.constant('')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, line, blank)),
        fc.integer({ min: 1, max: 8 }),
        (all, indent) => {
          const lines = ['first', ...all, 'last']
          const block = lines
            .map((each) => (each === '' ? '' : ' '.repeat(indent) + each))
            .join('\n')
          const text = `b: 1\na: |\n${block}\nc: 2\n`
          const node = entryOf(read(text), 'a')?.value as YamlNode & { kind: 'scalar' }

          expect(linesOf(node).map((each) => each.value)).toEqual(lines)
          expect(linesOf(node).map((each) => slice(text, each.location))).toEqual(lines)
        },
      ),
    )
  })
})

describe('what is wrong', () => {
  test.each([
    ['a: 1\na: 2', ['yaml/duplicate-key']],
    ['a: *b', ['yaml/unknown-alias']],
    ['a: &b [*b]', ['yaml/unknown-alias']],
    ['__proto__: 1', ['yaml/bad-key']],
    ['? {}\n: 1', ['yaml/bad-key']],
    [': 1', ['yaml/bad-key']],
    ['a: !x 1', ['yaml/tag']],
    ['a: 1\n---\nb: 1', ['yaml/multiple-documents']],
    ['a:\n\tb: 1', ['yaml/tab']],
    ['a: [', ['yaml/syntax']],
    ['<<: 1', ['yaml/merge']],
    ['['.repeat(30_000), ['yaml/too-deep']],
    [`${'- '.repeat(100)}x`, ['yaml/too-deep']],
    [`${'{a: '.repeat(100)}1${'}'.repeat(100)}`, ['yaml/too-deep']],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected))

  test('aliases that multiply are refused in no time and reported once', () => {
    const names = 'abcdefghijklmnopqrstuvwxyz'.split('')
    const levels = names.slice(1).map((name, index) => {
      const below = Array.from({ length: 9 }, () => `*${names[index]}`).join(', ')
      return `${name}: &${name} [${below}]`
    })
    expect(codes(`a: &a [x]\n${levels.join('\n')}`)).toEqual(['yaml/too-many-aliases'])
  })

  test.each(['', '# only a comment\n', '---\n', '~', 'null\n'])('%j is empty', (text) => {
    expect(readYaml('x.yaml', text)).toEqual({ root: undefined, isEmpty: true, diagnostics: [] })
  })

  test('any text is read or reported, with a place that is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab:-[]{}"\'|>&*!#%@\n\t ,?<'.split('')) }),
        (text) => {
          const { root, isEmpty, diagnostics } = readYaml('x.yaml', text)
          expect(root !== undefined || isEmpty || diagnostics.length > 0).toBe(true)
          const lines = text.split('\n').length
          for (const { location } of diagnostics)
            expect(location?.start.line).toBeLessThanOrEqual(lines)
        },
      ),
    )
  })

  test('a map of 20,000 keys is not compared key by key', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: ${index}`).join('\n')

    expect(Object.keys(plainOf(read(text)) as object)).toHaveLength(20_000)
  })
})
