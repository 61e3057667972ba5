import type { Diagnostic, Severity, Version } from '../model/index.ts'
import { findingDocuments, type FindingDocument } from './finding.ts'

/** What `validate` and `upgrade-check` found. */
export interface ReportDocument {
  readonly format: 1
  readonly tool: { readonly name: 'haproxyctl'; readonly version: string }
  readonly haproxyVersions: readonly Version[]
  readonly files: readonly string[]
  readonly summary: {
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly suppressed: number
    readonly known: number
  }
  readonly diagnostics: readonly FindingDocument[]
}

export interface ReportFacts {
  readonly toolVersion: string
  readonly versions: readonly Version[]
  /** All that was looked at, by path. */
  readonly sources: ReadonlyMap<string, string>
  readonly suppressed: readonly Diagnostic[]
  readonly known: number
}

export function reportDocument(
  diagnostics: readonly Diagnostic[],
  { toolVersion, versions, sources, suppressed, known }: ReportFacts,
): ReportDocument {
  function count(severity: Severity): number {
    return diagnostics.filter((each) => each.severity === severity).length
  }
  return {
    format: 1,
    tool: { name: 'haproxyctl', version: toolVersion },
    haproxyVersions: versions,
    files: [...sources.keys()],
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: suppressed.length,
      known,
    },
    diagnostics: findingDocuments(diagnostics),
  }
}
