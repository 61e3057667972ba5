import type { RuleSet } from '../../kit/lint-rule.ts'
import type { ConfigFile, Diagnostic, Severity, Version } from '../../model/index.ts'

/** All that a formatter knows besides the findings; no clock, no environment, no terminal. */
export interface FormatContext {
  readonly colour: boolean
  readonly toolVersion: string
  /** The release lines that were validated for. */
  readonly versions: readonly Version[]
  /** Text by path of everything that was looked at, also of what has no findings. */
  readonly sources: ReadonlyMap<string, string>
  /** Those of the sources that are configurations: their findings get stable names. */
  readonly configs: readonly ConfigFile[]
  /** What is known about the codes, for formats that describe them. */
  readonly rules: readonly RuleText[]
  /** Findings that comments in the files took away. */
  readonly suppressed: readonly Diagnostic[]
  /** How many findings the baseline took away. */
  readonly known: number
}

export interface RuleText {
  readonly code: string
  readonly severity?: Severity
  readonly title: string
  readonly why: string
  readonly remedy?: string
  readonly sets?: readonly RuleSet[]
}

/** Gives the whole output as text that ends with a line feed. */
export type Formatter = (diagnostics: readonly Diagnostic[], context: FormatContext) => string

export interface SeverityCounts {
  readonly error: number
  readonly warning: number
  readonly info: number
}

export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** `2 errors, 1 warning`, or `no problems found`. */
export function describeCounts(counts: SeverityCounts): string {
  const parts = [
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    counted(counts.info, 'note'),
  ]
  return parts.filter((part) => part !== '').join(', ') || 'no problems found'
}

function counted(count: number, noun: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** Findings by the file they are in, in the order of the sources; those without a place under an empty name. */
export function groupByFile(
  diagnostics: readonly Diagnostic[],
  paths: Iterable<string>,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const path of paths) groups.set(path, [])
  for (const diagnostic of diagnostics) {
    const path = diagnostic.location?.file ?? ''
    const group = groups.get(path)
    if (group === undefined) groups.set(path, [diagnostic])
    else group.push(diagnostic)
  }
  return groups
}
