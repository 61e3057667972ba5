import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownVersions, type Diagnostic } from '../model/index.ts'
import { parseConfig, parseConfigBytes } from '../text/parser.ts'
import { directives } from './grammar/table.ts'
import { validate } from './validate.ts'
import { readConfiguration } from '../config/read-configuration.ts'

const keywords = [
  ...new Set(
    Object.values(directives().tables).flatMap((blocks) =>
      blocks.flatMap(({ rows }) => rows.map((row) => row.keyword)),
    ),
  ),
]
const oddities = [
  '',
  '{',
  '}',
  '!',
  '(',
  ')',
  ',',
  '"',
  "'",
  '\\',
  '%[',
  '%[src',
  ']',
  '${X}',
  '"${X}"',
  '"${X[*]}"',
  '-m',
  'if',
  'unless',
  'no',
  '999999999999999999999',
  '-1',
  '0x',
  '::',
  '[',
  '/',
  '@',
  'unix@',
  '1.2.3.4:99999',
  'é',
  '\u0000',
  'constructor',
  '__proto__',
  'toString',
  '.if',
  '.else',
  '.endif',
  '[alctl:1]',
  'a(b',
  'hdr(',
  'src,',
  ',lower',
  '#',
]

const word = fc.oneof(
  fc.constantFrom(...keywords),
  fc.constantFrom(...oddities),
  fc.string({ maxLength: 12 }),
)
const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '))
const section = fc.constantFrom(
  ...Object.values(directives().tables['section'] ?? []).flatMap(({ rows }) =>
    rows.map((row) => row.keyword),
  ),
)
const text = fc
  .array(
    fc.oneof(
      line,
      fc.tuple(section, word).map(([name, rest]) => `${name} ${rest}`),
    ),
    { maxLength: 25 },
  )
  .map((lines) => lines.join('\n'))
const version = fc.constantFrom(...knownVersions)

function isPlaced(diagnostic: Diagnostic, lines: number): boolean {
  const { location } = diagnostic
  return (
    location === undefined ||
    (location.start.line >= 1 && location.start.line <= Math.max(1, lines))
  )
}

test('whatever words stand in a file, it is judged and each finding has its place', () => {
  fc.assert(
    fc.property(text, version, (source, target) => {
      const file = parseConfig('any.cfg', source, { facts: { version: target } })

      const findings = validate(readConfiguration([file], { version: target }))

      const misplaced = findings.filter((each) => !isPlaced(each, file.lineStarts.length))
      expect(misplaced).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('whatever bytes a file has, it is judged', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), version, (bytes, target) => {
      expect(
        Array.isArray(
          validate(readConfiguration([parseConfigBytes('any.cfg', bytes)], { version: target })),
        ),
      ).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the same file gives the same findings, whatever was judged before', () => {
  fc.assert(
    fc.property(text, text, version, (source, other, target) => {
      const file = parseConfig('any.cfg', source)
      const first = validate(readConfiguration([file], { version: target }))
      validate(readConfiguration([parseConfig('other.cfg', other)], { version: '3.4' }))

      expect(validate(readConfiguration([file], { version: target }))).toEqual(first)
    }),
    { numRuns: 100 },
  )
})
