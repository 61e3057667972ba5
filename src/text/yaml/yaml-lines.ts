import type { Location, Placed } from '../../model/place.ts'
import type { Source } from '../locate.ts'

/**
 * The lines of a literal block with their places. `location` starts at the `|`, the text on the line
 * below it; a line's value is its physical line without the indentation, so its length tells the column.
 */
export function literalLines(
  value: string,
  location: Location,
  source: Source,
): readonly Placed<string>[] {
  const rows = value.split('\n')
  // The line feed that ends the last line starts none.
  while (rows.length > 0 && rows.at(-1) === '') rows.pop()
  return rows.map((row, index) => {
    const line = location.start.line + 1 + index
    const written = physicalLine(source, line)
    const column = Math.max(0, written.length - row.length) + 1
    const start = { line, column }
    return {
      value: row,
      location: { file: location.file, start, end: { line, column: column + row.length } },
    }
  })
}

function physicalLine({ text, lineStarts }: Source, line: number): string {
  const start = lineStarts[line - 1] ?? text.length
  const end = lineStarts[line] ?? text.length
  return text.slice(start, end).replace(/\r?\n$/, '')
}
