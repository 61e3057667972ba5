import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../model/diagnostic.ts'
import { parseConfig } from '../text/parser.ts'
import { applyBaseline, readBaseline, writeBaseline, type Baseline } from './baseline.ts'

function at(line: number, code = 'lint/x'): Diagnostic {
  return {
    code,
    severity: 'warning',
    message: 'm',
    location: { file: 'a', start: { line, column: 3 } },
  }
}

function baselineOf(text: string, diagnostics: readonly Diagnostic[]): Baseline {
  const baseline = readBaseline(writeBaseline(diagnostics, [parseConfig('a', text)]), 'b.json')
  if (!('fingerprints' in baseline)) throw new Error(baseline.message)
  return baseline
}

const text =
  'backend a\n  server s 192.0.2.1:1\n  server s 192.0.2.1:1\nbackend b\n  server s 192.0.2.1:1\n'

describe('a baseline knows a finding again', () => {
  test.each([
    ['as it was', text, 2],
    ['when lines are put above', `# one\nglobal\n\n${text}`, 5],
    ['when blanks change', text.replace('  server s 192', '\tserver   s  192'), 2],
  ])('%s', (_title, now, line) => {
    const result = applyBaseline([at(line)], [parseConfig('a', now)], baselineOf(text, [at(2)]))
    expect(result).toEqual({ fresh: [], known: [at(line)], gone: 0 })
  })

  test.each([
    ['the words of the line change', text.replace('192.0.2.1:1', '192.0.2.9:1'), at(2)],
    ['it is in another section', text, at(5)],
    ['it is of another rule', text, at(2, 'lint/y')],
  ])('but not when %s', (_title, now, found) => {
    const result = applyBaseline([found], [parseConfig('a', now)], baselineOf(text, [at(2)]))
    expect(result).toEqual({ fresh: [found], known: [], gone: 1 })
  })

  test('a second finding of the same kind on an equal line is new', () => {
    const result = applyBaseline(
      [at(2), at(3)],
      [parseConfig('a', text)],
      baselineOf(text, [at(2)]),
    )
    expect(result).toEqual({ fresh: [at(3)], known: [at(2)], gone: 0 })
  })

  test('errors of the language are never known', () => {
    const error: Diagnostic = { ...at(2, 'validate/x'), severity: 'error' }
    const result = applyBaseline([error], [parseConfig('a', text)], baselineOf(text, [error]))
    expect(result.fresh).toEqual([error])
  })
})

test('the file is sorted, the same for the same findings, and holds no text of the configuration', () => {
  const secret = 'listen l\n  stats auth admin:hunter2\n'
  const one = writeBaseline([at(2), at(1, 'lint/a')], [parseConfig('a', secret)])
  const two = writeBaseline([at(1, 'lint/a'), at(2)], [parseConfig('a', secret)])
  expect(one).toBe(two)
  expect(one).not.toContain('hunter2')
  expect(JSON.parse(one).findings.map((each: { code: string }) => each.code)).toEqual([
    'lint/a',
    'lint/x',
  ])
})

test.each(['', '{', '[]', '{"format":2,"findings":[]}', '{"format":1,"findings":[{}]}'])(
  'readBaseline(%j) is a finding at the file',
  (bad) => {
    expect(readBaseline(bad, 'b.json')).toMatchObject({
      code: 'lint/bad-baseline',
      severity: 'error',
      location: { file: 'b.json' },
    })
  },
)
