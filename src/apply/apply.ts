import { ApplyFailure, type Target } from '../kit/target.ts'
import { Failure } from '../model/errors.ts'
import type { Plan } from '../model/plan.ts'
import type { Receipt } from '../model/receipt.ts'

/** One target with what is to happen to it. */
export interface Assignment {
  readonly plan: Plan
  readonly target: Target
}

export interface ApplyResult {
  /** Of every target that was begun, in the order in which it was. */
  readonly receipts: readonly Receipt[]
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
  signal: AbortSignal,
): Promise<ApplyResult> {
  const receipts: Receipt[] = []
  for (const [index, { plan, target }] of assignments.entries()) {
    if (receipts.length === 0) signal.throwIfAborted()
    const failure = signal.aborted
      ? stopped(plan, signal)
      : await applyOne(target, plan, receipts, signal)
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
  target: Target,
  plan: Plan,
  receipts: Receipt[],
  signal: AbortSignal,
): Promise<Failure | undefined> {
  try {
    const receipt = await target.apply(plan, signal)
    receipts.push(receipt)
    return owedFailure(receipt)
  } catch (cause) {
    if (cause instanceof ApplyFailure) receipts.push(cause.receipt)
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
