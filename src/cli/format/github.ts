import { compareDiagnostics, reaches, type Diagnostic, type Severity } from '../../model/index.ts'
import { placeText } from '../print/findings.ts'
import { printable } from '../../model/printable.ts'
import { countSeverities, describeCounts } from './formatter.ts'

/** GitHub shows ten annotations of each kind a step; what is beyond is in the log only. */
const mostOfAKind = 10

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>

/** For GitHub Actions: annotations for the gravest findings, a plain line for each of the others, and a summary. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  const ordered = diagnostics.toSorted(
    (a, b) => gravity(b.severity) - gravity(a.severity) || compareDiagnostics(a, b),
  )
  const shown = { error: 0, warning: 0, info: 0 }
  const annotations: string[] = []
  const others: string[] = []
  for (const each of ordered) {
    shown[each.severity] += 1
    if (shown[each.severity] <= mostOfAKind) annotations.push(annotate(each))
    else others.push(plainLine(each))
  }
  const counts = describeCounts(countSeverities(diagnostics))
  const rest = others.length === 0 ? '' : ` (${others.length} of them only in this log)`
  return [...annotations, ...others, `haproxyctl: ${counts}${rest}`, ''].join('\n')
}

function gravity(severity: Severity): number {
  if (severity === 'error') return 2
  return reaches(severity, 'warning') ? 1 : 0
}

function annotate(diagnostic: Diagnostic): string {
  const { severity, code, message, help, location } = diagnostic
  const properties: string[] = []
  if (location !== undefined) {
    const { file, start, end } = location
    properties.push(`file=${escapeProperty(file)}`, `line=${start.line}`)
    if (end !== undefined) properties.push(`endLine=${end.line}`)
    properties.push(`col=${start.column}`)
    if (end !== undefined && end.line === start.line) properties.push(`endColumn=${end.column}`)
  }
  properties.push(`title=${escapeProperty(code)}`)
  const text = help === undefined ? message : `${message}\n${help}`
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(text)}`
}

/** A line of the log that the runner cannot take for a command: those start with `::` or hold `##[`. */
function plainLine(diagnostic: Diagnostic): string {
  const { severity, code, message, location } = diagnostic
  const place = location === undefined ? '' : `${placeText(location)}: `
  return `- ${place}${severity}: ${printable(message)} [${code}]`.replaceAll('##[', '## [')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
