import { lineKinds } from '../../generated/change-kinds.generated.ts'
import type { Change, ChangeClass } from '../../model/plan/plan.ts'
import type { Reason } from '../../model/plan/reason.ts'
import type { Version } from '../../model/version.ts'
import { compareVersions } from '../../model/version.ts'
import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { counted } from '../../kit/counted.ts'
import type { LineDifference } from '../compare/differences.ts'
import type { OriginOf } from '../compare/origins.ts'
import {
  differingLines,
  missingFrom,
  valuesOf,
  writtenLines,
  writtenSection,
  type Values,
} from '../compare/values.ts'

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
    ...sectionValues(section, action),
    steps: [],
    ...(origin !== undefined && { origin }),
  }
}

export function sectionValues(section: SectionView, action: 'add' | 'remove'): Values {
  const lines = writtenSection(section)
  return action === 'add' ? valuesOf(undefined, lines) : valuesOf(lines, undefined)
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
  const origin = originOf(missingFrom(before, after, keyOf)[0] ?? after[0])
  return {
    class: cost.class,
    action: actionOf(before, after),
    kind: kindOf(section, keyword),
    subject: { section: section.key },
    summary: `${section.key}: ${describe(difference)}`,
    reason: cost.reason,
    ...differingLines(writtenLines(before), writtenLines(after)),
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
  const gone = missingFrom(after, before, keyOf)
  const come = missingFrom(before, after, keyOf)
  const [was] = gone
  const [is] = come
  if (gone.length === 1 && come.length === 1 && was && is)
    return `\`${text(was)}\` → \`${text(is)}\``
  if (gone.length === 0 && come.length === 1 && is) return `+ \`${text(is)}\``
  if (gone.length === 1 && come.length === 0 && was) return `- \`${text(was)}\``
  if (gone.length === 0 && come.length === 0) return `\`${group}\` lines in another order`
  return `\`${group}\`: ${counted(come.length, 'line')} added, ${gone.length} removed`
}

function keyOf({ words }: LineView): string {
  return words.join('\n')
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
