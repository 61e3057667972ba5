import type { LintMeta } from '../kit/lint-rule.ts'
import type { ConfigFile } from '../model/config/config-file.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Location } from '../model/place.ts'
import { canBeKnown } from './baseline.ts'
import { fillIn } from './finding.ts'
import { suppressionMetas } from './suppression-rules.ts'
import { SuppressionIndex } from './suppression-index.ts'
import { findSuppressions, type Suppression } from './suppressions.ts'

export interface SuppressOptions {
  /** Whether a code exists at all. */
  isKnown(code: string): boolean
  /** Whether it was looked for in this run: what was not cannot be called unused. */
  wasChecked(code: string): boolean
}

export interface Suppressed {
  /** What is left, with what there is to say about the comments themselves. */
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly Diagnostic[]
}

/** Takes away what comments in the files say is meant. Errors of the language stay: HAProxy would not start. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  files: readonly ConfigFile[],
  options: SuppressOptions,
): Suppressed {
  const byFile = new Map<string, SuppressionIndex>()
  for (const file of files) {
    const found = findSuppressions(file)
    if (found.length > 0) byFile.set(file.path, new SuppressionIndex(found))
  }
  if (byFile.size === 0) return { diagnostics, suppressed: [] }
  const used = new Set<string>()
  const suppressed: Diagnostic[] = []
  const left = diagnostics.filter((diagnostic) => {
    const suppression = suppressionOf(diagnostic, byFile.get(diagnostic.location?.file ?? ''))
    if (suppression === undefined) return true
    used.add(useKey(suppression, diagnostic.code))
    suppressed.push(diagnostic)
    return false
  })
  const remarks = [...byFile.values()]
    .flatMap((index) => index.all)
    .flatMap((each) => remarksOn(each, used, options))
  return { diagnostics: [...left, ...remarks], suppressed }
}

function suppressionOf(
  diagnostic: Diagnostic,
  index: SuppressionIndex | undefined,
): Suppression | undefined {
  const line = diagnostic.location?.start.line
  if (line === undefined || !canBeKnown(diagnostic)) return undefined
  return index?.find(diagnostic.code, line)
}

function useKey(suppression: Suppression, code: string): string {
  const { file, start } = suppression.location
  return [file, start.line, start.column, code].join('\0')
}

function remarksOn(
  suppression: Suppression,
  used: ReadonlySet<string>,
  options: SuppressOptions,
): readonly Diagnostic[] {
  const { withoutReason, unknownCode, unused } = suppressionMetas
  const remarks: Diagnostic[] = []
  const { location } = suppression
  if (suppression.codes.length === 0) remarks.push(remark(unknownCode, 'none', location))
  else if (suppression.reason === '') remarks.push(remark(withoutReason, 'missing', location))
  for (const { code, location: at } of suppression.codes) {
    if (!options.isKnown(code)) remarks.push(remark(unknownCode, 'unknown', at, { code }))
    else if (!used.has(useKey(suppression, code)) && options.wasChecked(code)) {
      remarks.push(remark(unused, 'unused', at, { code }))
    }
  }
  return remarks
}

function remark(
  meta: LintMeta,
  messageId: string,
  location: Location,
  data: Readonly<Record<string, string>> = {},
): Diagnostic {
  return {
    code: meta.code,
    severity: meta.severity,
    message: fillIn(meta.messages[messageId] ?? '', data),
    location,
    ...(meta.help === undefined ? {} : { help: meta.help }),
  }
}
