import type { Diagnostic } from '../model/index.ts'
import type { FormatResult } from '../pipeline/validate/format-files.ts'
import type { AdoptedConfig } from '../project/adopt.ts'
import { findingDocuments, type FindingDocument } from './finding.ts'

/** The files that `init` has written. */
export interface InitDocument {
  readonly format: 1
  readonly written: readonly string[]
}

export function initDocument(written: readonly string[]): InitDocument {
  return { format: 1, written }
}

/** The files that `adopt` has written, and what there is in the configuration. */
export interface AdoptDocument extends InitDocument {
  readonly found: AdoptedConfig
}

export function adoptDocument(adopted: Omit<AdoptDocument, 'format'>): AdoptDocument {
  return { format: 1, ...adopted }
}

/** The files that `import` has written, with what is left out or another way in them. */
export interface ImportDocument extends InitDocument {
  readonly notes: readonly FindingDocument[]
}

export function importDocument({
  written,
  notes,
}: {
  readonly written: readonly string[]
  readonly notes: readonly Diagnostic[]
}): ImportDocument {
  return { format: 1, written, notes: findingDocuments(notes) }
}

/** What `fmt` changed, or with `--check` would change. */
export interface FormatDocument extends FormatResult {
  readonly format: 1
}

export function formatDocument(result: FormatResult): FormatDocument {
  return { format: 1, ...result }
}
