import type { OffsetEdit } from '../edit.ts'
import {
  columnOf,
  commaAfter,
  isFirstOnLine,
  isLastOnLine,
  lineEnd,
  nextLine,
  placeLines,
  type Layout,
} from './layout.ts'
import type { SourceEntry, SourceMapping, SourceSequence } from './source-node.ts'

/** An entry that is not there yet, in both of its forms. */
export interface NewEntry {
  readonly lines: readonly string[]
  readonly flow: string
}

type Container = SourceMapping | SourceSequence

/** Edits that put an entry behind the last one of a mapping or list that has some. */
export function insertEntry(
  layout: Layout,
  container: Container,
  added: NewEntry,
): readonly OffsetEdit[] {
  const first = container.entries[0]
  const last = container.entries.at(-1)
  if (container.isFlow) return insertFlow(layout, container, { last, text: added.flow })
  const column = columnOf(layout.text, first?.start ?? container.start)
  const at = behindComments(layout.text, last?.end ?? container.end, column)
  return [{ start: at, end: at, text: placeLines(added.lines, column, layout) }]
}

/** The comments that follow at once, and are not further out, belong to what stands above them. */
function behindComments(text: string, offset: number, column: number): number {
  let end = lineEnd(text, offset)
  for (;;) {
    const next = nextLine(text, end)
    const line = text.slice(next, lineEnd(text, next))
    const blanks = /^ *(?=#)/.exec(line)?.[0].length
    if (next === end || blanks === undefined || blanks < column) return end
    end = next + line.length
  }
}

function insertFlow(
  layout: Layout,
  container: Container,
  { last, text: added }: { readonly last: SourceEntry | undefined; readonly text: string },
): readonly OffsetEdit[] {
  const { text } = layout
  if (last === undefined) return insertFirst(text, container, added)
  const comma = commaAfter(text, last.end)
  const behind = comma === undefined ? last.end : comma + 1
  if (!isFirstOnLine(text, last.start) || !isLastOnLine(text, behind)) {
    const start = behind
    return [{ start, end: start, text: comma === undefined ? `, ${added}` : ` ${added},` }]
  }
  const end = lineEnd(text, behind)
  const line = placeLines([added], columnOf(text, last.start), layout)
  if (comma !== undefined) return [{ start: end, end, text: `${line},` }]
  return [
    { start: behind, end: behind, text: ',' },
    { start: end, end, text: line },
  ]
}

/** Into `{}` or `[]`, which may hold a comment. */
function insertFirst(text: string, container: Container, added: string): readonly OffsetEdit[] {
  const start = container.start + 1
  const end = container.end - 1
  const blank = container.kind === 'mapping' ? ' ' : ''
  if (text.slice(start, end).trim() === '') return [{ start, end, text: blank + added + blank }]
  return [{ start: end, end, text: added + blank }]
}
