import { exitCodeOf } from '../model/exit-codes.ts'
import type { Failure } from '../model/index.ts'
import { findingDocuments, type FindingDocument } from './finding.ts'

/** Why a command did not do its work, in every document that can tell of it. */
export interface ErrorPart {
  /** Stable; docs/exit-codes.md has them all. */
  readonly kind: string
  readonly exitCode: number
  readonly message: string
  readonly help?: string
  readonly diagnostics: readonly FindingDocument[]
}

/** What is printed where there is nothing else to print. */
export interface ErrorDocument {
  readonly format: 1
  readonly error: ErrorPart
}

export function errorPart(failure: Failure): ErrorPart {
  const { kind, message, help, diagnostics } = failure
  return {
    kind,
    exitCode: exitCodeOf(failure),
    message,
    ...(help !== undefined && { help }),
    diagnostics: findingDocuments(diagnostics),
  }
}

export function errorDocument(error: Omit<ErrorPart, 'diagnostics'> | ErrorPart): ErrorDocument {
  return { format: 1, error: { diagnostics: [], ...error } }
}
