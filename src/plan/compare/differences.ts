import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { generationVariable } from '../../kit/targets/generation.ts'

export interface LineDifference {
  readonly section: SectionView
  /** What the lines are about: `bind`, `timeout client`. */
  readonly group: string
  readonly before: readonly LineView[]
  readonly after: readonly LineView[]
}

/** Every section that came or went, and every group of lines that differs; order within a group counts, layout does not. */
export interface Differences {
  readonly added: readonly SectionView[]
  readonly removed: readonly SectionView[]
  readonly lines: readonly LineDifference[]
}

export function compareConfigurations(before: Configuration, after: Configuration): Differences {
  const added: SectionView[] = []
  const removed: SectionView[] = []
  const lines: LineDifference[] = []
  for (const [key, section] of after.sections) {
    const known = before.sections.get(key)
    if (known === undefined) added.push(section)
    else lines.push(...compareSections(known, section))
  }
  for (const [key, section] of before.sections) if (!after.sections.has(key)) removed.push(section)
  return {
    added: added.filter(isVisible),
    removed: removed.filter(isVisible),
    lines: lines.filter((each) => each.group !== `setenv ${generationVariable}`),
  }
}

/** A `global` that holds nothing but the stamp is not there for HAProxy. */
function isVisible(section: SectionView): boolean {
  if (section.keyword !== 'global') return true
  return [...section.groups.keys()].some((group) => group !== `setenv ${generationVariable}`)
}

function compareSections(a: SectionView, b: SectionView): readonly LineDifference[] {
  const differences: LineDifference[] = []
  for (const [group, after] of b.groups) {
    const before = a.groups.get(group) ?? []
    if (!sameLines(before, after)) differences.push({ section: b, group, before, after })
  }
  for (const [group, before] of a.groups) {
    if (!b.groups.has(group)) differences.push({ section: b, group, before, after: [] })
  }
  return differences
}

function sameLines(a: readonly LineView[], b: readonly LineView[]): boolean {
  return a.length === b.length && a.every((line, index) => sameWords(line, b[index]))
}

function sameWords(a: LineView, b: LineView | undefined): boolean {
  if (b === undefined || a.words.length !== b.words.length) return false
  if (a.directive.condition !== b.directive.condition) return false
  return a.words.every((word, index) => word === b.words[index])
}
