import { compareDiagnostics, type Diagnostic, type Version } from '../model/index.ts'

export interface Upgrade {
  readonly from: Version
  readonly to: Version
}

export interface UpgradeReport {
  /** Errors that the old version has not: HAProxy would not start. */
  readonly breaks: readonly Diagnostic[]
  /** Warnings of the new version, also where the old one gives them: what a later version will break. */
  readonly warns: readonly Diagnostic[]
  /** Accepted by both, and understood differently. */
  readonly meaning: readonly Diagnostic[]
  /** Errors that both versions have. */
  readonly broken: readonly Diagnostic[]
}

/** What validation says of the same files for the two versions, and what the rules of `meaningRules` found. */
export interface UpgradeVerdicts {
  readonly before: readonly Diagnostic[]
  readonly after: readonly Diagnostic[]
  readonly meaning: readonly Diagnostic[]
}

/** Tells what an upgrade brings from what was so before. */
export function compareVerdicts(
  { before, after, meaning }: UpgradeVerdicts,
  { from }: Upgrade,
): UpgradeReport {
  const known = new Set(before.filter(isError).map(keyOf))
  const errors = after.filter(isError)
  return {
    breaks: errors.filter((each) => !known.has(keyOf(each))),
    warns: after.filter((each) => !isError(each)),
    meaning,
    broken: errors
      .filter((each) => known.has(keyOf(each)))
      .map((each) => ({ ...each, message: `${each.message} (${from} refuses it as well)` })),
  }
}

/** All findings of a report as one list, in the order of the files. */
export function listUpgradeFindings(report: UpgradeReport): readonly Diagnostic[] {
  const { breaks, warns, meaning, broken } = report
  return [...breaks, ...warns, ...meaning, ...broken].toSorted(compareDiagnostics)
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error'
}

/** By its place and code; messages may name the version. */
function keyOf({ code, location }: Diagnostic): string {
  const { line = 0, column = 0 } = location?.start ?? {}
  return [location?.file ?? '', line, column, code].join('\0')
}
