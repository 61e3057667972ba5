import type { Diagnostic } from '../../model/index.ts'
import { countSeverities, type FormatContext } from './formatter.ts'

/** For programs: one document, as `schemas/report.schema.json` promises. */
export function formatJson(diagnostics: readonly Diagnostic[], context: FormatContext): string {
  const { error, warning, info } = countSeverities(diagnostics)
  const report = {
    format: 1,
    tool: { name: 'haproxyctl', version: context.toolVersion },
    haproxyVersions: context.versions,
    files: [...context.sources.keys()],
    summary: {
      errors: error,
      warnings: warning,
      infos: info,
      suppressed: context.suppressed.length,
      known: context.known,
    },
    diagnostics,
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
