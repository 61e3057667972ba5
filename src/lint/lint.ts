import type { Configuration } from '../config/configuration.ts'
import type {
  DirectiveVisit,
  LintContext,
  LintFinding,
  LintRule,
  Visitor,
} from '../kit/lint-rule.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { compareVersions, type Version } from '../model/version.ts'
import { findRuleCondition } from '../text/expressions/rule-condition.ts'
import { resolveFinding } from './finding.ts'
import { levelOf, type LintLevels } from './levels.ts'
import { viewSections } from './section-views.ts'

export interface LintRun {
  readonly configuration: Configuration
  readonly rules: readonly LintRule[]
  readonly levels: LintLevels
}

export interface RunningRule {
  readonly rule: LintRule
  readonly severity: Severity
}

/** Runs all rules that are switched on in one walk over the files. */
export function lint(run: LintRun): readonly Diagnostic[] {
  return collectFindings(run).map(({ rule, finding }) =>
    resolveFinding(rule.rule.meta, rule.severity, finding),
  )
}

/** The findings as the rules reported them, with their message ids; for tests of rules. */
export function collectFindings(
  run: LintRun,
): readonly { readonly rule: RunningRule; readonly finding: LintFinding }[] {
  const findings: { rule: RunningRule; finding: LintFinding }[] = []
  const visitors = openRules(run, (rule, finding) => findings.push({ rule, finding }))
  walk(run.configuration, visitors)
  for (const visitor of visitors) visitor.end?.()
  return findings
}

/** The rules that run with these levels for this version, each with the severity it reports at. */
export function activeRules(
  rules: readonly LintRule[],
  levels: LintLevels,
  version: Version,
): readonly RunningRule[] {
  const active: RunningRule[] = []
  for (const rule of rules) {
    const { since, until } = rule.meta
    if (since !== undefined && compareVersions(version, since) < 0) continue
    if (until !== undefined && compareVersions(version, until) > 0) continue
    const severity = levelOf(rule.meta, levels)
    if (severity !== 'off') active.push({ rule, severity })
  }
  return active
}

function openRules(
  run: LintRun,
  report: (rule: RunningRule, finding: LintFinding) => void,
): readonly Visitor[] {
  const { configuration, rules, levels } = run
  const { files, facts } = configuration
  const views = viewSections(configuration)
  return activeRules(rules, levels, facts.version).map((active) => {
    const context: LintContext = {
      version: facts.version,
      files,
      view: (section) => views.of(section),
      condition: (rule) => findRuleCondition(rule.words),
      views: (...keywords) => views.byKeyword(keywords),
      report: (finding) => report(active, finding),
    }
    return active.rule.create(context)
  })
}

function walk({ files, written }: Configuration, visitors: readonly Visitor[]): void {
  const texts = files.map(({ text }) => text)
  const visits = visitsByKeyword(visitors.filter((visitor) => canFind(visitor, texts)))
  let keyword = ''
  let interested: readonly DirectiveVisit[] | undefined
  for (const { section, file } of written) {
    for (const visitor of visitors) visitor.section?.(section, file)
    for (const directive of section.directives) {
      // Long runs of equal keywords are what makes configurations long.
      if (directive.keyword !== keyword) {
        keyword = directive.keyword
        interested = visits.get(keyword)
      }
      if (interested === undefined) continue
      for (const visit of interested) visit(directive, section, file)
    }
  }
}

function canFind({ onlyWith }: Visitor, texts: readonly string[]): boolean {
  return (
    onlyWith === undefined || onlyWith.some((word) => texts.some((text) => text.includes(word)))
  )
}

function visitsByKeyword(visitors: readonly Visitor[]): ReadonlyMap<string, DirectiveVisit[]> {
  const visits = new Map<string, DirectiveVisit[]>()
  for (const { directives = {} } of visitors) {
    for (const [keyword, each] of Object.entries(directives)) {
      const known = visits.get(keyword)
      if (known === undefined) visits.set(keyword, [each])
      else known.push(each)
    }
  }
  return visits
}
