import type { ApplyResult } from '../apply/apply.ts'
import type { BoundProject } from '../kit/plugins/bound-project.ts'
import { Failure } from '../model/index.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { metricsText } from '../pipeline/monitor/metrics-text.ts'
import { targetNames } from '../pipeline/monitor/monitor.ts'
import {
  beginObservation,
  observeRound,
  type Observation,
} from '../pipeline/monitor/observation.ts'
import { watchMetrics } from '../pipeline/monitor/watch-metrics.ts'
import type { World } from '../pipeline/session/world.ts'
import type { PlannedProject } from '../pipeline/targets/planned-project.ts'

/** node_exporter is another user, and there is nothing in it to hide. */
const mode = 0o644

const unfinished = new Failure('stopped', 'it did not come to its end')

/** How an apply went, written when it is over, however it ended. */
export class MetricsFile implements AsyncDisposable {
  readonly #path: string
  readonly #world: World
  readonly #startedAtMs: number
  #project: BoundProject | undefined
  #planned: PlannedProject | undefined
  #result: ApplyResult | undefined
  #failure: Failure | undefined = unfinished

  constructor(path: string, world: World) {
    this.#path = path
    this.#world = world
    this.#startedAtMs = world.clock.now()
  }

  read(project: BoundProject): void {
    this.#project = project
  }

  planned(planned: PlannedProject): void {
    this.#planned = planned
  }

  done(result: ApplyResult): void {
    this.#result = result
  }

  /** It came to its end, with what was held back if anything was. */
  ended(refused: Error | undefined): void {
    this.#failure = refused === undefined ? undefined : new Failure('refused', refused.message)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const nowMs = this.#world.clock.now()
    const text = metricsText(watchMetrics(this.#seen(nowMs), nowMs))
    try {
      await this.#world.files.replace(this.#path, text, { mode })
    } catch (error) {
      // The work is done, or has failed with a better reason.
      this.#world.log.warn(error instanceof Error ? error.message : String(error))
      process.exitCode ??= exitCodes['cannot-write']
    }
  }

  #seen(nowMs: number): Observation {
    const before = beginObservation(this.#startedAtMs)
    if (this.#project === undefined) return { ...before, project: { isGood: false } }
    const round = {
      startedAtMs: this.#startedAtMs,
      endedAtMs: nowMs,
      fleet: this.#planned?.fleet ?? { services: [] },
      ...(this.#planned !== undefined && { planned: this.#planned }),
      ...(this.#result !== undefined && { result: this.#result }),
      ...(this.#failure !== undefined && { failure: this.#failure }),
    }
    return observeRound(before, round, targetNames(this.#project))
  }
}
