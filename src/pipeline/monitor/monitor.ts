import type { BoundProject } from '../../kit/plugins/bound-project.ts'
import type { Sight } from '../follow/follow.ts'
import { eventsBetween, type MonitorEvent } from './events.ts'
import { metricsText, type MetricFamily } from './metrics-text.ts'
import {
  beginObservation,
  observeProject,
  observeRound,
  troublesOf,
  type Observation,
} from './observation.ts'
import { watchMetrics } from './watch-metrics.ts'

/** How a run stands, for whoever asks from outside. */
export interface Health {
  /** Whether it does what it is for: its first round is over. */
  readonly isReady: boolean
  /** Why not all is as it should be; empty where it is. */
  readonly troubles: readonly string[]
}

/** Looks on while a project is followed, and keeps what others want to know of it. */
export class Monitor {
  #seen: Observation

  constructor(nowMs: number) {
    this.#seen = beginObservation(nowMs)
  }

  /** Takes in what was seen, and gives what is another thing now. */
  see(sight: Sight, nowMs: number): readonly MonitorEvent[] {
    const before = this.#seen
    this.#seen = observed(before, sight, nowMs)
    return eventsBetween(before, this.#seen)
  }

  get health(): Health {
    return { isReady: this.#seen.roundAtMs !== undefined, troubles: troublesOf(this.#seen) }
  }

  /** Prometheus' text, with what is `more` to be told. */
  metrics(nowMs: number, more: readonly MetricFamily[] = []): string {
    return metricsText([...watchMetrics(this.#seen, nowMs), ...more])
  }
}

function observed(before: Observation, sight: Sight, nowMs: number): Observation {
  switch (sight.kind) {
    case 'round':
      return observeRound(before, sight.round, targetNames(sight.session.project))
    case 'project-read':
      return observeProject(before, true, nowMs)
    case 'project-refused':
      return observeProject(before, false, nowMs)
    default:
      return sight satisfies never
  }
}

export function targetNames({ targets }: BoundProject): readonly string[] {
  return targets.map(({ name }) => name)
}
