import {
  needsReload,
  type CheckedInstance,
  type Current,
  type Failure,
  type Fleet,
  type Outcome,
} from '../../model/index.ts'
import type { Round } from '../follow/rounds.ts'
import type { PlannedProject, RefusalReason } from '../targets/planned-project.ts'
import type { TargetPlan } from '../targets/plan.ts'

/** What one sees of a run from outside: how it stands, and what happened since it began. */
export interface Observation {
  readonly startedAtMs: number
  /** When the last round ended; absent before the first. */
  readonly roundAtMs?: number
  readonly rounds: Counts
  readonly roundMs: number
  /** Whether the project could be read when that was last asked for, and when it could. */
  readonly project: { readonly isGood: boolean; readonly goodAtMs?: number }
  readonly services: readonly ServiceView[]
  readonly targets: ReadonlyMap<string, TargetView>
  readonly refusals: readonly RefusalView[]
  readonly failure?: Failure
  readonly heldUntilMs?: number
}

/** By a word, how often. */
export type Counts = ReadonlyMap<string, number>

export interface ServiceView {
  readonly service: string
  readonly sources: readonly SourceView[]
  /** By id. */
  readonly instances: ReadonlyMap<string, InstanceState>
  readonly rejected: number
}

export interface SourceView {
  readonly source: string
  readonly freshness: 'fresh' | 'stale' | 'missing'
  readonly seenAtMs?: number
  readonly error?: string
}

export const instanceStates = ['up', 'down', 'unchecked', 'draining', 'disabled'] as const

export type InstanceState = (typeof instanceStates)[number]

export interface RefusalView {
  readonly target: string
  readonly service: string
  readonly guard: RefusalReason
  readonly message: string
}

export interface TargetView {
  readonly target: string
  readonly isApplied: boolean
  readonly appliedAtMs?: number
  readonly owedReload?: string
  readonly isProcessAway: boolean
  readonly oldWorkers: number
  readonly generations: Readonly<Partial<Record<'desired' | 'running', string>>>
  /** By class. */
  readonly changes: Counts
  /** By what became of each. */
  readonly steps: Counts
  /** By outcome. */
  readonly applies: Counts
  /** By the code of the reason. */
  readonly reloadReasons: Counts
}

const none: Counts = new Map()

export function beginObservation(nowMs: number): Observation {
  return {
    startedAtMs: nowMs,
    rounds: none,
    roundMs: 0,
    project: { isGood: true, goodAtMs: nowMs },
    services: [],
    targets: new Map(),
    refusals: [],
  }
}

export function observeProject(before: Observation, isGood: boolean, nowMs: number): Observation {
  return {
    ...before,
    project: isGood ? { isGood, goodAtMs: nowMs } : { ...before.project, isGood },
  }
}

/** Takes in a round of a project with these targets. */
export function observeRound(
  before: Observation,
  round: Round,
  targets: readonly string[],
): Observation {
  const { startedAtMs, endedAtMs, fleet, planned, failure, heldUntilMs } = round
  const { failure: _, heldUntilMs: __, ...rest } = before
  return {
    ...rest,
    roundAtMs: endedAtMs,
    rounds: plus(before.rounds, [resultOf(round)]),
    roundMs: before.roundMs + endedAtMs - startedAtMs,
    services: servicesOf(fleet),
    targets: targetsOf(before, round, targets),
    refusals: planned === undefined ? before.refusals : refusalsOf(planned),
    ...(failure !== undefined && { failure }),
    ...(heldUntilMs !== undefined && { heldUntilMs }),
  }
}

/** Why not all is as it should be; nothing where it is. */
export function troublesOf(seen: Observation): readonly string[] {
  const { project, failure, services, targets, refusals } = seen
  const silent = services.flatMap(({ service, sources }) =>
    sources
      .filter(({ freshness }) => freshness !== 'fresh')
      .map(({ source }) => `${service}: the source ${source} does not answer`),
  )
  const owed = [...targets.values()].flatMap(({ target, owedReload, isProcessAway }) => [
    ...(owedReload === undefined ? [] : [`${target}: a reload is owed`]),
    ...(isProcessAway ? [`${target}: no process answers`] : []),
  ])
  return [
    ...(project.isGood ? [] : ['the project is wrong, and stays in use as it was before']),
    ...(failure === undefined ? [] : [failure.message]),
    ...silent,
    ...owed,
    ...refusals.map(({ service, guard }) => `${service}: the guard ${guard} refuses`),
  ]
}

function resultOf({ failure, heldUntilMs, result }: Round): string {
  if (failure !== undefined) return failure.kind === 'refused' ? 'refused' : 'failed'
  if (heldUntilMs !== undefined) return 'waiting'
  return result === undefined ? 'unchanged' : 'applied'
}

