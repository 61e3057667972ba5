import type { Diagnostic, Fleet } from '../../model/index.ts'
import type { TargetPlan } from './plan.ts'

/** What would be done, and on what grounds; nothing has been changed yet. */
export interface PlannedProject {
  /** What was found; of a plan that was saved only the services whose source was silent then. */
  readonly fleet: Fleet
  /** When a plan was made that was saved: ages are judged by that time. */
  readonly madeAtMs?: number
  readonly plans: readonly TargetPlan[]
  /** Warnings of the candidate: ours, and those of `haproxy -c`. */
  readonly warnings: readonly Diagnostic[]
}
