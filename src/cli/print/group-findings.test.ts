import { expect, test } from 'vitest'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { groupFindings } from './group-findings.ts'

function findings(count: number, code: string, message = 'x', file = 'x.cfg'): Diagnostic[] {
  return Array.from({ length: count }, (_, index) => {
    const start = { line: index + 1, column: 1 }
    const text = message.replace('#', String(index))
    return { code, severity: 'warning', message: text, location: { file, start, end: start } }
  })
}

test.each([
  ['ten of a rule', findings(10, 'lint/a', 'x #'), 10],
  ['eleven of a rule', findings(11, 'lint/a', 'x #'), 1],
  [
    'eleven of a rule in two files',
    [...findings(6, 'lint/a', 'x #'), ...findings(5, 'lint/a', 'x #', 'y.cfg')],
    11,
  ],
  ['eleven of two rules', [...findings(6, 'lint/a', 'x #'), ...findings(5, 'lint/b', 'y #')], 11],
  ['eleven errors that differ', findings(11, 'validate/a', 'x #'), 11],
  ['three that say the same', findings(3, 'validate/a'), 3],
  ['four that say the same', findings(4, 'validate/a'), 1],
])('%s are shown as %#: %i', (_, all, expected) => {
  expect(groupFindings(all)).toHaveLength(expected)
})

test('the first is shown, and the places of the others are known', () => {
  const [group] = groupFindings(findings(12, 'lint/a'))

  expect(group?.first.location?.start.line).toBe(1)
  expect(group?.others.map((each) => each.location?.start.line)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ])
})
