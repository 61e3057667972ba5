import type { Change, ProcessState } from '../../../model/plan/plan.ts'
import type { Configuration } from '../../../config/configuration.ts'
import type { SectionView } from '../../../config/sections/section-view.ts'
import type { LineDifference } from '../../compare/differences.ts'
import type { Refusal } from '../../rules/live-rules.ts'
import { valuesOf } from '../../compare/values.ts'
import { refuseUncertain, type TunableContext } from './tunable.ts'

export interface LimitViews {
  readonly applied: Configuration
  readonly wanted: Configuration
}

/** Lines that set how many connections frontends take: their own, and those of `defaults`. */
export function isFrontendLimit({ section, group }: LineDifference): boolean {
  return group === 'maxconn' && section.keyword !== 'global'
}

function refuseLimits({ rules, wanted }: TunableContext): Refusal {
  return rules.refuse('frontend-maxconn') ?? refuseMoving(wanted)
}

/** `fullconn`, where a backend does not give it, is a tenth of what its frontends take; no command tells it. */
export function refuseMoving(view: Configuration): Refusal {
  for (const { key, servers, hasFullconn } of view.sections.values()) {
    if (hasFullconn) continue
    for (const server of servers.values()) {
      if (server.options.has('minconn')) return { code: 'fullconn-follows', section: key }
    }
  }
  return undefined
}

/** Why this one needs a reload, whatever becomes of the others. */
export function refuseLimit(difference: LineDifference, context: TunableContext): Refusal {
  return refuseUncertain(difference) ?? refuseLimits(context)
}

/** What each frontend may take, by its own line, its defaults' or the process's, where that changes. */
export function frontendLimits(context: TunableContext): readonly Change[] {
  if (refuseLimits(context) !== undefined) return []
  const limitOf = effectiveLimits(context, context.process)
  const changes: Change[] = []
  for (const section of context.wanted.sections.values()) {
    const limit = limitOf(section)
    // One that was off when the worker started comes back only with a reload.
    const started = context.started.sections.get(section.key)
    const isOff = started !== undefined && started.isDisabled !== false
    if (limit === undefined || isOff) continue
    const { was, is } = limit
    if (was !== is) changes.push(limitChange(section, was, is, context))
  }
  return changes
}

export interface FrontendLimit {
  readonly was: number | undefined
  readonly is: number
}

/** What a frontend that stays may take, by the last apply and from now on, where that is known. */
export function effectiveLimits(
  views: LimitViews,
  process: ProcessState,
): (section: SectionView) => FrontendLimit | undefined {
  const { before, after } = processLimits(views, process)
  return (section) => {
    const known = views.applied.sections.get(section.key)
    if (!isFrontend(section) || known === undefined) return undefined
    const was = known.maxconn ?? before
    const is = section.maxconn ?? after
    if (was === 'unknown' || is === 'unknown' || is === undefined) return undefined
    return { was, is }
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
    reason: { code: 'over-the-socket' },
    ...valuesOf(was, is),
    steps: [{ kind: 'set-frontend-maxconn', frontend: section.proxyName, maxconn: is }],
    ...(origin !== undefined && { origin }),
  }
}

/** A limit that the running process cannot come to stays what it is until the reload. */
function processLimits(
  { applied, wanted }: LimitViews,
  { hardMaxconn }: ProcessState,
): { readonly before: number | undefined; readonly after: number | undefined } {
  // HAProxy lowers one that is too high for its file descriptors.
  const before = Math.min(processLimit(applied) ?? Infinity, hardMaxconn ?? Infinity)
  const after = processLimit(wanted)
  const isOutOfReach = after === undefined || hardMaxconn === undefined || after > hardMaxconn
  const known = before === Infinity ? undefined : before
  return { before: known, after: isOutOfReach ? known : after }
}

function isFrontend({ keyword }: SectionView): boolean {
  return keyword === 'frontend' || keyword === 'listen'
}

function processLimit(view: Configuration): number | undefined {
  return Number(view.sections.get('global')?.groups.get('maxconn')?.at(-1)?.words[1]) || undefined
}
