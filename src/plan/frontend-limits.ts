import type { Change } from '../model/plan.ts'
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
  const process = processLimits(views, context)
  const changes: Change[] = []
  for (const section of views.wanted.sections.values()) {
    const before = views.applied.sections.get(section.key)
    if (!isFrontend(section) || before === undefined) continue
    const was = before.maxconn ?? process.before
    const is = section.maxconn ?? process.after
    if (is !== undefined && was !== is) changes.push(limitChange(section, was, is, context))
  }
  return changes
}

function limitChange(
  section: SectionView,
  was: number | undefined,
  is: number,
  { originOf }: TunableContext,
): Change {
  const name = section.key.slice(section.key.indexOf(' ') + 1)
  const origin = originOf(section.groups.get('maxconn')?.[0])
  return {
    class: 'runtime',
    action: 'change',
    kind: 'frontend-maxconn',
    subject: { section: section.key },
    summary: `${section.key}: maxconn ${was ?? 'none'} → ${is}`,
    reason: 'HAProxy takes it over the socket',
    steps: [command('set', 'maxconn', 'frontend', name, String(is))],
    ...(origin !== undefined && { origin }),
  }
}

/** A limit that the running process cannot come to stays what it is until the reload. */
function processLimits(
  { applied, wanted }: LimitViews,
  { process }: TunableContext,
): { readonly before: number | undefined; readonly after: number | undefined } {
  const { hardMaxconn } = process
  const before = processLimit(applied) ?? hardMaxconn
  const after = processLimit(wanted)
  const isOutOfReach = after === undefined || hardMaxconn === undefined || after > hardMaxconn
  return { before, after: isOutOfReach ? before : after }
}

function isFrontend({ keyword, groups }: SectionView): boolean {
  // One that is disabled has no limit that could be seen.
  return (keyword === 'frontend' || keyword === 'listen') && !groups.has('disabled')
}

function processLimit(view: ConfigView): number | undefined {
  return Number(view.sections.get('global')?.groups.get('maxconn')?.at(-1)?.words[1]) || undefined
}
