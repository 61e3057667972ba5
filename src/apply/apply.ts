import { ApplyFailure, type Target } from '../kit/target.ts'
import { Failure, type FailureKind } from '../model/errors.ts'
import type { Plan } from '../model/plan/plan.ts'
import type { Clock } from '../model/ports.ts'
import type { DatedReceipt, Receipt } from '../model/plan/receipt.ts'

/** One target with what is to happen to it. */
export interface Assignment {
  readonly plan: Plan
  readonly target: Target
  /** It tells of what was done to the others, and does not run from it. */
  readonly isRecord?: boolean
}

export interface ApplyResult {
  /** Of every target that was begun, in the order in which it was. */
  readonly receipts: readonly DatedReceipt[]
  /** Why it ended before the end. */
  readonly failure?: Failure
  /** Targets that were not begun because another one failed before. */
  readonly skipped: readonly string[]
}

const ownTroubles: ReadonlySet<FailureKind> = new Set([
  'unavailable',
  'cannot-write',
  'locked',
  'refused',
  'stale-plan',
  'reload-owed',
])

/** The trouble of one target alone: what is wrong is not what it was given. */
export function isOwnTrouble({ kind }: Failure): boolean {
  return ownTroubles.has(kind)
}

/**
 * Applies one plan after the other, in the order of their targets. What one target is alone in, as a host that does not
 * answer, holds up no other; any other failure ends it, so that a configuration that one HAProxy did not survive is
 * not given to the next. Records are kept of what all have come to: the history never tells of a state that HAProxy
 * refused, and a run that is killed in between leaves a record that the next one, which finds the process as it should be,
 * completes. `before` is what targets met that could not even be read.
 */
export async function applyAll(
  assignments: readonly Assignment[],
  clock: Clock,
  signal: AbortSignal,
  before: readonly Failure[] = [],
): Promise<ApplyResult> {
  const receipts: DatedReceipt[] = []
  const failures: Failure[] = [...before]
  const skipped: string[] = []
  for (const { plan, target, isRecord = false } of assignments) {
    if (receipts.length === 0 && failures.length === 0) signal.throwIfAborted()
    const mayGoOn = failures.every((each) => !isRecord && isOwnTrouble(each))
    if (!mayGoOn) {
      skipped.push(plan.target)
      continue
    }
    const failure = signal.aborted
      ? stopped(plan, signal)
      : await applyOne({ target, plan, clock }, receipts, signal)
    if (failure !== undefined) failures.push(failure)
  }
  const failure = together(failures)
  return { receipts, ...(failure && { failure }), skipped }
}

/** The first says how it ends; what the others met is told with it. */
export function together([first, ...others]: readonly Failure[]): Failure | undefined {
  if (first === undefined || others.length === 0) return first
  const message = [first, ...others].map((each) => each.message).join('; ')
  const diagnostics = [first, ...others].flatMap((each) => each.diagnostics)
  const { help } = first
  return new Failure(first.kind, message, {
    cause: first,
    diagnostics,
    ...(help !== undefined && { help }),
  })
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
