/**
 * Aligns columns with two blanks between them; the last one is not padded, and goes on below itself where it
 * is wider than `width` leaves room for. Colour codes do not count.
 */
export function table(rows: readonly (readonly string[])[], width = Infinity): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, shownLength(cell))
    }
  }
  let text = ''
  for (const row of rows) text += rowText(row, widths, width)
  return text
}

function rowText(row: readonly string[], widths: readonly number[], width: number): string {
  const before = widths.slice(0, row.length - 1).reduce((sum, each) => sum + each + 2, 0)
  const last = row.at(-1) ?? ''
  const [first = '', ...more] = wrap(last, Math.max(width - before, narrowest))
  const lines = [alignRow([...row.slice(0, -1), first], widths)]
  return [...lines, ...more.map((line) => ' '.repeat(before) + line)]
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

const narrowest = 20

/** Lines of at most `width` columns, broken at blanks; a word that is longer stays whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && shownLength(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function alignRow(row: readonly string[], widths: readonly number[]): string {
  let line = ''
  for (const [index, cell] of row.entries()) {
    const isLast = index === row.length - 1
    const padding = isLast ? 0 : (widths[index] ?? 0) - shownLength(cell) + 2
    line += cell + ' '.repeat(padding)
  }
  return line
}

export function shownLength(text: string): number {
  return withoutColour(text).length
}

export function withoutColour(text: string): string {
  // oxlint-disable-next-line no-control-regex -- colour codes begin with ESC
  return text.replaceAll(/\u001B\[[0-9;]*m/g, '')
}
