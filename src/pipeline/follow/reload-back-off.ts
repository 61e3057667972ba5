import { needsReload, type Clock, type Failure, type FailureKind } from '../../model/index.ts'
import type { PlannedProject } from '../targets/planned-project.ts'

const firstMs = 60_000
const mostMs = 60 * 60_000

/**
 * A reload that failed is not tried again and again with the same texts: each try may cost HAProxy a worker, or the socket of
 * the one that serves. What is wanted otherwise is tried at once.
 */
export class ReloadBackOff {
  readonly #clock: Clock
  #failed: Failed | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** How long a plan still has to wait, and the failure that it would meet again. */
  hold(
    planned: PlannedProject,
  ): { readonly leftMs: number; readonly failure: Failure } | undefined {
    const failed = this.#failed
    if (failed === undefined || failed.texts !== textsOf(planned)) return undefined
    const leftMs = failed.untilMs - this.#clock.monotonic()
    return leftMs > 0 ? { leftMs, failure: failed.failure } : undefined
  }

  /** What became of a plan. */
  note(planned: PlannedProject, failure: Failure | undefined): void {
    if (failure === undefined || !ofReload.has(failure.kind)) {
      this.#failed = undefined
      return
    }
    const texts = textsOf(planned)
    const times = this.#failed?.texts === texts ? this.#failed.times + 1 : 1
    const untilMs = this.#clock.monotonic() + Math.min(firstMs * 2 ** (times - 1), mostMs)
    this.#failed = { texts, times, untilMs, failure }
  }
}

interface Failed {
  readonly texts: string
  readonly times: number
  readonly untilMs: number
  readonly failure: Failure
}

const ofReload: ReadonlySet<FailureKind> = new Set(['reload-rolled-back', 'reload-stuck'])

function textsOf({ plans }: PlannedProject): string {
  const reloading = plans.filter(({ plan }) => plan.changes.some(needsReload))
  return reloading.map(({ plan }) => `${plan.target} ${plan.generation}`).join('\n')
}
