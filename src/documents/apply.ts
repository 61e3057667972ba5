import type { ApplyResult } from '../apply/apply.ts'
import { needsReload, silentServices, type Plan, type SilentService } from '../model/index.ts'
import type { Round } from '../pipeline/follow/rounds.ts'
import type { PlannedProject } from '../pipeline/targets/planned-project.ts'
import { errorPart, type ErrorPart } from './error.ts'
import {
  maskedPart,
  refusalDocuments,
  type HeldDocument,
  type PlanPart,
  type RefusalDocument,
} from './plan.ts'
import { receiptDocuments, type ReceiptDocument } from './receipt.ts'

/** What `apply` did, or with `--dry-run` would do. */
export interface ApplyDocument extends Results {
  readonly format: 1
  readonly plans: readonly PlanPart[]
}

/** What one round of `watch` did. */
export interface RoundDocument extends Results {
  readonly format: 1
  readonly startedAtMs: number
  readonly endedAtMs: number
  /** How much of the plan there was to do, by target; empty where it ended before there was a plan. */
  readonly plans: readonly PlanSummary[]
  /** When it is taken up again, where it needs a reload and the last one was too recent. */
  readonly heldUntilMs?: number
}

interface Results {
  readonly receipts: readonly ReceiptDocument[]
  /** Targets that were not begun because another one failed before. */
  readonly skipped: readonly string[]
  /** Services whose source did not answer. */
  readonly silent: readonly SilentService[]
  /** What the guards have against it. */
  readonly refusals: readonly RefusalDocument[]
  /** What is left as it is for that. */
  readonly held: readonly HeldDocument[]
  /** Why it ended before the end. */
  readonly error?: ErrorPart
}

export interface PlanSummary {
  readonly target: string
  readonly generation: string
  readonly changes: number
  /** How many of the changes need a reload. */
  readonly reloads: number
}

const nothing: ApplyResult = { receipts: [], skipped: [] }

export function applyDocument(
  planned: PlannedProject,
  secrets: readonly string[],
  result: ApplyResult = nothing,
): ApplyDocument {
  return {
    format: 1,
    plans: planned.plans.map(({ plan }) => maskedPart(plan, secrets)),
    ...resultsOf(result),
    silent: silentServices(planned.fleet),
    refusals: refusalDocuments(planned.refusals),
    held: planned.held,
  }
}

export function roundDocument(round: Round): RoundDocument {
  const { startedAtMs, endedAtMs, fleet, planned, failure, heldUntilMs, result = nothing } = round
  return {
    format: 1,
    startedAtMs,
    endedAtMs,
    plans: (planned?.plans ?? []).map(({ plan }) => summaryOf(plan)),
    ...(heldUntilMs !== undefined && { heldUntilMs }),
    ...resultsOf({ ...result, ...(failure !== undefined && { failure }) }),
    silent: silentServices(fleet),
    refusals: refusalDocuments(planned?.refusals ?? []),
    held: planned?.held ?? [],
  }
}

function resultsOf({
  receipts,
  skipped,
  failure,
}: ApplyResult): Pick<Results, 'receipts' | 'skipped' | 'error'> {
  return {
    receipts: receiptDocuments(receipts),
    skipped,
    ...(failure !== undefined && { error: errorPart(failure) }),
  }
}

function summaryOf({ target, generation, changes }: Plan): PlanSummary {
  const reloads = changes.filter(needsReload).length
  return { target, generation, changes: changes.length, reloads }
}
