import { applyAll, type ApplyResult } from '../apply/apply.ts'
import { latest } from '../discovery/latest.ts'
import { linkAbort } from '../kit/index.ts'
import { Failure, type Clock, type Fleet } from '../model/index.ts'
import { watchDiscovery } from './fleet/discover.ts'
import { refuseUnguarded } from './targets/guard.ts'
import { isEmptyPlan } from './targets/plan.ts'
import { planProject, type PlannedProject } from './targets/planned-project.ts'
import { versionFor, type Session } from './session/session.ts'
import type { OpenTargets } from './targets/targets.ts'

export interface WatchSettings {
  /** How long nothing may have changed before it is acted on. */
  readonly quietMs: number
  /** How long a change waits at most while others keep coming. */
  readonly hardLimitMs: number
  /** How often everything is compared although nothing was heard: what people do by hand is found so. */
  readonly intervalMs: number
  /** Wait after the first round that failed; it doubles up to `intervalMs`. */
  readonly retryMs: number
}

/** One time through the line. */
export interface Round {
  readonly fleet: Fleet
  /** Absent when it ended before there was a plan. */
  readonly prospect?: PlannedProject
  readonly result?: ApplyResult
  readonly failure?: Failure
}

export interface WatchSignals {
  /** Ends at once, in the middle of a round as well. */
  readonly stop: AbortSignal
  /** Ends between two rounds: the one that is under way is finished. */
  readonly end: AbortSignal
}

/**
 * Applies whatever is found, as it changes, until a signal is aborted. A round that fails is tried
 * again, and what it should have done is never forgotten: each round compares everything anew.
 */
export async function* watch(
  run: Session,
  targets: OpenTargets,
  settings: WatchSettings,
  { stop, end }: WatchSignals,
): AsyncGenerator<Round> {
  const { clock } = run.world
  const version = await versionFor(run)
  using listening = linkAbort(stop)
  const { signal } = listening
  function leave(): void {
    listening.abort()
  }
  end.addEventListener('abort', leave)
  if (end.aborted) leave()
  const fleets = latest(watchDiscovery(run, version, signal), { ...settings, clock }, signal)
  let fleet: Fleet | undefined
  let failures = 0
  function wait(): number {
    return waitMs(failures, settings)
  }
  try {
    for await (const news of fleetsOrTicks(fleets, wait, clock, signal)) {
      fleet = news ?? fleet
      if (fleet === undefined) continue
      const round = await runRound(run, targets, fleet, stop)
      failures = round.failure === undefined ? 0 : failures + 1
      yield round
    }
  } catch (error) {
    if (stop.aborted || error !== signal.reason) throw error
  } finally {
    end.removeEventListener('abort', leave)
  }
}

function waitMs(failures: number, { intervalMs, retryMs }: WatchSettings): number {
  if (failures === 0) return intervalMs
  return Math.min(intervalMs, retryMs * 2 ** Math.min(failures - 1, 20))
}

/** Each fleet as it comes, and `undefined` when none came for so long. */
async function* fleetsOrTicks(
  fleets: AsyncGenerator<Fleet>,
  wait: () => number,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<Fleet | undefined> {
  try {
    let next = nextOf(fleets)
    for (;;) {
      const winner = await fleetOrTick(next, wait(), clock, signal)
      if (winner === undefined) yield undefined
      else if (winner.done === true) return
      else {
        next = nextOf(fleets)
        yield winner.value
      }
    }
  } finally {
    await fleets.return(undefined)
  }
}

/** Nobody waits for it while a round is under way: an abort would be an error that nobody handles. */
function nextOf(fleets: AsyncGenerator<Fleet>): Promise<IteratorResult<Fleet>> {
  const next = fleets.next()
  next.catch(() => undefined)
  return next
}

async function fleetOrTick<T>(
  next: Promise<T>,
  ms: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<T | undefined> {
  using stop = linkAbort(signal)
  const tick = clock.sleep(ms, stop.signal).then(() => undefined)
  tick.catch(() => undefined)
  try {
    return await Promise.race([next, tick])
  } finally {
    stop.abort()
  }
}

async function runRound(
  run: Session,
  targets: OpenTargets,
  fleet: Fleet,
  signal: AbortSignal,
): Promise<Round> {
  let prospect: PlannedProject | undefined
  try {
    prospect = await planProject(run, targets, { fleet, heals: false }, signal)
    if (prospect.plans.every(({ plan }) => isEmptyPlan(plan))) return { fleet, prospect }
    refuseUnguarded(run, prospect, [])
    const assignments = prospect.plans.map(({ plan, target }) => ({
      plan,
      target: target.target,
      role: target.definition.role,
    }))
    const result = await applyAll(assignments, signal)
    const { failure } = result
    return { fleet, prospect, result, ...(failure !== undefined && { failure }) }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Failure)) throw error
    return { fleet, failure: error, ...(prospect !== undefined && { prospect }) }
  }
}
