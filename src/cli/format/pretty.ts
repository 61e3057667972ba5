import { groupFindings, type FindingGroup } from '../print/group-findings.ts'
import { paint } from '../print/paint.ts'
import { placeText, severityText } from '../print/findings.ts'
import { printable } from '../../model/printable.ts'
import type { Diagnostic, Related } from '../../model/index.ts'
import { CodeFrames, type CodeFrame } from './code-frame.ts'
import { countSeverities, describeCounts, type FormatContext } from './formatter.ts'

/** For people: each finding with its line and carets, and one line that sums up. */
export function formatPretty(diagnostics: readonly Diagnostic[], context: FormatContext): string {
  const frames = new CodeFrames(context.sources)
  const blocks = groupFindings(diagnostics).map((each) => formatOne(each, frames, context.colour))
  return [...blocks, summarise(diagnostics, context)].join('\n')
}

function formatOne({ first, others }: FindingGroup, frames: CodeFrames, colour: boolean): string {
  const { bold, cyan, dim } = paint(colour)
  const { severity, code, message, location, help, related = [], fix } = first
  const lines = [
    `${severityText(severity, colour)}: ${bold(printable(message))} ${dim(`[${code}]`)}`,
  ]
  const frame = location === undefined ? undefined : frames.at(location)
  const gutter = ' '.repeat((frame?.number.length ?? 1) + 1)
  if (location !== undefined) lines.push(`${gutter}${dim('at')} ${placeText(location)}`)
  if (frame !== undefined) lines.push(...frameLines(frame, gutter, severity === 'error', colour))
  for (const each of related) lines.push(`${gutter}${dim('note:')} ${relatedText(each)}`)
  if (others.length > 0) lines.push(`${gutter}${dim('note:')} ${othersText(others)}`)
  if (help !== undefined) lines.push(`${gutter}${cyan('help:')} ${printable(help)}`)
  if (fix !== undefined) lines.push(`${gutter}${cyan('fix:')} ${printable(fix.description)}`)
  return `${lines.join('\n')}\n`
}

/** Lines that are named; the rest is counted. */
const mostLines = 12

function othersText(others: readonly Diagnostic[]): string {
  const lines = others.map((each) => String(each.location?.start.line ?? '?'))
  const named = lines.slice(0, mostLines).join(', ')
  const rest = lines.length > mostLines ? ` and ${lines.length - mostLines} more` : ''
  return `likewise on ${lines.length === 1 ? 'line' : 'lines'} ${named}${rest}`
}

function frameLines(
  frame: CodeFrame,
  gutter: string,
  isError: boolean,
  colour: boolean,
): readonly string[] {
  const { dim, red, yellow } = paint(colour)
  const mark = isError ? red : yellow
  return [`${dim(`${frame.number} |`)} ${frame.line}`, `${dim(`${gutter}|`)} ${mark(frame.marks)}`]
}

function relatedText(related: Related): string {
  const place = related.location === undefined ? '' : `${placeText(related.location)}: `
  return place + printable(related.message)
}

function summarise(diagnostics: readonly Diagnostic[], context: FormatContext): string {
  const { bold, dim } = paint(context.colour)
  const files = context.sources.size === 1 ? '1 file' : `${context.sources.size} files`
  const fixable = diagnostics.filter((each) => each.fix !== undefined).length
  const asides = [
    fixable > 0 ? `${fixable} can be mended with --fix` : '',
    context.suppressed.length > 0 ? `${context.suppressed.length} suppressed` : '',
    context.known > 0 ? `${context.known} in the baseline` : '',
  ].filter((aside) => aside !== '')
  const counts = describeCounts(countSeverities(diagnostics))
  const rest = asides.length === 0 ? '' : dim(` (${asides.join(', ')})`)
  return `${bold(`${files}: ${counts}`)}${rest}\n`
}
