import { Failure, isEmptyPlan, needsReload, type Clock, type Fleet } from '../../model/index.ts'
import type { PartRounds } from '../part/part-rounds.ts'
import type { PlannedProject } from '../targets/planned-project.ts'
import type { ReloadBackOff } from './reload-back-off.ts'
import type { Round, RoundLine } from './rounds.ts'

export interface RoundTerms {
  readonly clock: Clock
  readonly stop: AbortSignal
  /** Before then nothing is reloaded, by the monotonic clock. */
  readonly reloadFromMs: number
  readonly backOff: ReloadBackOff
}

/** Everything, from what was found to what came of it. */
export async function runRound(
  line: RoundLine,
  fleet: Fleet,
  { clock, stop, reloadFromMs, backOff }: RoundTerms,
): Promise<Round> {
  const startedAtMs = clock.now()
  let planned: PlannedProject | undefined
  function ended(round: Omit<Round, 'startedAtMs' | 'endedAtMs'>): Round {
    return { startedAtMs, endedAtMs: clock.now(), ...round }
  }
  try {
    planned = await line.toPlan({ source: { kind: 'found', fleet }, heals: false })
    await line.guard(planned)
    const held = backOff.hold(planned)
    if (held !== undefined) {
      const { failure, leftMs } = held
      return ended({ fleet, planned, failure, heldUntilMs: clock.now() + leftMs })
    }
    const leftMs = reloadFromMs - clock.monotonic()
    if (leftMs > 0 && reloads(planned)) {
      return ended({ fleet, planned, heldUntilMs: clock.now() + leftMs })
    }
    const isEmpty = planned.plans.every(({ plan }) => isEmptyPlan(plan))
    const result = isEmpty ? undefined : await line.carryOut(planned)
    if (result !== undefined) backOff.note(planned, result.failure)
    const failure = result?.failure ?? (await line.heldFailure(planned))
    return ended({
      fleet,
      planned,
      ...(result !== undefined && { result }),
      ...(failure !== undefined && { failure }),
    })
  } catch (error) {
    stop.throwIfAborted()
    if (!(error instanceof Failure)) throw error
    return ended({ fleet, failure: error, ...(planned !== undefined && { planned }) })
  }
}

/** Only what changed; `undefined` where everything has to be looked at. */
export async function runPart(
  parts: PartRounds,
  fleet: Fleet,
  { clock, stop }: RoundTerms,
): Promise<Round | undefined> {
  const startedAtMs = clock.now()
  try {
    const round = await parts.round(fleet)
    const failure = round?.result?.failure
    return (
      round && {
        startedAtMs,
        endedAtMs: clock.now(),
        fleet,
        ...round,
        ...(failure !== undefined && { failure }),
      }
    )
  } catch (error) {
    stop.throwIfAborted()
    // What it is is seen again by the comparison of everything, or was for a moment only.
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** What a round that ended well leaves for those of parts; where it changed something, that is compared once more. */
export async function learn(
  parts: PartRounds,
  line: RoundLine,
  { fleet, planned, result, failure, heldUntilMs }: Round,
  { stop }: RoundTerms,
): Promise<void> {
  const isDone = failure === undefined && heldUntilMs === undefined
  await parts.learn(isDone && result === undefined ? planned : undefined)
  if (!isDone || result === undefined || !parts.wantsComparison) return
  try {
    await parts.learn(await line.toPlan({ source: { kind: 'found', fleet }, heals: false }))
  } catch (error) {
    stop.throwIfAborted()
    // The next round tells it.
    if (!(error instanceof Failure)) throw error
  }
}

/** Also where it failed: HAProxy may have started a worker all the same. */
export function hasReloaded({ planned, result }: Round): boolean {
  return planned !== undefined && result !== undefined && reloads(planned)
}

function reloads({ plans }: PlannedProject): boolean {
  return plans.some(({ plan }) => plan.changes.some(needsReload))
}
