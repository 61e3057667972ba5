import type { Change, ProcessState } from '../model/plan.ts'
import type { ConfigView, SectionView } from './config-view.ts'
import type { LineDifference } from './line-changes.ts'
import type { Refusal } from './live-rules.ts'
import type { TunableContext } from './tunables.ts'
import { command } from './server-commands.ts'

export interface LimitViews {
  readonly applied: ConfigView
  readonly wanted: ConfigView
}

/** Lines that set how many connections frontends take: their own, and those of `defaults`. */
export function isFrontendLimit({ section, group }: LineDifference): boolean {
  return group === 'maxconn' && section.keyword !== 'global'
}

export function refuseLimits({ rules, wanted }: TunableContext): Refusal {
  return rules.refuse('frontend-maxconn') ?? refuseMoving(wanted)
}

/** `fullconn`, where a backend does not give it, is a tenth of what its frontends take; no command tells it. */
export function refuseMoving(view: ConfigView): Refusal {
  for (const { key, servers, hasFullconn } of view.sections.values()) {
    if (hasFullconn) continue
    for (const server of servers.values()) {
      if (server.options.has('minconn'))
        return `${key} has \`minconn\`, and gets its \`fullconn\` from it`
    }
  }
  return undefined
}

/** What each frontend may take, by its own line, its defaults' or the process's, where that changes. */
export function frontendLimits(views: LimitViews, context: TunableContext): readonly Change[] {
  const limitOf = effectiveLimits(views, context.process)
  const live = new Map(context.process.frontends?.map((each) => [each.name, each.maxconn]))
  const changes: Change[] = []
  for (const section of views.wanted.sections.values()) {
    const before = views.applied.sections.get(section.key)
    const limit = limitOf(section)
    if (before === undefined || limit?.is === undefined) continue
    const { was, is } = limit
    // While it was disabled nothing told it what its limit had become.
    const now = isFrontend(before) ? was : live.get(nameOf(section))
    if (now !== is) changes.push(limitChange(section, now, is, context))
  }
  return changes
}

export interface FrontendLimit {
  readonly was: number | undefined
  readonly is: number | undefined
}

/** What a frontend may take, by the last apply and from now on; `undefined` for what takes nothing. */
export function effectiveLimits(
  views: LimitViews,
  process: ProcessState,
): (section: SectionView) => FrontendLimit | undefined {
  const { before, after } = processLimits(views, process)
  return (section) => {
    if (!isFrontend(section)) return undefined
    const known = views.applied.sections.get(section.key)
    return { was: known?.maxconn ?? before, is: section.maxconn ?? after }
  }
}

function limitChange(
  section: SectionView,
  was: number | undefined,
  is: number,
  { originOf }: TunableContext,
): Change {
  const origin = originOf(section.groups.get('maxconn')?.[0])
  return {
    class: 'runtime',
    action: 'change',
    kind: 'frontend-maxconn',
    subject: { section: section.key },
    summary: `${section.key}: maxconn ${was ?? 'none'} → ${is}`,
    reason: 'HAProxy takes it over the socket',
    steps: [command('set', 'maxconn', 'frontend', nameOf(section), String(is))],
    ...(origin !== undefined && { origin }),
  }
}

/** A limit that the running process cannot come to stays what it is until the reload. */
function processLimits(
  { applied, wanted }: LimitViews,
  { hardMaxconn }: ProcessState,
): { readonly before: number | undefined; readonly after: number | undefined } {
  const before = processLimit(applied) ?? hardMaxconn
  const after = processLimit(wanted)
  const isOutOfReach = after === undefined || hardMaxconn === undefined || after > hardMaxconn
  return { before, after: isOutOfReach ? before : after }
}

function nameOf({ key }: SectionView): string {
  return key.slice(key.indexOf(' ') + 1)
}

export function isFrontend({ keyword, groups }: SectionView): boolean {
  // One that is disabled has no limit that could be seen.
  return (keyword === 'frontend' || keyword === 'listen') && !groups.has('disabled')
}

function processLimit(view: ConfigView): number | undefined {
  return Number(view.sections.get('global')?.groups.get('maxconn')?.at(-1)?.words[1]) || undefined
}
