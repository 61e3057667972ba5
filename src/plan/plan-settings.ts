import type { Drift } from '../model/plan/plan.ts'

export interface PlanSettings {
  /** How long a server that goes may keep its connections. */
  readonly drainLimitMs: number
  /** What becomes of weights and states that somebody set by hand. */
  readonly drift: Drift['policy']
  /** Whether whole backends may be made while HAProxy runs, where it can (3.4). */
  readonly liveBackends: boolean
}
