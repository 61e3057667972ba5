import type { Diagnostic, TextEdit } from '../model/diagnostic.ts'
import type { Position } from '../model/place.ts'

export interface FixedText {
  readonly text: string
  /** The diagnostics whose fixes went in. */
  readonly fixed: readonly Diagnostic[]
}

export interface FixedFiles {
  readonly texts: ReadonlyMap<string, string>
  readonly fixed: readonly Diagnostic[]
  /** What is left to say about the texts as they now are. */
  readonly left: readonly Diagnostic[]
}

/** A fix may open the way for the next, and never twice as many as this in a row. */
const maxRounds = 10

/**
 * Mends files until nothing is left to mend: `judge` looks at the texts and gives their diagnostics anew
 * after each round. All that lies outside of the edits stays byte for byte.
 */
export async function fixAll(
  texts: ReadonlyMap<string, string>,
  judge: (
    texts: ReadonlyMap<string, string>,
  ) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>,
): Promise<FixedFiles> {
  let current = texts
  const fixed: Diagnostic[] = []
  let left = await judge(current)
  for (let round = 0; round < maxRounds; round++) {
    const next = new Map(current)
    let isChanged = false
    for (const [path, text] of current) {
      const result = fixText(path, text, left)
      if (result.fixed.length === 0) continue
      fixed.push(...result.fixed)
      next.set(path, result.text)
      isChanged ||= result.text !== text
    }
    if (!isChanged) break
    current = next
    left = await judge(current)
  }
  return { texts: current, fixed, left }
}

/** Applies the fixes for one file; of two that touch the same place only the first goes in. */
export function fixText(path: string, text: string, diagnostics: readonly Diagnostic[]): FixedText {
  const lineStarts = findLineStarts(text)
  const taken: Span[] = []
  const fixed: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    const edits = diagnostic.fix?.edits ?? []
    if (edits.length === 0 || edits.some((edit) => edit.location.file !== path)) continue
    const spans = edits.map((edit) => toSpan(edit, lineStarts))
    if (!spans.every((span) => fits(span, taken))) continue
    for (const span of spans) taken.splice(placeOf(span, taken), 0, span)
    fixed.push(diagnostic)
  }
  return { text: applySpans(text, taken), fixed }
}

interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

function toSpan(edit: TextEdit, lineStarts: readonly number[]): Span {
  const { start, end } = edit.location
  return { start: offsetAt(start, lineStarts), end: offsetAt(end, lineStarts), text: edit.text }
}

function offsetAt(position: Position, lineStarts: readonly number[]): number {
  return (lineStarts[position.line - 1] ?? 0) + position.column - 1
}

/** Whether a span touches none of the ordered ones; two insertions at one place do. */
function fits(span: Span, ordered: readonly Span[]): boolean {
  const index = placeOf(span, ordered)
  const before = ordered[index - 1]
  const after = ordered[index]
  return (
    (before === undefined || (before.end <= span.start && before.start < span.start)) &&
    (after === undefined || (span.end <= after.start && span.start < after.start))
  )
}

/** Where a span belongs among the ordered ones. */
function placeOf(span: Span, ordered: readonly Span[]): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle]?.start ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  return low
}

function applySpans(text: string, ordered: readonly Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const span of ordered) {
    parts.push(text.slice(at, span.start), span.text)
    at = span.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
