import type { LintMeta, LintRule } from '../kit/lint-rule.ts'
import type { Version } from '../model/index.ts'

/** A line that is still accepted and no longer means what it meant: found by a rule, dated by a version. */
export interface MeaningChange {
  /** The first release line with the new meaning. */
  readonly changedIn: Version
  readonly rule: LintRule
}

interface ChangeText {
  readonly name: string
  readonly changedIn: Version
  readonly severity?: LintMeta['severity']
  readonly summary: string
  readonly message: string
  readonly help: string
  readonly why: string
  readonly bad: string
  readonly good: string
  readonly source: string
}

export function meaningChange(text: ChangeText, create: LintRule['create']): MeaningChange {
  const { name, changedIn, severity = 'warning', summary, message, help } = text
  const { why, bad, good, source } = text
  return {
    changedIn,
    rule: {
      kind: 'lint',
      meta: {
        code: `upgrade/${name}`,
        severity,
        sets: [],
        summary,
        messages: { changed: message },
        help,
        docs: { why, bad, good, source },
      },
      create,
    },
  }
}
