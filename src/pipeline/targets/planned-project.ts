import type { Diagnostic, Failure, Fleet, GuardName, ServiceSpec } from '../../model/index.ts'
import type { TargetPlan, UnreadTarget } from './plan.ts'

/** What would be done, and on what grounds; nothing has been changed yet. */
export interface PlannedProject {
  /** What was found; of a plan that was saved only the services whose source was silent then. */
  readonly fleet: Fleet
  /** When a plan was made that was saved: ages are judged by that time. */
  readonly madeAtMs?: number
  readonly plans: readonly TargetPlan[]
  /** Targets that could not be read, and for which nothing is planned. */
  readonly unread?: readonly UnreadTarget[]
  /** Why services are left as they are; what a person overrides is not among it. */
  readonly refusals: readonly PlanRefusal[]
  /** What is left as it is, for these reasons. */
  readonly held: readonly HeldPart[]
  /** Targets of which nothing can be done, because nothing valid is left without what is refused. */
  readonly blocked: readonly string[]
  /** What would end an apply before it changes anything, where that was tried. */
  readonly obstacles?: readonly Obstacle[]
  /** Warnings of the candidate: ours, and those of `haproxy -c`. */
  readonly warnings: readonly Diagnostic[]
}

/** The same before the guards were asked. */
export type UnguardedPlan = Omit<PlannedProject, 'refusals' | 'held' | 'blocked'>

/**
 * `no-answer`: nothing was ever heard of the service, so nothing can be said of its servers. `invalid`: HAProxy does not
 * accept what is wanted of it.
 */
export type RefusalReason = GuardName | 'no-answer' | 'invalid'

/** Why a service is left as it is on one target. */
export interface PlanRefusal {
  readonly target: string
  readonly service: string
  readonly spec: ServiceSpec
  readonly guard: RefusalReason
  readonly diagnostic: Diagnostic
}

/** A section that is wanted otherwise. */
export interface HeldPart {
  readonly target: string
  readonly section: string
  /** Whose it is; absent for one that belongs to all, and would need what is refused. */
  readonly service?: string
}

/** What would end an apply of the plan of one target: a lock, a folder that cannot be written, a file of somebody else's. */
export interface Obstacle {
  readonly target: string
  readonly failure: Failure
}
