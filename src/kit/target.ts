import { Failure, type FailureKind, type FailureOptions } from '../model/errors.ts'
import type { Current, Plan, PlanPreferences } from '../model/plan.ts'
import type { Receipt } from '../model/receipt.ts'
import type { Definition, ReadOptions } from './definition.ts'

export interface TargetDefinition<Options = unknown> extends Definition<Target, Options> {
  readonly kind: 'target'
  /**
   * `serves`: something runs from what it writes. `records`: it keeps what the others did, and is
   * therefore applied after them, and only when they succeeded.
   */
  readonly role: 'serves' | 'records'
}

/** Where a configuration goes. Applying the same plan twice equals applying it once. */
export interface Target extends Partial<AsyncDisposable> {
  readonly planning?: PlanPreferences
  read(signal: AbortSignal, options?: ReadOptions): Promise<Current>
  /** All that `apply` does before it changes anything, for a dry run; throws what it would throw there. */
  rehearse?(plan: Plan, signal: AbortSignal): Promise<void>
  /** Throws a Failure; an ApplyFailure once anything was changed, so that it is known what. */
  apply(plan: Plan, signal: AbortSignal): Promise<Receipt>
}

/** An apply that ended badly after it had begun; the receipt says how far it came and what was put back. */
export class ApplyFailure extends Failure {
  readonly receipt: Receipt

  constructor(kind: FailureKind, message: string, receipt: Receipt, options: FailureOptions = {}) {
    super(kind, message, options)
    this.receipt = receipt
  }
}
