import type { Diagnostic, Related } from '../model/index.ts'

/** A finding as it stands in every document. */
export interface FindingDocument extends Omit<Diagnostic, 'related'> {
  readonly related: readonly Related[]
}

export function findingDocument(diagnostic: Diagnostic): FindingDocument {
  return { ...diagnostic, related: diagnostic.related ?? [] }
}

export function findingDocuments(diagnostics: readonly Diagnostic[]): readonly FindingDocument[] {
  return diagnostics.map(findingDocument)
}
