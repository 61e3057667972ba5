import {
  reasonText,
  type Change,
  type Drift,
  type Plan,
  type Reason,
  type RuntimeStep,
} from '../../model/index.ts'
import { isCommand, maskedStep } from '../../runtime/steps/commands.ts'
import { shownStep } from '../../runtime/steps/shown-step.ts'

/** A plan as documents have it: whatever is a code in it is in words as well. */
export interface ShownPlan extends Omit<Plan, 'changes' | 'drift'> {
  readonly changes: readonly ShownChange[]
  readonly drift?: readonly ShownDrift[]
}

export interface ShownChange extends Omit<Change, 'reason' | 'steps' | 'undo'> {
  /** A sentence. */
  readonly reason: string
  /** The same as a code and its values. */
  readonly because: Reason
  readonly steps: readonly ShownStep[]
  readonly undo?: readonly ShownStep[]
}

export interface ShownDrift extends Omit<Drift, 'again'> {
  readonly again?: readonly ShownStep[]
}

/** Without its secrets, and with what people could send by hand. */
export type ShownStep = RuntimeStep & { readonly shown: string }

export function shownPlan({ changes, drift, ...plan }: Plan): ShownPlan {
  return {
    ...plan,
    changes: changes.map(shownChange),
    ...(drift !== undefined && { drift: drift.map(shownDrift) }),
  }
}

export function shownChange({ reason, steps, undo, ...change }: Change): ShownChange {
  return {
    ...change,
    reason: reasonText(reason),
    because: reason,
    steps: steps.map(withShown),
    ...(undo !== undefined && { undo: undo.map(withShown) }),
  }
}

export function shownDrift({ again, ...drift }: Drift): ShownDrift {
  return { ...drift, ...(again !== undefined && { again: again.map(withShown) }) }
}

function withShown(step: RuntimeStep): ShownStep {
  const shown = shownStep(step)
  return isCommand(step) ? { ...maskedStep(step), shown } : { ...step, shown }
}
