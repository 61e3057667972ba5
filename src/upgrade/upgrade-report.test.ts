import { expect, test } from 'vitest'
import type { Diagnostic, Severity } from '../model/index.ts'
import { compareVerdicts, listUpgradeFindings } from './upgrade-report.ts'

const upgrade = { from: '2.8', to: '3.2' } as const

function finding(line: number, code: string, severity: Severity = 'error'): Diagnostic {
  const location = { file: 'a.cfg', start: { line, column: 1 } }
  return { code: `validate/${code}`, severity, message: `${code} is wrong.`, location }
}

test.each<
  [string, readonly Diagnostic[], readonly Diagnostic[], 'breaks' | 'warns' | 'broken' | undefined]
>([
  ['an error that is new', [], [finding(1, 'x')], 'breaks'],
  ['an error that was there', [finding(1, 'x')], [finding(1, 'x')], 'broken'],
  ['an error of another line', [finding(2, 'x')], [finding(1, 'x')], 'breaks'],
  ['an error of another code', [finding(1, 'y')], [finding(1, 'x')], 'breaks'],
  ['an error where a warning was', [finding(1, 'x', 'warning')], [finding(1, 'x')], 'breaks'],
  ['a warning', [], [finding(1, 'x', 'warning')], 'warns'],
  ['a warning that was there', [finding(1, 'x', 'warning')], [finding(1, 'x', 'warning')], 'warns'],
  ['an error that is gone', [finding(1, 'x')], [], undefined],
])('%s', (_what, before, after, expected) => {
  const { breaks, warns, broken } = compareVerdicts({ before, after, meaning: [] }, upgrade)

  const found = Object.entries({ breaks, warns, broken }).filter(([, list]) => list.length > 0)
  expect(found.map(([kind]) => kind)).toEqual(expected === undefined ? [] : [expected])
})

test('all findings are listed in the order of the file', () => {
  const verdicts = {
    before: [finding(3, 'old')],
    after: [finding(3, 'old'), finding(2, 'new'), finding(4, 'later', 'warning')],
    meaning: [finding(1, 'meaning', 'info')],
  }

  const all = listUpgradeFindings(compareVerdicts(verdicts, upgrade))

  expect(all.map(({ message }) => message)).toEqual([
    'meaning is wrong.',
    'new is wrong.',
    'old is wrong. (2.8 refuses it as well)',
    'later is wrong.',
  ])
})
