import { reportDocument } from '../../documents/report.ts'
import { serializeDocument } from '../../documents/serialize.ts'
import type { Diagnostic } from '../../model/index.ts'
import type { FormatContext } from './formatter.ts'

/** For programs: one document, as `schemas/report.schema.json` promises. */
export function formatJson(diagnostics: readonly Diagnostic[], context: FormatContext): string {
  return serializeDocument(reportDocument(diagnostics, context))
}
