import { generationVariable } from '../../kit/generation.ts'
import { lineKinds } from '../../generated/change-kinds.generated.ts'
import type { Change, ChangeClass } from '../../model/plan.ts'
import type { Reason } from '../../model/reason.ts'
import type { Version } from '../../model/version.ts'
import { compareVersions } from '../../model/version.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/line-view.ts'
import type { SectionView } from '../../config/section-view.ts'
import { counted } from '../../kit/counted.ts'
import type { OriginOf } from '../compare/origins.ts'

export interface LineDifference {
  readonly section: SectionView
  /** What the lines are about: `bind`, `timeout client`. */
  readonly group: string
  readonly before: readonly LineView[]
  readonly after: readonly LineView[]
}

/** Every section that came or went, and every group of lines that differs; order within a group counts, layout does not. */
export interface ViewDifferences {
  readonly added: readonly SectionView[]
  readonly removed: readonly SectionView[]
  readonly lines: readonly LineDifference[]
}

export function compareViews(before: Configuration, after: Configuration): ViewDifferences {
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

/** A section that came or went. */
export function sectionChange(
  section: SectionView,
  action: 'add' | 'remove',
  originOf: OriginOf,
  reason: Reason = { code: 'section-at-start' },
): Change {
  const origin = action === 'add' ? originOf(firstLine(section)) : undefined
  return {
    class: 'reload',
    action,
    kind: 'section',
    subject: { section: section.key },
    summary: `${section.key}: ${action === 'add' ? 'new' : 'gone'}`,
    reason,
    steps: [],
    ...(origin !== undefined && { origin }),
  }
}

function firstLine(section: SectionView): LineView | undefined {
  for (const lines of section.groups.values()) return lines[0]
  for (const server of section.servers.values()) return server.line
  return undefined
}

export interface LineContext {
  readonly version: Version
  readonly originOf: OriginOf
  /** Why it cannot be done while HAProxy runs, for lines for which it sometimes can. */
  readonly refusal?: Reason | undefined
}

/** A group of lines that HAProxy reads only at a start. */
export function lineChange(difference: LineDifference, context: LineContext): Change {
  const { section, group, before, after } = difference
  const { version, originOf, refusal } = context
  const [keyword = ''] = group.split(' ')
  const cost =
    refusal === undefined
      ? costOf(section, keyword, version)
      : ({ class: 'reload', reason: refusal } as const)
  const origin = originOf(missingFrom(before, after)[0] ?? after[0])
  return {
    class: cost.class,
    action: actionOf(before, after),
    kind: kindOf(section, keyword),
    subject: { section: section.key },
    summary: `${section.key}: ${describe(difference)}`,
    reason: cost.reason,
    steps: [],
    ...(origin !== undefined && { origin }),
  }
}

function actionOf(before: readonly LineView[], after: readonly LineView[]): Change['action'] {
  if (before.length === 0) return 'add'
  return after.length === 0 ? 'remove' : 'change'
}

function kindOf(section: SectionView, keyword: string): Change['kind'] {
  return keyword === 'bind' ? 'bind' : (lineKinds.get(section.keyword) ?? 'file-line')
}

function describe({ group, before, after }: LineDifference): string {
  const gone = missingFrom(after, before)
  const come = missingFrom(before, after)
  const [was] = gone
  const [is] = come
  if (gone.length === 1 && come.length === 1 && was && is)
    return `\`${text(was)}\` → \`${text(is)}\``
  if (gone.length === 0 && come.length === 1 && is) return `+ \`${text(is)}\``
  if (gone.length === 1 && come.length === 0 && was) return `- \`${text(was)}\``
  if (gone.length === 0 && come.length === 0) return `\`${group}\` lines in another order`
  return `\`${group}\`: ${counted(come.length, 'line')} added, ${gone.length} removed`
}

/** The lines that are not among the others. */
function missingFrom(others: readonly LineView[], lines: readonly LineView[]): readonly LineView[] {
  const known = new Set(others.map((line) => line.words.join('\n')))
  return lines.filter((line) => !known.has(line.words.join('\n')))
}

function text(line: LineView): string {
  const shown = line.words.join(' ')
  return shown.length > 100 ? `${shown.slice(0, 99)}…` : shown
}

interface Cost {
  readonly class: ChangeClass
  readonly reason: Reason
}

/** What the master reads once and hands on from worker to worker. */
function costOf(section: SectionView, keyword: string, version: Version): Cost {
  if (section.keyword === 'global') {
    if (keyword === 'daemon' || keyword === 'master-worker' || keyword === 'pidfile') {
      return { class: 'restart', reason: { code: 'line-at-master-start', keyword } }
    }
    // Later masters give each worker the environment that they were started with.
    if (keyword === 'presetenv' && compareVersions(version, '3.1') < 0) {
      return { class: 'restart', reason: { code: 'presetenv-kept' } }
    }
  }
  if (keyword === 'bind') return { class: 'reload', reason: { code: 'sockets-at-start' } }
  if (keyword === '(header)') return { class: 'reload', reason: { code: 'header-at-start' } }
  return { class: 'reload', reason: { code: 'line-at-start', keyword } }
}
