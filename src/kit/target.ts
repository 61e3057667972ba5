import type { Current, Plan } from '../model/plan.ts'
import type { Receipt } from '../model/receipt.ts'
import type { Definition } from './definition.ts'

export interface TargetDefinition<Options = unknown> extends Definition<Target, Options> {
  readonly kind: 'target'
}

/** Where a configuration goes. Applying the same plan twice equals applying it once. */
export interface Target extends Partial<AsyncDisposable> {
  read(signal: AbortSignal): Promise<Current>
  apply(plan: Plan, signal: AbortSignal): Promise<Receipt>
}
