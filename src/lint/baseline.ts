import type { ConfigFile } from '../model/config/config-file.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { fingerprint } from './fingerprint.ts'

/** Findings that were there when linting was adopted: they are counted, not shown. */
export interface Baseline {
  readonly fingerprints: ReadonlySet<string>
}

export interface BaselineResult {
  /** What is not in the baseline. */
  readonly fresh: readonly Diagnostic[]
  /** What the baseline took away. */
  readonly known: readonly Diagnostic[]
  /** How many entries match nothing any more: the baseline can shrink. */
  readonly gone: number
}

/** Reads a baseline file; a diagnostic where it is not one. */
export function readBaseline(text: string, path: string): Baseline | Diagnostic {
  const fingerprints = parseFingerprints(text)
  if (fingerprints !== undefined) return { fingerprints: new Set(fingerprints) }
  return {
    code: 'lint/bad-baseline',
    severity: 'error',
    message: `\`${path}\` is not a baseline file.`,
    help: 'Write it again with `haproxyctl validate --update-baseline`.',
    location: { file: path, start: { line: 1, column: 1 } },
  }
}

/** The text of a baseline file that knows these findings; what `canBeKnown` refuses stays a finding. */
export function writeBaseline(
  diagnostics: readonly Diagnostic[],
  files: readonly ConfigFile[],
): string {
  const findings = fingerprint(diagnostics.filter(canBeKnown), files).map((each) => ({
    code: each.diagnostic.code,
    section: each.section,
    fingerprint: each.fingerprint,
  }))
  findings.sort((a, b) => compare(sortKey(a), sortKey(b)))
  return `${JSON.stringify({ format: 1, findings }, undefined, 2)}\n`
}

export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  files: readonly ConfigFile[],
  baseline: Baseline,
): BaselineResult {
  const matched = new Set<string>()
  const known = new Set<Diagnostic>()
  for (const each of fingerprint(diagnostics.filter(canBeKnown), files)) {
    if (!baseline.fingerprints.has(each.fingerprint)) continue
    matched.add(each.fingerprint)
    known.add(each.diagnostic)
  }
  return {
    fresh: diagnostics.filter((each) => !known.has(each)),
    known: [...known],
    gone: baseline.fingerprints.size - matched.size,
  }
}

/** Errors of the language cannot be lived with: HAProxy would not start. What a rule says can, at any level. */
export function canBeKnown(diagnostic: Diagnostic): boolean {
  return diagnostic.severity !== 'error' || !/^(?:syntax|validate|haproxy)\//.test(diagnostic.code)
}

interface Entry {
  readonly code: string
  readonly section: string
  readonly fingerprint: string
}

function sortKey(entry: Entry): string {
  return [entry.section, entry.code, entry.fingerprint].join('\0')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function parseFingerprints(text: string): readonly string[] | undefined {
  const document = parseJson(text)
  if (!isRecord(document) || document['format'] !== 1) return undefined
  const findings: unknown = document['findings']
  if (!Array.isArray(findings)) return undefined
  const fingerprints = findings.map((each: unknown) =>
    isRecord(each) ? each['fingerprint'] : undefined,
  )
  return fingerprints.every((each) => typeof each === 'string') ? fingerprints : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
