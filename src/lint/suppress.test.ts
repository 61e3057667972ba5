import { describe, expect, test } from 'vitest'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { parseConfig } from '../text/parser.ts'
import { suppress } from './suppress.ts'

function at(line: number, code = 'lint/x', severity: Severity = 'warning'): Diagnostic {
  return { code, severity, message: 'm', location: { file: 'a', start: { line, column: 1 } } }
}

function run(text: string, diagnostics: readonly Diagnostic[]): { left: string[]; gone: number[] } {
  const { diagnostics: left, suppressed } = suppress(diagnostics, [parseConfig('a', text)], {
    isKnown: (code) => !code.includes('nothing'),
    wasChecked: (code) => code !== 'lint/off',
  })
  return {
    left: left.map((each) => `${each.location?.start.line} ${each.code}`),
    gone: suppressed.map((each) => each.location?.start.line ?? 0),
  }
}

describe('a comment silences', () => {
  test.each([
    [
      'its next line',
      'listen l\n  # haproxyctl-disable-next-line lint/x -- why\n  bind :1\n  bind :2\n',
      [3],
    ],
    [
      'the next line behind other comments',
      'listen l\n# haproxyctl-disable-next-line lint/x -- why\n\n# more\n  bind :1\n',
      [5],
    ],
    [
      'its own line',
      'listen l\n  bind :1 # haproxyctl-disable-line lint/x -- why\n  bind :2\n',
      [2],
    ],
    [
      'its section',
      'listen l\n  # haproxyctl-disable lint/x -- why\n  bind :1\nlisten m\n',
      [1, 3],
    ],
    [
      'the section below it',
      'listen l\n\n# haproxyctl-disable lint/x -- why\n# about m\nlisten m\n  bind :1\n',
      [5, 6],
    ],
    ['the whole file', '# haproxyctl-disable lint/x -- why\nlisten l\n  bind :1\n', [2, 3]],
    [
      'several codes',
      'listen l\n  # haproxyctl-disable-next-line lint/y, lint/x -- why\n  bind :1\n',
      [3],
    ],
  ])('%s', (_title, text, lines) => {
    const all = text.split('\n').map((_, index) => at(index + 1))
    expect(
      run(text, all).gone.filter(
        (line) =>
          !text.split('\n')[line - 1]?.trim().startsWith('#') && text.split('\n')[line - 1] !== '',
      ),
    ).toEqual(lines)
  })

  test('nothing where the code, the file or the line is another', () => {
    const text = 'listen l\n  # haproxyctl-disable-next-line lint/x -- why\n  bind :1\n'
    expect(run(text, [at(3, 'lint/y'), at(1)]).gone).toEqual([])
    expect(run(text, [{ code: 'lint/x', severity: 'info', message: 'm' }]).gone).toEqual([])
  })

  test('no error of the language, but lint findings of every level', () => {
    const text = 'listen l\n  # haproxyctl-disable-next-line lint/x validate/x -- why\n  bind :1\n'
    const found = [
      at(3, 'validate/x', 'error'),
      at(3, 'lint/x', 'error'),
      at(3, 'validate/x', 'info'),
    ]
    expect(run(text, found)).toEqual({ left: ['3 validate/x'], gone: [3, 3] })
  })
})

describe('a comment is a finding itself', () => {
  test.each([
    [
      'without a reason',
      'listen l\n  # haproxyctl-disable-next-line lint/x\n  bind :1\n',
      '2 lint/suppression-without-reason',
    ],
    [
      'without a reason behind the dashes',
      'listen l\n  # haproxyctl-disable-next-line lint/x --\n  bind :1\n',
      '2 lint/suppression-without-reason',
    ],
    [
      'with a code that does not exist',
      'listen l\n  # haproxyctl-disable-next-line lint/x lint/nothing -- why\n  bind :1\n',
      '2 lint/unknown-suppression',
    ],
    [
      'without a code',
      'listen l\n  # haproxyctl-disable-next-line -- why\n  bind :1 # haproxyctl-disable-line lint/x -- why\n',
      '2 lint/unknown-suppression',
    ],
    [
      'without anything left to silence',
      'listen l\n  # haproxyctl-disable-next-line lint/x lint/y -- why\n  bind :1\n',
      '2 lint/unused-suppression',
    ],
  ])('%s', (_title, text, expected) => {
    expect(run(text, [at(3)])).toEqual({ left: [expected], gone: [3] })
  })

  test('but not for a rule that did not run', () => {
    expect(run('# haproxyctl-disable lint/off -- why\nlisten l\n', []).left).toEqual([])
  })

  test('and not for words that only look alike', () => {
    expect(
      run('# see haproxyctl-disable lint/x\n# haproxyctl-disabled\nlisten l\n', []).left,
    ).toEqual([])
  })
})
