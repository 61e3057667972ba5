import {
  UnavailableError,
  type Change,
  type ChangeResult,
  type PluginContext,
  type RuntimeConnection,
} from 'haproxyctl/plugin'
import type { Member } from '../processes.ts'
import type { Steps } from '../steps.ts'

export interface LiveWork {
  readonly changes: readonly Change[]
  readonly member: Member
  readonly context: PluginContext
  readonly steps: Steps
  /** The target's own limit for a drain, where it is shorter than the plan's. */
  readonly drainMs: number
}

/** Does the steps of all changes in one process; gives what was not done, in words. */
export async function runLive(work: LiveWork, signal: AbortSignal): Promise<readonly string[]> {
  return runBy(async (changes) => {
    await using connection = await openMember(work.member, work.context, signal)
    return await connection.run(changes, signal)
  }, work)
}

/** Does the steps in the way that is given: over a connection that is there already, as it may be. */
export async function runBy(
  run: (changes: readonly Change[]) => Promise<readonly ChangeResult[]>,
  work: Omit<LiveWork, 'context'>,
): Promise<readonly string[]> {
  const changes = work.changes.filter((change) => change.steps.length > 0)
  const limited = changes.map((change) => limitDrains(change, work.drainMs))
  let results: readonly ChangeResult[]
  try {
    results = await run(limited)
  } catch (cause) {
    // What was not answered may have been done all the same: it is looked at afterwards.
    const what = `change ${work.member.addresses[0]}`
    const detail = cause instanceof Error ? cause.message : String(cause)
    work.steps.note({ what, result: 'failed', detail, tookMs: 0 })
    if (!(cause instanceof UnavailableError)) throw cause
    return [cause.message]
  }
  for (const result of results) note(result, work.steps)
  return results
    .filter(({ outcome }) => outcome !== 'done')
    .map(({ change, outcome, detail }) => `${change.summary}: ${detail ?? outcome}`)
}

/** The worker's own socket, or the way over the master when that is the only one left. */
async function openMember(
  { addresses }: Member,
  { runtime }: PluginContext,
  signal: AbortSignal,
): Promise<RuntimeConnection> {
  const [first, ...others] = addresses
  for (const address of others) {
    try {
      return await runtime.open(first, signal)
    } catch (cause) {
      if (!(cause instanceof UnavailableError)) throw cause
      return runtime.open(address, signal)
    }
  }
  return runtime.open(first, signal)
}

function limitDrains(change: Change, limitMs: number): Change {
  const steps = change.steps.map((step) =>
    step.kind === 'drain' ? { ...step, limitMs: Math.min(step.limitMs, limitMs) } : step,
  )
  return { ...change, steps }
}

/** One entry for each command, so that a person can repeat or undo any of them by hand. */
function note({ change, replies, outcome, detail, tookMs }: ChangeResult, steps: Steps): void {
  for (const [index, { command, text, isError }] of replies.entries()) {
    const result = isError ? 'failed' : 'done'
    // What it took is known of the change as a whole.
    const took = index === replies.length - 1 ? tookMs : 0
    steps.note({ what: command, result, ...(isError && { detail: text }), tookMs: took })
  }
  const isTold = outcome === 'done' || replies.some((reply) => reply.isError)
  if (!isTold)
    steps.note({ what: change.summary, result: 'failed', detail: detail ?? outcome, tookMs })
}
