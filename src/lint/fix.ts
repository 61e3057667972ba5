import type { Diagnostic, Fix } from '../model/diagnostic.ts'
import { applyFixes } from '../text/edit.ts'
import { findLineStarts } from '../text/words/lexer.ts'

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
  const owners = new Map<Fix, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic
    if (fix === undefined || fix.edits.length === 0) continue
    if (fix.edits.every((edit) => edit.location.file === path)) owners.set(fix, diagnostic)
  }
  const file = { text, lineStarts: findLineStarts(text) }
  const { text: mended, applied } = applyFixes(file, [...owners.keys()])
  const fixed = applied.flatMap((fix) => owners.get(fix) ?? [])
  return { text: mended, fixed }
}
