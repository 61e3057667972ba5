import type { InstanceState, Observation, ServiceView, TargetView } from './observation.ts'

/** One change of how it stands, as it is told to others. */
export type MonitorEvent =
  | { readonly event: 'project-read' | 'project-refused' }
  | {
      readonly event: 'source-silent' | 'source-answers'
      readonly service: string
      readonly source: string
      readonly error?: string
    }
  | {
      readonly event: 'instances-changed'
      readonly service: string
      /** Ids, of each at most `mostIds`; the numbers count all. */
      readonly added: IdList
      readonly removed: IdList
      readonly changed: IdList
      readonly serving: number
    }
  | {
      readonly event: 'applied' | 'apply-failed'
      readonly target: string
      readonly generation?: string
    }
  | { readonly event: 'failed'; readonly kind: string; readonly message: string }
  | { readonly event: 'recovered' }
  | {
      readonly event: 'service-held' | 'service-released'
      readonly target: string
      readonly service: string
      readonly guard: string
      readonly message: string
    }
  | { readonly event: 'reload-owed'; readonly target: string; readonly reason: string }
  | { readonly event: 'reload-settled' | 'process-away' | 'process-back'; readonly target: string }

export interface IdList {
  readonly count: number
  readonly ids: readonly string[]
}

const mostIds = 50

/** What is another thing now than it was before, in an order that a reader can follow. */
export function eventsBetween(before: Observation, after: Observation): readonly MonitorEvent[] {
  return [
    ...projectEvents(before, after),
    ...after.services.flatMap((service) => serviceEvents(before.services, service)),
    ...before.services.flatMap((service) => goneEvents(service, after.services)),
    ...refusalEvents(before, after),
    ...[...after.targets.values()].flatMap((view) =>
      targetEvents(before.targets.get(view.target), view),
    ),
    ...failureEvents(before, after),
  ]
}

function projectEvents(before: Observation, { project }: Observation): readonly MonitorEvent[] {
  if (project.isGood && project.goodAtMs !== before.project.goodAtMs)
    return [{ event: 'project-read' }]
  return before.project.isGood && !project.isGood ? [{ event: 'project-refused' }] : []
}

function serviceEvents(
  before: readonly ServiceView[],
  { service, sources, instances }: ServiceView,
): readonly MonitorEvent[] {
  const known = before.find((each) => each.service === service)
  const events: MonitorEvent[] = []
  for (const { source, freshness, error } of sources) {
    const was = known?.sources.find((each) => each.source === source)?.freshness ?? 'fresh'
    if ((was === 'fresh') === (freshness === 'fresh')) continue
    const event = freshness === 'fresh' ? 'source-answers' : 'source-silent'
    events.push({ event, service, source, ...(error !== undefined && { error }) })
  }
  return [...events, ...instanceEvents(service, known?.instances ?? new Map(), instances)]
}

/** A service that a source does not name any more, or that the project has no longer. */
function goneEvents(
  { service, instances }: ServiceView,
  after: readonly ServiceView[],
): readonly MonitorEvent[] {
  if (after.some((each) => each.service === service)) return []
  return instanceEvents(service, instances, new Map())
}

type Instances = ReadonlyMap<string, InstanceState>

function instanceEvents(
  service: string,
  before: Instances,
  after: Instances,
): readonly MonitorEvent[] {
  const added = [...after.keys()].filter((id) => !before.has(id))
  const removed = [...before.keys()].filter((id) => !after.has(id))
  const changed = [...after].flatMap(([id, state]) =>
    before.has(id) && before.get(id) !== state ? [id] : [],
  )
  if (added.length + removed.length + changed.length === 0) return []
  const serving = [...after.values()].filter((each) => each === 'up' || each === 'unchecked')
  return [
    {
      event: 'instances-changed',
      service,
      added: listOf(added),
      removed: listOf(removed),
      changed: listOf(changed),
      serving: serving.length,
    },
  ]
}

function listOf(ids: readonly string[]): IdList {
  return { count: ids.length, ids: ids.slice(0, mostIds) }
}

function refusalEvents(before: Observation, after: Observation): readonly MonitorEvent[] {
  const had = new Map(before.refusals.map((each) => [keyOf(each), each]))
  const has = new Map(after.refusals.map((each) => [keyOf(each), each]))
  const held = [...has].filter(([key]) => !had.has(key))
  const released = [...had].filter(([key]) => !has.has(key))
  return [
    ...held.map(([, each]) => ({ event: 'service-held', ...each }) as const),
    ...released.map(([, each]) => ({ event: 'service-released', ...each }) as const),
  ]
}

function keyOf({ target, service, guard }: Observation['refusals'][number]): string {
  return JSON.stringify([target, service, guard])
}

function targetEvents(before: TargetView | undefined, after: TargetView): readonly MonitorEvent[] {
  const { target, owedReload, isProcessAway, isApplied, generations } = after
  const { desired: generation } = generations
  const events: MonitorEvent[] = []
  if ((before?.isProcessAway ?? false) !== isProcessAway)
    events.push({ event: isProcessAway ? 'process-away' : 'process-back', target })
  const isNew = generation !== before?.generations.desired || before?.isApplied !== true
  const named = { target, ...(generation !== undefined && { generation }) }
  if (isApplied && isNew) events.push({ event: 'applied', ...named })
  if (!isApplied && before?.isApplied === true) events.push({ event: 'apply-failed', ...named })
  if (owedReload !== undefined && before?.owedReload === undefined)
    events.push({ event: 'reload-owed', target, reason: owedReload })
  if (owedReload === undefined && before?.owedReload !== undefined)
    events.push({ event: 'reload-settled', target })
  return events
}

function failureEvents(before: Observation, { failure }: Observation): readonly MonitorEvent[] {
  if (failure === undefined) return before.failure === undefined ? [] : [{ event: 'recovered' }]
  const { kind, message } = failure
  const isSame = before.failure?.kind === kind
  return isSame ? [] : [{ event: 'failed', kind, message }]
}
