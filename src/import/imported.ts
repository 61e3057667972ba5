import type { Diagnostic, Location, Report } from '../model/index.ts'

/** A project that another system's files became, and all that is to be said of it. */
export interface Imported {
  readonly files: readonly ImportedFile[]
  readonly notes: readonly Diagnostic[]
  /** What has a private key in it, and is kept outside of the project. */
  readonly certificates?: readonly ImportedCertificate[]
}

export interface ImportedCertificate {
  readonly name: string
  readonly pem: string
}

export interface ImportedFile {
  /** Relative to the project's folder. */
  readonly path: string
  readonly text: string
}

/** A file of the other system: the path as the user knows it. */
export interface ForeignFile {
  readonly path: string
  readonly text: string
}

/** What is said of a part that the project does not have, or has in another way. */
export interface ImportNotes {
  /** Something that is not in the project, and what to do about it. */
  left(what: string, location: Location, help: string): void
  /** Something that is in the project in another way, and why. */
  changed(what: string, location: Location, why: string): void
}

export function importNotes(report: Report): ImportNotes {
  return {
    left: (message, location, help) =>
      report({ code: 'import/left-out', severity: 'warning', message, location, help }),
    changed: (message, location, help) =>
      report({ code: 'import/changed', severity: 'info', message, location, help }),
  }
}
