import { expect, test } from 'vitest'
import { applyFixes } from '../edit.ts'
import { findInvisible } from './invisible.ts'
import { parseConfig } from '../parser.ts'

test.each([
  ['option httplog', undefined],
  ['option\u00a0httplog', 'U+00A0 (no-break space)'],
  ['a\u200bb', 'U+200B (zero-width space)'],
  ['a\u2003b', 'U+2003'],
  ['é ü 日本', undefined],
])('%j holds %s', (text, name) => {
  expect(findInvisible(text)?.name).toBe(name)
})

function findingsOf(line: string): string[] {
  return parseConfig('x', `${line}\n`)
    .diagnostics.filter((each) => each.code === 'syntax/invisible-character')
    .map((each) => `${each.severity} ${String(each.location?.start.column)}`)
}

test.each([
  ['option\u00a0httplog', ['error 7']],
  ['bind :80\u00a0ssl', ['warning 9']],
  ['\u00a0bind :80', ['error 1']],
  ['bind :80 # a\u00a0b', []],
  ['http-request set-header a "b\u00a0c"', []],
  ['\ufeffglobal', []],
])('in %j it is told at %j', (line, expected) => {
  expect(findingsOf(line)).toEqual(expected)
})

test('a fix puts a blank in its place', () => {
  const file = parseConfig('x', 'frontend f\n  option\u00a0httplog\n')

  const fixes = file.diagnostics.flatMap((each) => each.fix ?? [])

  expect(applyFixes(file, fixes).text).toBe('frontend f\n  option httplog\n')
})
