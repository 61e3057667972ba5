import type { Diagnostic, Location, Severity } from '../../model/index.ts'
import { paint } from './paint.ts'
import { printable } from '../../model/printable.ts'

/** Findings that are told beside an answer: a line each with its place, and the remedy below. */
export function formatFindings(diagnostics: readonly Diagnostic[], colour: boolean): string {
  const { dim } = paint(colour)
  let text = ''
  for (const { severity, message, code, location, help, related } of diagnostics) {
    const place = location === undefined ? '' : `${placeText(location)}: `
    text += `${place}${severityText(severity, colour)}: ${printable(message)} ${dim(`[${code}]`)}\n`
    for (const each of related ?? []) text += `  ${dim('note')}: ${printable(each.message)}\n`
    if (help !== undefined) text += `  ${dim('help')}: ${printable(help)}\n`
  }
  return text
}

export function placeText({ file, start }: Location): string {
  return `${printable(file)}:${start.line}:${start.column}`
}

export function severityText(severity: Severity, colour: boolean): string {
  const { blue, red, yellow } = paint(colour)
  if (severity === 'error') return red(severity)
  return severity === 'warning' ? yellow(severity) : blue(severity)
}
