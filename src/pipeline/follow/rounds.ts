import type { ApplyResult } from '../../apply/apply.ts'
import { latest } from '../../discovery/latest.ts'
import { linkAbort, type LinkedAbort } from '../../kit/time/linked-abort.ts'
import { onAbort, type Clock, type Failure, type Fleet } from '../../model/index.ts'
import { ReloadBackOff } from './reload-back-off.ts'
import type { Line } from '../line/line.ts'
import type { PartRounds } from '../part/part-rounds.ts'
import type { PlannedProject } from '../targets/planned-project.ts'
import { hasReloaded, learn, runPart, runRound } from './run-round.ts'

export interface FollowSettings {
  /** A change after at least this long without one is acted on at once; what follows closely is gathered. */
  readonly quietMs: number
  /** How long a change waits at most while others keep coming. */
  readonly hardLimitMs: number
  /** How far apart two rounds that reload are at least: each leaves a worker behind until its connections end. */
  readonly reloadEveryMs: number
  /** How often everything is compared although nothing was heard: what people do by hand is found so. */
  readonly intervalMs: number
  /** Wait after the first round that failed; it doubles up to `intervalMs`. */
  readonly retryMs: number
}

/** One time through the line. */
export interface Round {
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly fleet: Fleet
  /** Absent when it ended before there was a plan. */
  readonly planned?: PlannedProject
  readonly result?: ApplyResult
  readonly failure?: Failure
  /** Its plan reloads, and the last reload is too recent or failed with it: nothing was done, and it is taken up again then. */
  readonly heldUntilMs?: number
}

export interface RoundSignals {
  /** Ends at once, in the middle of a round as well. */
  readonly stop: AbortSignal
  /**
   * Ends between two rounds: the one that is under way is finished. Before the first it is heeded only
   * after `hardLimitMs`, so that whoever asks again and again does not keep a change from being applied.
   */
  readonly end: AbortSignal
}

/** The steps of the line that a round takes. */
export type RoundLine = Pick<Line, 'toPlan' | 'guard' | 'carryOut' | 'heldFailure'>

/** What goes round: the line, and the fleets that set it off. */
export interface RoundParts {
  readonly line: RoundLine
  /** For what changed alone; everything is compared at intervals all the same, and after anything unexpected. */
  readonly parts?: PartRounds
  readonly fleets: (signal: AbortSignal) => AsyncGenerator<Fleet>
  readonly settings: FollowSettings
  readonly clock: Clock
  /** Called when everything was compared, and something is waited for. */
  readonly rest?: () => Promise<void>
}

/**
 * Applies whatever is found, as it changes, until a signal is aborted. A round that fails is tried
 * again, and what it should have done is never forgotten: each round compares everything anew.
 */
export async function* followRounds(
  { line, parts, fleets, settings, clock, rest }: RoundParts,
  { stop, end }: RoundSignals,
): AsyncGenerator<Round> {
  using listening = linkAbort(stop)
  const { signal } = listening
  using leaving = leaveWhenAsked(listening, { stop, end }, settings.hardLimitMs, clock)
  const settled = latest(fleets(signal), { ...settings, clock }, signal)
  let fleet: Fleet | undefined
  let failures = 0
  const { reloadEveryMs, intervalMs } = settings
  const backOff = new ReloadBackOff(clock)
  let reloadFromMs = -Infinity
  let wholeUntilMs = -Infinity
  let wakeAtMs = Infinity
  function wait(): number {
    return Math.min(waitMs(failures, settings), Math.max(0, wakeAtMs - clock.monotonic()))
  }
  try {
    for await (const news of fleetsOrTicks(settled, wait, clock, listening)) {
      fleet = news ?? fleet
      if (fleet === undefined) continue
      const terms = { clock, stop, reloadFromMs, backOff }
      const isNews = news !== undefined && clock.monotonic() < wholeUntilMs
      const part = isNews && parts !== undefined ? await runPart(parts, fleet, terms) : undefined
      const round = part ?? (await runRound(line, fleet, terms))
      failures = isToRetry(round) ? failures + 1 : 0
      wakeAtMs = clock.monotonic() + ((round.heldUntilMs ?? Infinity) - round.endedAtMs)
      if (hasReloaded(round)) reloadFromMs = clock.monotonic() + reloadEveryMs
      leaving.allow()
      yield round
      if (part !== undefined) continue
      wholeUntilMs = clock.monotonic() + intervalMs
      if (parts !== undefined) await learn(parts, line, round, terms)
      await rest?.()
      await parts?.warmUp()
    }
  } catch (error) {
    if (error !== signal.reason) throw error
    // It may come while the rounds are being left for another reason, and is what ends them then.
    stop.throwIfAborted()
  }
}

interface Leaving extends Disposable {
  /** From now on it is left when that is asked for, or has been. */
  allow(): void
}

function leaveWhenAsked(
  listening: LinkedAbort,
  { stop, end }: RoundSignals,
  hardLimitMs: number,
  clock: Clock,
): Leaving {
  const ended = linkAbort(stop)
  let isAllowed = false
  function leave(): void {
    if (isAllowed && end.aborted) listening.abort()
  }
  function allow(): void {
    isAllowed = true
    ended.abort()
    leave()
  }
  const following = onAbort(end, leave)
  clock.sleep(hardLimitMs, ended.signal).then(allow, () => undefined)
  return {
    allow,
    [Symbol.dispose]() {
      following[Symbol.dispose]()
      ended.abort()
      ended[Symbol.dispose]()
    },
  }
}

/** What is held back changes with what the sources say, and not by asking again. */
function isToRetry({ failure, planned }: Round): boolean {
  if (failure === undefined) return false
  return failure.kind !== 'refused' || (planned?.blocked.length ?? 0) > 0
}

function waitMs(failures: number, { intervalMs, retryMs }: FollowSettings): number {
  if (failures === 0) return intervalMs
  return Math.min(intervalMs, retryMs * 2 ** Math.min(failures - 1, 20))
}

/** Each fleet as it comes, and `undefined` when none came for so long. */
async function* fleetsOrTicks(
  fleets: AsyncGenerator<Fleet>,
  wait: () => number,
  clock: Clock,
  listening: LinkedAbort,
): AsyncGenerator<Fleet | undefined> {
  const { signal } = listening
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
    // One that is waited for would hold up the end until it comes.
    listening.abort()
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
