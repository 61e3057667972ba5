import { TAB } from '../words/characters.ts'

/** A word or a comment, the column that it starts at, and how many columns are blank before it. */
export interface Cell {
  readonly text: string
  readonly column: number
  readonly gap: number
}

/** No column is kept behind this one: a single long word would widen all lines around it. */
const lastColumn = 200
const tabWidth = 8

/**
 * Prints lines that stand directly below each other. A column at which two of them have a word, one of them
 * with more than a blank before it, was meant: it is kept, as narrow as it can be. All else gets one blank.
 */
export function alignRun(lines: readonly (readonly Cell[])[]): readonly string[] {
  const rows = lines.map((cells) => new Row(cells))
  for (const [column, members] of sharedColumns(lines)) {
    let position = 0
    for (const index of members)
      position = Math.max(position, (rows[index]?.printUpTo(column) ?? 0) + 1)
    if (position > lastColumn) continue
    for (const index of members) rows[index]?.printAt(position)
  }
  return rows.map((row) => row.finish())
}

/** The column behind the blanks from `from` to `to`, when `from` stands at `column`. */
export function columnBehind(text: string, from: number, to: number, column: number): number {
  let behind = column
  for (let at = from; at < to; at += 1) {
    behind += text.charCodeAt(at) === TAB ? tabWidth - (behind % tabWidth) : 1
  }
  return behind
}

/** From left to right, each with the indexes of the lines that have a cell there. */
function sharedColumns(
  lines: readonly (readonly Cell[])[],
): readonly (readonly [number, readonly number[]])[] {
  const members = new Map<number, number[]>()
  const meant = new Set<number>()
  if (lines.length < 2) return []
  for (const [index, cells] of lines.entries()) {
    for (const { column, gap } of cells.slice(1)) {
      const list = members.get(column)
      if (list === undefined) members.set(column, [index])
      else list.push(index)
      if (gap > 1) meant.add(column)
    }
  }
  return [...members]
    .filter(([column, list]) => list.length > 1 && meant.has(column))
    .sort(([a], [b]) => a - b)
}

class Row {
  readonly #cells: readonly Cell[]
  #text = ''
  #next = 0

  constructor(cells: readonly Cell[]) {
    this.#cells = cells
  }

  /** Prints what stands before the cell at `column`, and says how wide the line is by then. */
  printUpTo(column: number): number {
    while ((this.#cells[this.#next]?.column ?? column) < column) this.#print(1)
    return this.#text.length
  }

  /** Prints the next cell such that it starts at `position`. */
  printAt(position: number): void {
    this.#print(position - this.#text.length)
  }

  finish(): string {
    while (this.#next < this.#cells.length) this.#print(1)
    return this.#text
  }

  #print(gap: number): void {
    this.#text += (this.#next === 0 ? '' : ' '.repeat(gap)) + (this.#cells[this.#next]?.text ?? '')
    this.#next += 1
  }
}
