import type { OffsetEdit } from '../edit.ts'
import {
  commaAfter,
  isFirstOnLine,
  isLastOnLine,
  isSameLine,
  lineEnd,
  lineStart,
  nextLine,
} from './layout.ts'
import type { SourceMapping, SourceSequence } from './source-node.ts'

type Container = SourceMapping | SourceSequence

/** Edits that take one of several entries away, with the comment behind it; those above it stay. */
export function removeEntry(
  text: string,
  container: Container,
  index: number,
): readonly OffsetEdit[] {
  return container.isFlow
    ? removeFlow(text, container, index)
    : [removeBlock(text, container, index)]
}

function removeBlock(text: string, { entries }: Container, index: number): OffsetEdit {
  const { start = 0, end = 0 } = entries[index] ?? {}
  const last = lineEnd(text, end)
  if (isFirstOnLine(text, start)) return removeLines(text, start, last)
  // The first entry behind a dash: the next one moves up to it.
  const next = entries[index + 1]?.start ?? last
  const isDirect = /^\r?\n *$/.test(text.slice(last, next))
  if (isDirect) return { start, end: next, text: '' }
  return { start: start - (/ +$/.exec(text.slice(0, start))?.[0].length ?? 0), end: last, text: '' }
}

/** Whole lines; of a text that has no line feed at its end, the one before them goes. */
function removeLines(text: string, start: number, end: number): OffsetEdit {
  const from = lineStart(text, start)
  const to = nextLine(text, end)
  if (to > end || from < 2) return { start: from, end: to, text: '' }
  return { start: from - (text[from - 2] === '\r' ? 2 : 1), end, text: '' }
}

function removeFlow(text: string, { entries }: Container, index: number): readonly OffsetEdit[] {
  const { start = 0, end = 0 } = entries[index] ?? {}
  const comma = commaAfter(text, end)
  const behind = comma === undefined ? end : comma + 1
  const next = entries[index + 1]
  const previous = entries[index - 1]
  const isOwnLine = isFirstOnLine(text, start) && isLastOnLine(text, behind)
  const own = isOwnLine
    ? { start: lineStart(text, start), end: nextLine(text, behind), text: '' }
    : { start, end: behind + blanksAfter(text, behind), text: '' }
  if (next !== undefined || previous === undefined) return [own]
  const before = commaAfter(text, previous.end)
  if (before === undefined) return [own]
  if (comma !== undefined)
    return isOwnLine
      ? [own]
      : [{ start: behindBlank(text, before + 1, start), end: behind, text: '' }]
  if (isSameLine(text, before, start)) return [{ start: before, end, text: '' }]
  return [{ start: before, end: before + 1, text: '' }, isOwnLine ? own : { start, end, text: '' }]
}

function blanksAfter(text: string, offset: number): number {
  return /^ */.exec(text.slice(offset, lineEnd(text, offset)))?.[0].length ?? 0
}

/** From the comma before, when nothing but blanks lies between; else from the entry itself. */
function behindBlank(text: string, from: number, to: number): number {
  return text.slice(from, to).trim() === '' ? from : to
}
