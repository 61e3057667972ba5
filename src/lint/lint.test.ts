import { describe, expect, test } from 'vitest'
import type { LintRule, Visitor } from '../kit/lint-rule.ts'
import { parseConfig } from '../text/parser.ts'
import { levelOf, readLevels, type LintLevels } from './levels.ts'
import { activeRules, lint } from './lint.ts'

function ruleOf(code: string, visitor: (report: (line: string) => void) => Visitor): LintRule {
  return {
    kind: 'lint',
    meta: {
      code,
      severity: 'warning',
      sets: ['strict'],
      summary: 'S.',
      messages: { seen: 'Seen {what}, {unknown}.' },
      docs: { why: 'W.', bad: '', good: '', source: '' },
    },
    create: (context) =>
      visitor((what) => {
        const [file] = context.files
        const at = file?.sections[0]
        if (file !== undefined && at !== undefined) {
          context.report({ messageId: 'seen', data: { what }, file, at })
        }
      }),
  }
}

const strict: LintLevels = { sets: ['strict'], rules: {} }
const text = 'global\n  daemon\nlisten l\n  bind :80\n  bind :81\n'

describe('lint', () => {
  test('calls a rule for sections, for the keywords it names, and at the end', () => {
    const seen: string[] = []
    const rule = ruleOf('lint/x', (report) => ({
      section: (section) => void seen.push(section.keyword),
      directives: { bind: (line) => void seen.push(line.words[1]?.value ?? '') },
      end: () => report('the end'),
    }))

    const found = lint({
      files: [parseConfig('a', text)],
      rules: [rule],
      version: '3.2',
      levels: strict,
    })

    expect(seen).toEqual(['global', 'listen', ':80', ':81'])
    expect(found).toEqual([
      {
        code: 'lint/x',
        severity: 'warning',
        message: 'Seen the end, {unknown}.',
        location: { file: 'a', start: { line: 1, column: 1 }, end: { line: 1, column: 7 } },
      },
    ])
  })

  test('passes over what a condition leaves out', () => {
    const seen: string[] = []
    const rule = ruleOf('lint/x', () => ({
      directives: { bind: (line) => void seen.push(line.words[1]?.value ?? '') },
    }))
    const file = parseConfig(
      'a',
      'listen l\n.if version_atleast(3.0)\n  bind :1\n.else\n  bind :2\n.endif\n',
      {
        facts: { version: '2.8' },
      },
    )

    lint({ files: [file], rules: [rule], version: '2.8', levels: strict })

    expect(seen).toEqual([':2'])
  })

  test('a message id that the rule does not have is a bug', () => {
    const rule = ruleOf('lint/x', (report) => ({ end: () => report('x') }))
    const broken: LintRule = { ...rule, meta: { ...rule.meta, messages: {} } }
    const run = {
      files: [parseConfig('a', text)],
      rules: [broken],
      version: '3.2',
      levels: strict,
    } as const

    expect(() => lint(run)).toThrow('lint/x has no message `seen`')
  })
})

describe('levels', () => {
  const rule = ruleOf('lint/x', () => ({}))

  test.each([
    [{ sets: ['strict'], rules: {} }, 'warning'],
    [{ sets: ['recommended'], rules: {} }, 'off'],
    [{ sets: [], rules: { 'lint/x': 'error' } }, 'error'],
    [{ sets: ['strict'], rules: { 'lint/x': 'off' } }, 'off'],
  ] as const)('%j runs the rule as %s', (levels, level) => {
    expect(levelOf(rule.meta, levels)).toBe(level)
  })

  test.each([
    ['2.4', 0],
    ['2.6', 1],
    ['3.4', 1],
  ] as const)('for %s a rule since 2.5 is run %i times', (version, times) => {
    const since: LintRule = { ...rule, meta: { ...rule.meta, since: '2.5' } }
    expect(activeRules({ rules: [since], version, levels: strict })).toHaveLength(times)
  })

  test('no set at all means recommended', () => {
    expect(readLevels({ sets: [], rules: {} }).sets).toEqual(['recommended'])
  })
})
