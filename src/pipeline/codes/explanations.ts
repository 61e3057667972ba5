import type { LintRule } from '../../kit/lint-rule.ts'
import { explainRule, type Explanation } from '../../lint/explain.ts'
import { settingCodes } from '../../lint/lint-codes.ts'
import { suppressionMetas } from '../../lint/suppression-rules.ts'
import { validateCodes } from '../../validate/codes.ts'
import { expressionCodes, referenceCodes } from '../../validate/expressions/codes.ts'
import { meaningChanges } from '../../upgrade/meaning-changes.ts'
import { stageCodes } from './stage-codes.ts'
import { syntaxCodes, yamlCodes } from './syntax-codes.ts'

/** Everything that can be said about every code, sorted by code: for `explain`, the reports and the documentation. */
export function listExplanations(rules: readonly LintRule[]): readonly Explanation[] {
  const metas = [
    ...rules.map((rule) => rule.meta),
    ...Object.values(suppressionMetas),
    ...meaningChanges.map((change) => change.rule.meta),
  ]
  const known = new Map<string, Explanation>()
  const all: readonly Explanation[] = [
    ...syntaxCodes,
    ...yamlCodes,
    ...expressionCodes,
    ...referenceCodes,
    ...validateCodes,
    ...metas.map(explainRule),
    ...settingCodes,
    ...stageCodes,
  ]
  for (const each of all) known.set(each.code, each)
  return [...known.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
