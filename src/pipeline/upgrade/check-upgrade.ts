import { lint } from '../../lint/lint.ts'
import {
  compareDiagnostics,
  compareVersions,
  type ConfigFile,
  type Diagnostic,
  type Version,
} from '../../model/index.ts'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../../validate/validate.ts'
import { defaultBalance } from './balance.ts'
import { luaBooleans, luaMailers } from './lua.ts'
import type { MeaningChange } from './meaning.ts'
import { defaultAlpn, defaultSni } from './tls.ts'

/** What is known to mean something else since some version, oldest first. */
export const meaningChanges: readonly MeaningChange[] = [
  defaultAlpn,
  luaBooleans,
  defaultBalance,
  defaultSni,
  luaMailers,
]

export interface Upgrade {
  readonly from: Version
  readonly to: Version
}

export interface UpgradeReport {
  readonly files: readonly ConfigFile[]
  /** Errors that the old version has not: HAProxy would not start. */
  readonly breaks: readonly Diagnostic[]
  /** Warnings of the new version, also where the old one gives them: what a later version will break. */
  readonly warns: readonly Diagnostic[]
  /** Accepted by both, and understood differently. */
  readonly meaning: readonly Diagnostic[]
  /** Errors that both versions have. */
  readonly broken: readonly Diagnostic[]
}

/** Says what a configuration that runs with one version meets in another. Rewrites are fixes of the findings. */
export function checkUpgrade(texts: ReadonlyMap<string, string>, upgrade: Upgrade): UpgradeReport {
  const before = new Set(judge(texts, upgrade.from).diagnostics.filter(isError).map(keyOf))
  const { files, diagnostics } = judge(texts, upgrade.to)
  const errors = diagnostics.filter(isError)
  const broken = errors.filter((each) => before.has(keyOf(each)))
  return {
    files,
    breaks: errors.filter((each) => !before.has(keyOf(each))),
    warns: diagnostics.filter((each) => !isError(each)),
    meaning: findMeaningChanges(files, upgrade),
    broken: broken.map((each) => ({
      ...each,
      message: `${each.message} (${upgrade.from} refuses it as well)`,
    })),
  }
}

/** All findings of a report as one list, in the order of the files. */
export function listUpgradeFindings(report: UpgradeReport): readonly Diagnostic[] {
  const { breaks, warns, meaning, broken } = report
  return [...breaks, ...warns, ...meaning, ...broken].toSorted(compareDiagnostics)
}

function findMeaningChanges(
  files: readonly ConfigFile[],
  { from, to }: Upgrade,
): readonly Diagnostic[] {
  const rules = meaningChanges
    .filter(
      ({ changedIn }) =>
        compareVersions(from, changedIn) < 0 && compareVersions(changedIn, to) <= 0,
    )
    .map((change) => change.rule)
  const levels = Object.fromEntries(rules.map(({ meta }) => [meta.code, meta.severity]))
  return lint({ files, rules, version: to, levels: { sets: [], rules: levels } })
}

function judge(
  texts: ReadonlyMap<string, string>,
  version: Version,
): { readonly files: readonly ConfigFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const files = [...texts].map(([path, text]) => parseConfig(path, text, { facts: { version } }))
  return { files, diagnostics: validate(files, { version }) }
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error'
}

/** By its place and code; messages may name the version. */
function keyOf({ code, location }: Diagnostic): string {
  const { line = 0, column = 0 } = location?.start ?? {}
  return [location?.file ?? '', line, column, code].join('\0')
}
