import type { SectionText } from '../../text/split-sections.ts'
import type { RenderedFile } from '../../model/index.ts'

type LineOrigins = RenderedFile['origins']

/** A stretch of a file with what its lines come from. */
export interface Part {
  readonly key: string | undefined
  /** Without the blank ones at its end. */
  readonly lines: readonly string[]
  readonly origins: LineOrigins
  /** How many blank lines divide it from what follows. */
  readonly blanks: number
}

/** The sections of a file by keys that are each its own: the second `defaults` is `defaults #2`. */
export function partsOf(
  sections: readonly SectionText[],
  origins: LineOrigins = [],
): readonly Part[] {
  const seen = new Map<string, number>()
  return sections.map(({ key, lines, first }) => {
    const count = (seen.get(key ?? '') ?? 0) + 1
    seen.set(key ?? '', count)
    const length = lines.findLastIndex((line) => line.trim() !== '') + 1
    return {
      key: key !== undefined && count > 1 ? `${key} #${count}` : key,
      lines: lines.slice(0, length),
      origins: origins.slice(first, first + length),
      blanks: lines.length - length,
    }
  })
}

/**
 * What is wanted, with some sections as they were: changed back, left out where they were not there, and
 * kept where they are to go. What stands before the first section is never held.
 */
export function keepSections(
  wanted: readonly Part[],
  before: readonly Part[],
  isHeld: (key: string) => boolean,
): readonly Part[] {
  const old = new Map(before.map((part) => [part.key, part]))
  const kept: Part[] = []
  for (const part of wanted) {
    if (part.key === undefined || !isHeld(part.key)) kept.push(part)
    else {
      const was = old.get(part.key)
      if (was !== undefined) kept.push(asBefore(was, part))
    }
  }
  const present = new Set(kept.map(({ key }) => key))
  for (const [index, part] of before.entries()) {
    if (part.key === undefined || !isHeld(part.key) || present.has(part.key)) continue
    kept.splice(placeAfter(before.slice(0, index), kept), 0, part)
  }
  return kept
}

/** A finding about it is shown where the wanted section comes from. */
function asBefore({ key, lines }: Part, { origins, blanks }: Part): Part {
  return { key, lines, origins: lines.map(() => origins[0]), blanks }
}

/** Behind the nearest of those that stood before it; else behind what stands before all sections. */
function placeAfter(earlier: readonly Part[], kept: readonly Part[]): number {
  for (const { key } of earlier.toReversed()) {
    const at = key === undefined ? -1 : kept.findIndex((part) => part.key === key)
    if (at >= 0) return at + 1
  }
  return kept[0]?.key === undefined ? 1 : 0
}
