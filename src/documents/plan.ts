import { isCommand, maskedStep } from '../runtime/steps/commands.ts'
import { shownStep } from '../runtime/steps/shown-step.ts'
import type { PlannedProject, PlanRefusal } from '../pipeline/targets/planned-project.ts'
import {
  reasonText,
  silentServices,
  type Change,
  type Drift,
  type FileChange,
  type GuardName,
  type Plan,
  type RuntimeStep,
  type SilentService,
} from '../model/index.ts'

/** What would happen to one target, as it stands in every document. */
export interface PlanPart extends Omit<Plan, 'changes' | 'drift'> {
  readonly files: readonly FileChange[]
  readonly changes: readonly ChangeDocument[]
  readonly drift: readonly Drift[]
}

export interface ChangeDocument extends Change {
  /** Whether HAProxy has to be reloaded, or restarted, for it. */
  readonly needsReload: boolean
  /** The reason in a sentence. */
  readonly why: string
  /** The steps as people could send them by hand, without their secrets. */
  readonly commands: readonly string[]
  readonly undo: readonly RuntimeStep[]
}

/** What a guard has against a plan. */
export interface RefusalDocument {
  readonly target: string
  readonly service: string
  readonly guard: GuardName
  readonly message: string
}

/** What `diff` found: what an apply would do, and what speaks against it. */
export interface PlanDocument {
  readonly format: 1
  readonly madeAtMs: number
  /** One for each target, in the order in which they are applied. */
  readonly plans: readonly PlanPart[]
  /** Services whose source did not answer. */
  readonly silent: readonly SilentService[]
  readonly refusals: readonly RefusalDocument[]
}

export function planDocument(planned: PlannedProject, madeAtMs: number): PlanDocument {
  return {
    format: 1,
    madeAtMs,
    plans: planned.plans.map(({ plan }) => planPart(plan)),
    silent: silentServices(planned.fleet),
    refusals: refusalDocuments(planned.refusals),
  }
}

/** A plan without the secrets of its steps. */
export function planPart(plan: Plan): PlanPart {
  const { changes, drift = [], ...rest } = plan
  return { ...rest, changes: changes.map(changeDocument), drift: drift.map(maskedDrift) }
}

function changeDocument(change: Change): ChangeDocument {
  const { steps, undo = [] } = change
  return {
    ...change,
    needsReload: change.class === 'reload' || change.class === 'restart',
    why: reasonText(change.reason),
    commands: steps.map(shownStep),
    steps: steps.map(masked),
    undo: undo.map(masked),
  }
}

function maskedDrift({ again, ...drift }: Drift): Drift {
  return { ...drift, ...(again !== undefined && { again: again.map(masked) }) }
}

function masked(step: RuntimeStep): RuntimeStep {
  return isCommand(step) ? maskedStep(step) : step
}

export function refusalDocuments(refusals: readonly PlanRefusal[]): readonly RefusalDocument[] {
  return refusals.map(({ target, service, guard, diagnostic }) => {
    return { target, service, guard, message: diagnostic.message }
  })
}
