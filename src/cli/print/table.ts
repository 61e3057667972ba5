/** Aligns columns with two blanks between them; the last one is not padded. Colour codes do not count. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, shownLength(cell))
    }
  }
  let text = ''
  for (const row of rows) text += `${alignRow(row, widths).trimEnd()}\n`
  return text
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

function shownLength(text: string): number {
  // oxlint-disable-next-line no-control-regex -- colour codes begin with ESC
  return text.replaceAll(/\u001B\[[0-9;]*m/g, '').length
}
