import type { Change } from '../../model/plan/plan.ts'
import type { Reason } from '../../model/plan/reason.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'

export type Cost = Pick<Change, 'class' | 'reason' | 'steps'>

interface LiveCost {
  readonly class?: 'runtime' | 'map' | 'certificate'
  readonly reason: Reason
  readonly steps: readonly RuntimeStep[]
}

/** Over the socket, or by a reload where that is refused. */
export function costOf(refusal: Reason | undefined, live: LiveCost): Cost {
  return refusal === undefined ? { class: 'runtime', ...live } : reloadCost(refusal)
}

export function reloadCost(reason: Reason): Cost {
  return { class: 'reload', reason, steps: [] }
}
