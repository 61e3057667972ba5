import type { LintMeta, LintRule, RuleSet } from '../kit/lint-rule.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Placed } from '../model/place.ts'
import type { LintSettings } from '../model/project.ts'

export type LintLevel = Severity | 'off'

/** Which rules run, and how grave their findings are. */
export interface LintLevels {
  readonly sets: readonly string[]
  /** By code; wins over the sets, so that it can add a rule as well as take one away. */
  readonly rules: Readonly<Record<string, LintLevel>>
}

export const ruleSets = ['recommended', 'strict', 'security'] as const satisfies readonly RuleSet[]

/** What runs where nobody has said anything. */
export const defaultLevels: LintLevels = { sets: ['recommended'], rules: {} }

export function levelOf(meta: LintMeta, levels: LintLevels): LintLevel {
  const asked = levels.rules[meta.code]
  if (asked !== undefined) return asked
  return meta.sets.some((set) => levels.sets.includes(set)) ? meta.severity : 'off'
}

/** The `lint:` part of a project file as levels, with a finding for each name that does not exist. */
export function readLevels(
  settings: Pick<LintSettings, 'rules' | 'sets'>,
  rules: readonly LintRule[],
): { readonly levels: LintLevels; readonly diagnostics: readonly Diagnostic[] } {
  const codes = new Set(rules.map((rule) => rule.meta.code))
  const diagnostics: Diagnostic[] = []
  for (const set of settings.sets) {
    if (!ruleSets.some((known) => known === set.value)) diagnostics.push(unknownSet(set))
  }
  for (const [code, level] of Object.entries(settings.rules)) {
    if (!codes.has(code)) diagnostics.push(unknownRule(code, level))
  }
  const sets = settings.sets.map((set) => set.value)
  return {
    levels: {
      sets: sets.length === 0 ? defaultLevels.sets : sets,
      rules: Object.fromEntries(
        Object.entries(settings.rules).map(([code, level]) => [code, level.value]),
      ),
    },
    diagnostics,
  }
}

function unknownSet(set: Placed<string>): Diagnostic {
  return {
    code: 'lint/unknown-set',
    severity: 'error',
    message: `\`${set.value}\` is not a set of lint rules.`,
    help: `The sets are ${ruleSets.map((each) => `\`${each}\``).join(', ')}.`,
    location: set.location,
  }
}

function unknownRule(code: string, level: Placed<string>): Diagnostic {
  return {
    code: 'lint/unknown-rule',
    severity: 'error',
    message: `\`${code}\` is not a lint rule.`,
    help: 'Rules are named with their prefix, as in `lint/unused-acl`; docs/lint lists them.',
    location: level.location,
  }
}
