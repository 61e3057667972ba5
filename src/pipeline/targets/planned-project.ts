import type { Diagnostic, Fleet, GuardName } from '../../model/index.ts'
import type { TargetPlan } from './plan.ts'

/** What would be done, and on what grounds; nothing has been changed yet. */
export interface PlannedProject {
  /** What was found; of a plan that was saved only the services whose source was silent then. */
  readonly fleet: Fleet
  /** When a plan was made that was saved: ages are judged by that time. */
  readonly madeAtMs?: number
  readonly plans: readonly TargetPlan[]
  /** What the guards have against the plans. */
  readonly refusals: readonly PlanRefusal[]
  /** Warnings of the candidate: ours, and those of `haproxy -c`. */
  readonly warnings: readonly Diagnostic[]
}

/** The same before the guards were asked. */
export type UnguardedPlan = Omit<PlannedProject, 'refusals'>

/** What a guard has against the plan of one target. */
export interface PlanRefusal {
  readonly target: string
  readonly service: string
  readonly guard: GuardName
  readonly diagnostic: Diagnostic
}
