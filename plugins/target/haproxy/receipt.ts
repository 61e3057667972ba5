import { ApplyFailure, Failure, type Outcome, type Receipt } from 'haproxyctl/plugin'
import type { ApplyContext } from './apply-context.ts'
import type { Member } from './processes.ts'

/** From the swap on nothing ends without telling how far it came. */
export function withReceipt(run: ApplyContext, cause: unknown, signal: AbortSignal): unknown {
  if (cause instanceof ApplyFailure) return cause
  const { name, configPath } = run.settings
  const receipt = receiptOf(run, 'failed', undefined)
  const isInPlace = run.steps.written.has(configPath)
  const rest = `${isInPlace ? `${configPath} is in place; t` : 'T'}he next apply does the rest.`
  if (cause instanceof Failure) {
    const { kind, message, help } = cause
    const told = [help, ...(isInPlace ? [rest] : [])].filter((each) => each !== undefined)
    return new ApplyFailure(kind, message, receipt, { cause, help: told.join(' ') })
  }
  if (!signal.aborted) return cause
  const reason: unknown = signal.reason
  const why = reason instanceof Error ? reason.message : String(reason)
  const help = `HAProxy serves on. ${rest}`
  return new ApplyFailure('stopped', `${name}: ${why} in the middle`, receipt, {
    cause: reason,
    help,
  })
}

export function firstOf({ reading: { presence } }: ApplyContext): Member | undefined {
  return presence.kind === 'answers' ? presence.members[0] : undefined
}

export function receiptOf(run: ApplyContext, outcome: Outcome, after: Member | undefined): Receipt {
  const before = firstOf(run)?.state.pid
  return {
    target: run.plan.target,
    generation: run.plan.generation,
    outcome,
    steps: run.steps.list,
    ...(before !== undefined && { pidBefore: before }),
    ...(after && { pidAfter: after.state.pid }),
    diagnostics: run.diagnostics,
  }
}
