import { fingerprint } from '../../lint/fingerprint.ts'
import type { Diagnostic, Location, Severity, TextEdit } from '../../model/index.ts'
import type { FormatContext, RuleText } from './formatter.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>

/** SARIF 2.1.0, for code scanning: rules described once, results with fingerprints that survive moved lines. */
export function formatSarif(diagnostics: readonly Diagnostic[], context: FormatContext): string {
  const all = [...diagnostics, ...context.suppressed]
  const rules = rulesOf(all, context.rules)
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  const marked = fingerprint(all, context.configs)
  const results = marked.map(({ diagnostic, fingerprint: mark }, index) => ({
    ruleId: diagnostic.code,
    ruleIndex: indexes.get(diagnostic.code),
    ...resultOf(diagnostic),
    partialFingerprints: { 'haproxyctlFinding/v1': mark },
    ...(index < diagnostics.length ? {} : { suppressions: [{ kind: 'inSource' }] }),
  }))
  const driver = { name: 'haproxyctl', version: context.toolVersion, rules }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

interface SarifRule {
  readonly id: string
}

/** Only the rules that have results, so that a report stays small; sorted by code. */
function rulesOf(
  diagnostics: readonly Diagnostic[],
  texts: readonly RuleText[],
): readonly SarifRule[] {
  const known = new Map(texts.map((text) => [text.code, text]))
  const severities = new Map(diagnostics.map((each) => [each.code, each.severity]))
  return [...severities.keys()].toSorted().map((code) => {
    const text = known.get(code)
    const severity = text?.severity ?? severities.get(code) ?? 'warning'
    const tags = ['haproxy', ...(text?.sets?.includes('security') === true ? ['security'] : [])]
    return {
      id: code,
      ...(text === undefined
        ? {}
        : {
            shortDescription: { text: text.title },
            fullDescription: { text: text.why },
            ...(text.remedy === undefined ? {} : { help: { text: text.remedy } }),
          }),
      defaultConfiguration: { level: levels[severity] },
      properties: { tags },
    }
  })
}

function resultOf(diagnostic: Diagnostic): object {
  const { severity, message, help, location, related = [], fix } = diagnostic
  const others = related.flatMap((each, id) =>
    each.location === undefined
      ? []
      : [{ id: id + 1, message: { text: each.message }, ...physical(each.location) }],
  )
  return {
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}\n${help}` },
    ...(location === undefined ? {} : { locations: [physical(location)] }),
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            { description: { text: fix.description }, artifactChanges: changesOf(fix.edits) },
          ],
        }),
  }
}

function physical(location: Location): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(location.file) },
      region: regionOf(location),
    },
  }
}

function regionOf({ start, end }: Location): object {
  const region = { startLine: start.line, startColumn: start.column }
  return end === undefined ? region : { ...region, endLine: end.line, endColumn: end.column }
}

function changesOf(edits: readonly TextEdit[]): readonly object[] {
  const files = new Map<string, object[]>()
  for (const { location, text } of edits) {
    const replacements = files.get(location.file) ?? []
    files.set(location.file, replacements)
    replacements.push({ deletedRegion: regionOf(location), insertedContent: { text } })
  }
  return [...files].map(([file, replacements]) => ({
    artifactLocation: { uri: toUri(file) },
    replacements,
  }))
}

/** A relative path stays relative to the repository; all else is escaped as URIs ask for. */
function toUri(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${uri}` : uri
}
