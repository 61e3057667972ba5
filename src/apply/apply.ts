import { ApplyFailure, type Target } from '../kit/target.ts'
import { Failure } from '../model/errors.ts'
import type { Plan } from '../model/plan/plan.ts'
import type { Clock } from '../model/ports.ts'
import type { DatedReceipt, Receipt } from '../model/plan/receipt.ts'

/** One target with what is to happen to it. */
export interface Assignment {
  readonly plan: Plan
  readonly target: Target
}

export interface ApplyResult {
  /** Of every target that was begun, in the order in which it was. */
  readonly receipts: readonly DatedReceipt[]
  /** Why it ended before the end. */
  readonly failure?: Failure
  /** Targets that were not begun because another one failed before. */
  readonly skipped: readonly string[]
}

/**
 * Applies one plan after the other, in the order of their targets; the first failure ends it. So a
 * configuration that one HAProxy did not survive is not given to the next, the history never tells of a
 * state that HAProxy refused, and a run that is killed in between leaves a record that the next one, which
 * finds the process as it should be, completes.
 */
export async function applyAll(
  assignments: readonly Assignment[],
  clock: Clock,
  signal: AbortSignal,
): Promise<ApplyResult> {
  const receipts: DatedReceipt[] = []
  for (const [index, { plan, target }] of assignments.entries()) {
    if (receipts.length === 0) signal.throwIfAborted()
    const failure = signal.aborted
      ? stopped(plan, signal)
      : await applyOne({ target, plan, clock }, receipts, signal)
    if (failure === undefined) continue
    return {
      receipts,
      failure,
      skipped: assignments.slice(index + 1).map((each) => each.plan.target),
    }
  }
  return { receipts, skipped: [] }
}

async function applyOne(
  { target, plan, clock }: Pick<Assignment, 'target' | 'plan'> & { readonly clock: Clock },
  receipts: DatedReceipt[],
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const startedAtMs = clock.now()
  function dated(receipt: Receipt): DatedReceipt {
    return { ...receipt, startedAtMs, endedAtMs: clock.now() }
  }
  try {
    const receipt = await target.apply(plan, signal)
    receipts.push(dated(receipt))
    return owedFailure(receipt)
  } catch (cause) {
    if (cause instanceof ApplyFailure) receipts.push(dated(cause.receipt))
    if (cause instanceof Failure) return cause
    if (!signal.aborted || receipts.length === 0) throw cause
    return stopped(plan, signal)
  }
}

/** What was done before has to be told: without it a stop would end without a word. */
function stopped({ target }: Plan, { reason }: AbortSignal): Failure {
  const why = reason instanceof Error ? reason.message : String(reason)
  return new Failure('stopped', `${why} before ${target} was done`, {
    cause: reason,
    help: 'The next apply does the rest.',
  })
}

/** A file that waits for its reload is not yet what HAProxy runs, and must not look as if it were. */
function owedFailure(receipt: Receipt): Failure | undefined {
  if (receipt.outcome !== 'reload-owed') return undefined
  const skipped = receipt.steps.find((step) => step.result !== 'done' && step.detail !== undefined)
  const why = skipped?.detail === undefined ? '' : `: ${skipped.detail}`
  return new Failure('reload-owed', `${receipt.target} still has to be reloaded${why}`, {
    help: 'The file is in place. Reload HAProxy yourself, or let the next apply try again.',
    diagnostics: receipt.diagnostics,
  })
}
