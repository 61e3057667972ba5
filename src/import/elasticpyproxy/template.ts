import type { Location } from '../../model/index.ts'
import type { ForeignFile, ImportNotes } from '../imported.ts'
import { modernLines } from '../modern-lines.ts'

/** A template in Jinja as one of ours, as far as it goes: `{{nodes}}` and text. */
export function importTemplate(
  { path, text }: ForeignFile,
  service: string,
  notes: ImportNotes,
): string {
  const rows = text.replace(/\r\n/g, '\n').split('\n')
  const lines = rows.flatMap((row, index) => {
    const location = { file: path, start: { line: index + 1, column: 1 } }
    const line = importLine(row, service, { location, notes })
    return modernLines(line, location, notes)
  })
  return lines.join('\n')
}

interface Spot {
  readonly location: Location
  readonly notes: ImportNotes
}

function importLine(row: string, service: string, { location, notes }: Spot): string {
  if (/^\s*\{\{-?\s*nodes\s*-?\}\}\s*$/.test(row)) return `{{nodes ${JSON.stringify(service)}}}`
  if (/\{%|\{#/.test(row)) {
    const help = 'Write what it stands for in the way of Handlebars; docs/templates.md has it.'
    notes.left('Statements and comments of Jinja are not carried over.', location, help)
    return `# ${escaped(row.trim())}`
  }
  // A value that nobody gives is empty in Jinja, and the braces of a condition are what was meant.
  const isCondition = /\b(if|unless)\s+!?\s*\{\{[^{}]*\}\}/.test(row)
  if (isCondition) {
    const why = 'Jinja prints nothing for it, and HAProxy takes no condition that is empty.'
    notes.changed('Doubled braces around a condition are single ones.', location, why)
    return escaped(row.replaceAll(/\{\{([^{}]*)\}\}/g, '{$1}'))
  }
  if (!row.includes('{{')) return row
  notes.left(
    `\`${row.trim()}\` prints a value that ElasticPyProxy does not give.`,
    location,
    'Write the value.',
  )
  return row.replaceAll(/\{\{[^{}]*\}\}/g, '')
}

function escaped(row: string): string {
  return row.replaceAll('{{', '\\{{')
}
