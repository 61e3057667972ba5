import assert from 'node:assert/strict'
import { readConfiguration } from '../../config/read-configuration.ts'
import { resolveFinding } from '../../lint/finding.ts'
import { fixText } from '../../lint/fix.ts'
import { collectFindings } from '../../lint/lint.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { newestVersion, type Version } from '../../model/version.ts'
import { parseConfig } from '../../text/parser.ts'
import type { LintRule } from '../lint-rule.ts'

export interface RuleCases {
  /** Configurations on which the rule says nothing. */
  readonly valid: readonly (string | ValidCase)[]
  /** Configurations on which it says exactly this. */
  readonly invalid: readonly InvalidCase[]
}

export interface ValidCase {
  readonly config: string
  readonly version?: Version
}

export interface InvalidCase extends ValidCase {
  readonly findings: readonly ExpectedFinding[]
  /** The text after all fixes; asserted wherever it is given, and no fix is allowed where it is not. */
  readonly fixed?: string
}

export interface ExpectedFinding {
  readonly messageId: string
  /** `3:8`: line and column, both from 1. */
  readonly at: string
  readonly message?: RegExp
}

export interface RuleTest {
  readonly title: string
  /** Throws an AssertionError when the rule does not hold to the case. */
  readonly run: () => void
}

/** Turns the cases of a rule into tests for any runner: `for (const { title, run } of ruleTests(rule, cases)) test(title, run)`. */
export function ruleTests(rule: LintRule, cases: RuleCases): readonly RuleTest[] {
  return [
    ...cases.valid.map((each) =>
      validTest(rule, typeof each === 'string' ? { config: each } : each),
    ),
    ...cases.invalid.map((each) => invalidTest(rule, each)),
  ]
}

/** What a rule says about one text; for tests that need more than the cases. */
export function runRule(
  rule: LintRule,
  config: string,
  version: Version = rule.meta.until ?? newestVersion,
): readonly RuleResult[] {
  const configuration = readConfiguration([parseConfig('test.cfg', config)], { version })
  const levels = { sets: [], rules: { [rule.meta.code]: rule.meta.severity } }
  const results = collectFindings({ configuration, rules: [rule], levels }).map(({ finding }) => ({
    messageId: finding.messageId,
    diagnostic: resolveFinding(rule.meta, rule.meta.severity, finding),
  }))
  return results.toSorted((a, b) => lineOf(a.diagnostic) - lineOf(b.diagnostic))
}

export interface RuleResult {
  readonly messageId: string
  readonly diagnostic: Diagnostic
}

function validTest(rule: LintRule, each: ValidCase): RuleTest {
  return {
    title: `${rule.meta.code} accepts ${shorten(each.config)}`,
    run: () => assert.deepEqual(describe(runRule(rule, each.config, each.version)), []),
  }
}

function invalidTest(rule: LintRule, each: InvalidCase): RuleTest {
  return {
    title: `${rule.meta.code} reports ${shorten(each.config)}`,
    run() {
      const results = runRule(rule, each.config, each.version)
      const expected = each.findings.map(({ messageId, at }) => `${at} ${messageId}`)
      assert.deepEqual(describe(results), expected)
      for (const [index, { message }] of each.findings.entries()) {
        if (message !== undefined) assert.match(results[index]?.diagnostic.message ?? '', message)
      }
      const diagnostics = results.map((result) => result.diagnostic)
      const { text } = fixText('test.cfg', each.config, diagnostics)
      assert.equal(text, each.fixed ?? each.config)
      for (const { message, help = '' } of diagnostics)
        assert.doesNotMatch(message + help, /\{\w+\}/)
    },
  }
}

function describe(results: readonly RuleResult[]): readonly string[] {
  return results.map(({ messageId, diagnostic }) => {
    const { line, column } = diagnostic.location?.start ?? { line: 0, column: 0 }
    return `${line}:${column} ${messageId}`
  })
}

function lineOf(diagnostic: Diagnostic): number {
  return diagnostic.location?.start.line ?? 0
}

function shorten(config: string): string {
  const text = config.trim().replaceAll(/\s*\n\s*/g, ' | ')
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`
}
