import type { Location } from './place.ts'

export type Severity = 'error' | 'warning' | 'info'

/**
 * What any stage has to say about what the user gave it.
 * Formatters know nothing else, so whatever a person should see has to be in here.
 */
export interface Diagnostic {
  /** `stage/kebab-words`, stable across releases: `validate/unknown-directive`. */
  readonly code: string
  readonly severity: Severity
  /** One sentence that names the thing. */
  readonly message: string
  readonly location?: Location
  /** What to do about it. */
  readonly help?: string
  readonly related?: readonly Related[]
  /** The one safe mend, where there is exactly one. */
  readonly fix?: Fix
}

export interface Related {
  readonly message: string
  readonly location?: Location
}

export interface Fix {
  readonly description: string
  readonly edits: readonly TextEdit[]
}

/** Replaces what lies between the two ends of `location` (its `end` is always there). */
export interface TextEdit {
  readonly location: Required<Location>
  readonly text: string
}

/** Takes a diagnostic; stages report wrong input here and go on. */
export type Report = (diagnostic: Diagnostic) => void

const rank: Record<Severity, number> = { error: 2, warning: 1, info: 0 }

/** Whether a severity is as grave as `level`, or graver. */
export function reaches(severity: Severity, level: Severity): boolean {
  return rank[severity] >= rank[level]
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === 'error')
}

/** Orders by file, then place, then code, so that output does not depend on the order of the checks. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.location?.file ?? '', b.location?.file ?? '') ||
    (a.location?.start.line ?? 0) - (b.location?.start.line ?? 0) ||
    (a.location?.start.column ?? 0) - (b.location?.start.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
