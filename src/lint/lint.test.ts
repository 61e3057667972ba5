import { describe, expect, test } from 'vitest'
import type { LintRule, Visitor } from '../kit/lint-rule.ts'
import { readTexts } from '../config/read-configuration.ts'
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

    const configuration = readTexts([{ name: 'a', text }], { version: '3.2' })
    const found = lint({ configuration, rules: [rule], levels: strict })

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
    const text = 'listen l\n.if version_atleast(3.0)\n  bind :1\n.else\n  bind :2\n.endif\n'
    const configuration = readTexts([{ name: 'a', text }], { version: '2.8' })

    lint({ configuration, rules: [rule], levels: strict })

    expect(seen).toEqual([':2'])
  })

  test.each([
    [['bind'], [':80', ':81']],
    [
      ['ssl', 'daemon'],
      [':80', ':81'],
    ],
    [['ssl', 'verify'], []],
    [[], []],
  ])('a rule that finds nothing without any of %j is called for %j', (onlyWith, expected) => {
    const seen: string[] = []
    const rule = ruleOf('lint/x', () => ({
      onlyWith,
      directives: { bind: (line) => void seen.push(line.words[1]?.value ?? '') },
    }))
    const configuration = readTexts([{ name: 'a', text }], { version: '3.2' })

    lint({ configuration, rules: [rule], levels: strict })

    expect(seen).toEqual(expected)
  })

  test.each([
    ['http-request deny', undefined],
    ['http-request deny if A !B or { path /x }', [false, [['A', 'B'], ['{']]]],
    ['http-request deny unless A', [true, [['A']]]],
  ])('%j has the condition %j', (line, expected) => {
    const found: unknown[] = []
    const rule: LintRule = {
      ...ruleOf('lint/x', () => ({})),
      create: (context) => ({
        directives: {
          'http-request'(directive) {
            const condition = context.condition(directive)
            found.push(
              condition && [
                condition.isNegated,
                condition.alternatives.map((terms) =>
                  terms.map((term) => (term.kind === 'name' ? term.name : '{')),
                ),
              ],
            )
          },
        },
      }),
    }
    const configuration = readTexts([{ name: 'a', text: `listen l\n  ${line}\n` }], {
      version: '3.2',
    })

    lint({ configuration, rules: [rule], levels: strict })

    expect(found).toEqual([expected])
  })

  test('a message id that the rule does not have is a bug', () => {
    const rule = ruleOf('lint/x', (report) => ({ end: () => report('x') }))
    const broken: LintRule = { ...rule, meta: { ...rule.meta, messages: {} } }
    const configuration = readTexts([{ name: 'a', text }], { version: '3.2' })

    expect(() => lint({ configuration, rules: [broken], levels: strict })).toThrow(
      'lint/x has no message `seen`',
    )
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
    expect(activeRules([since], strict, version)).toHaveLength(times)
  })

  test('no set at all means recommended', () => {
    expect(readLevels({ sets: [], rules: {} }).sets).toEqual(['recommended'])
  })
})
