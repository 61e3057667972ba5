import type { Configuration } from '../../config/configuration.ts'
import { readTexts } from '../../config/read-configuration.ts'
import { lint } from '../../lint/lint.ts'
import type { ConfigFile, Diagnostic, Version } from '../../model/index.ts'
import { meaningRules } from '../../upgrade/meaning-changes.ts'
import { compareVerdicts, type Upgrade, type UpgradeReport } from '../../upgrade/upgrade-report.ts'
import { validate } from '../../validate/validate.ts'

export interface CheckedUpgrade {
  /** As the new version reads them. */
  readonly files: readonly ConfigFile[]
  readonly report: UpgradeReport
}

/** Says what a configuration that runs with one version meets in another. Rewrites are fixes of the findings. */
export function checkUpgrade(texts: ReadonlyMap<string, string>, upgrade: Upgrade): CheckedUpgrade {
  const before = validateFor(texts, upgrade.from)
  const after = validateFor(texts, upgrade.to)
  const meaning = findMeaningChanges(after.configuration, upgrade)
  const verdicts = { before: before.diagnostics, after: after.diagnostics, meaning }
  return { files: after.configuration.files, report: compareVerdicts(verdicts, upgrade) }
}

function findMeaningChanges(configuration: Configuration, upgrade: Upgrade): readonly Diagnostic[] {
  const rules = meaningRules(upgrade)
  const levels = Object.fromEntries(rules.map(({ meta }) => [meta.code, meta.severity]))
  return lint({ configuration, rules, levels: { sets: [], rules: levels } })
}

function validateFor(
  texts: ReadonlyMap<string, string>,
  version: Version,
): { readonly configuration: Configuration; readonly diagnostics: readonly Diagnostic[] } {
  const named = [...texts].map(([name, text]) => ({ name, text }))
  const configuration = readTexts(named, { version })
  return { configuration, diagnostics: validate(configuration) }
}
