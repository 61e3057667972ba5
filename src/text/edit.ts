import type { ConfigFile, Fix, TextEdit } from '../model/index.ts'
import { offsetAt } from './locate.ts'

/** Replaces what lies between two offsets. */
export interface OffsetEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

type Text = Pick<ConfigFile, 'text' | 'lineStarts'>

/** The text after all edits; they may come in any order, but must not overlap (RangeError). */
export function applyEdits(text: string, edits: readonly OffsetEdit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of sorted(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `the edit at offset ${edit.start} overlaps another or lies outside of the text`,
      )
    }
    pieces.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

export interface AppliedFixes {
  readonly text: string
  readonly applied: readonly Fix[]
  /** Fixes that overlap an earlier one: to be asked for again when the new text has been looked at. */
  readonly left: readonly Fix[]
}

/** Applies fixes of one file, each as a whole or not at all; of two that overlap the first one wins. */
export function applyFixes(file: Text, fixes: readonly Fix[]): AppliedFixes {
  const taken: OffsetEdit[] = []
  const applied: Fix[] = []
  const left: Fix[] = []
  for (const fix of fixes) {
    const edits = fix.edits.map((edit) => offsetEdit(file, edit))
    if (takeAll(taken, edits)) applied.push(fix)
    else left.push(fix)
  }
  return { text: applyEdits(file.text, taken), applied, left }
}

/** Adds all edits to those that are sorted and do not overlap, or none of them. */
function takeAll(taken: OffsetEdit[], edits: readonly OffsetEdit[]): boolean {
  const added: OffsetEdit[] = []
  for (const edit of edits) {
    const index = findIndexBehind(taken, edit.start)
    const [before, after] = [taken[index - 1], taken[index]]
    if (
      (before !== undefined && overlap(before, edit)) ||
      (after !== undefined && overlap(edit, after))
    ) {
      for (const each of added) taken.splice(taken.indexOf(each), 1)
      return false
    }
    taken.splice(index, 0, edit)
    added.push(edit)
  }
  return true
}

function findIndexBehind(edits: readonly OffsetEdit[], start: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edits[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

function offsetEdit(file: Text, edit: TextEdit): OffsetEdit {
  const { start, end } = edit.location
  return { start: offsetAt(file, start), end: offsetAt(file, end), text: edit.text }
}

function sorted(edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Two insertions at one place overlap: which comes first would be chance. */
function overlap(a: OffsetEdit, b: OffsetEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}