function servicesOf({ services, patterns = [] }: Fleet): readonly ServiceView[] {
  const named = patterns.map(({ pattern, rejected, ...state }) => ({
    service: pattern,
    sources: [sourceView(state)],
    instances: new Map<string, InstanceState>(),
    rejected: rejected.length,
  }))
  const found = services.map((each) => ({
    service: each.name,
    sources: (each.sources ?? [each]).map(sourceView),
    instances: new Map(each.instances.map((instance) => [instance.id, stateOf(instance)])),
    rejected: each.rejected.length,
  }))
  return [...found, ...named]
}

function sourceView({ source, freshness, seenAtMs, error }: SourceView): SourceView {
  return {
    source,
    freshness,
    ...(seenAtMs !== undefined && { seenAtMs }),
    ...(error !== undefined && { error }),
  }
}

function stateOf({ use, check }: CheckedInstance): InstanceState {
  switch (use) {
    case 'drain':
      return 'draining'
    case 'disable':
      return 'disabled'
    case 'serve':
      return check
    default:
      return use satisfies never
  }
}

function refusalsOf({ refusals }: PlannedProject): readonly RefusalView[] {
  return refusals.map(({ target, service, guard, diagnostic }) => ({
    target,
    service,
    guard,
    message: diagnostic.message,
  }))
}

function targetsOf(
  before: Observation,
  round: Round,
  names: readonly string[],
): ReadonlyMap<string, TargetView> {
  const { planned } = round
  if (planned === undefined) {
    // Where it ended before there was a plan, nothing of what is wanted was done anywhere.
    const views = names.map((name) => before.targets.get(name) ?? unknownTarget(name))
    return new Map(views.map((view) => [view.target, { ...view, isApplied: false }]))
  }
  const views = planned.plans.map((each) =>
    targetView(before.targets.get(each.plan.target), each, round),
  )
  // A round in which only a part was looked at has a plan for that alone.
  const others = names.flatMap((name) => before.targets.get(name) ?? [])
  const unread = new Set(planned.unread?.map(({ target }) => target.name))
  const kept = others.map((view) =>
    unread.has(view.target) ? { ...view, isApplied: false } : stillAsItWas(view, round),
  )
  return new Map([...kept, ...views].map((view) => [view.target, view]))
}

function stillAsItWas(view: TargetView, { failure, endedAtMs }: Round): TargetView {
  return view.isApplied && failure === undefined ? { ...view, appliedAtMs: endedAtMs } : view
}

function unknownTarget(target: string): TargetView {
  return {
    target,
    isApplied: false,
    isProcessAway: false,
    oldWorkers: 0,
    generations: {},
    changes: none,
    steps: none,
    applies: none,
    reloadReasons: none,
  }
}

function targetView(
  before: TargetView | undefined,
  { plan, current }: TargetPlan,
  round: Round,
): TargetView {
  const { target, changes, generation } = plan
  const receipt = round.result?.receipts.find((each) => each.target === target)
  const isApplied = isAsWanted(before, target, round)
  const appliedAtMs = isApplied ? round.endedAtMs : (before?.appliedAtMs ?? current.lastApply?.atMs)
  const owedReload = owedAfter(receipt?.outcome, current)
  const running = current.process && (isApplied ? generation : current.process.generation)
  const done = receipt === undefined ? [] : changes
  const reasons = done.filter(needsReload).map(({ reason }) => reason.code)
  return {
    target,
    isApplied,
    ...(appliedAtMs !== undefined && { appliedAtMs }),
    ...(owedReload !== undefined && { owedReload }),
    isProcessAway: (current.processError ?? current.processAbsence) !== undefined,
    oldWorkers: current.process?.oldWorkers ?? 0,
    generations: { desired: generation, ...(running !== undefined && { running }) },
    changes: plus(
      before?.changes,
      done.map((each) => each.class),
    ),
    steps: plus(
      before?.steps,
      receipt?.steps.map((each) => each.result),
    ),
    applies: plus(before?.applies, receipt === undefined ? [] : [receipt.outcome]),
    reloadReasons: plus(before?.reloadReasons, [...new Set(reasons)]),
  }
}

/** What waits for its time, or is refused as a whole, is as it was before. */
function isAsWanted(
  before: TargetView | undefined,
  target: string,
  { planned, result, heldUntilMs, failure }: Round,
): boolean {
  if (heldUntilMs !== undefined) return before?.isApplied ?? false
  if (planned?.blocked.includes(target) === true) return false
  const receipt = result?.receipts.find((each) => each.target === target)
  if (receipt !== undefined) return isGood(receipt.outcome)
  // Without a receipt there was nothing to do, or it ended before this target's turn.
  return result === undefined && (failure === undefined || failure.kind === 'refused')
}

function isGood(outcome: Outcome): boolean {
  return outcome === 'applied' || outcome === 'unchanged'
}

function owedAfter(outcome: Outcome | undefined, { owedReload }: Current): string | undefined {
  if (outcome === 'reload-owed') return owedReload?.reason ?? 'the last reload failed'
  return outcome !== undefined && isGood(outcome) ? undefined : owedReload?.reason
}

function plus(before: Counts | undefined, words: readonly string[] = []): Counts {
  const counts = new Map(before)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
