import {
  readGeneration,
  type Change,
  type PartialReceipt,
  type Plan,
  type PluginContext,
  type ProcessState,
  type RuntimeConnection,
} from 'haproxyctl/plugin'
import { writeAhead, type Ahead } from './ahead.ts'
import type { ApplyContext } from './apply-context.ts'
import { archive } from './archive.ts'
import { stageFiles } from './candidates.ts'
import { unmetExpectations } from './live/expectations.ts'
import { runBy } from './live/run-changes.ts'
import type { Member } from './processes.ts'
import type { TargetReading } from './read.ts'
import { receiptOf, withReceipt } from './receipt.ts'
import { keepTexts, recordEnd } from './record.ts'
import type { Settings } from './settings.ts'
import { recordSteps } from './steps.ts'

export interface AheadWork {
  readonly plan: Plan
  /** The sections that servers change in, as they will be. */
  readonly text: string
  readonly backends: readonly string[]
  readonly settings: Settings
  readonly context: PluginContext
  readonly connection: RuntimeConnection
  readonly reading: TargetReading
  readonly state: ProcessState
}

/**
 * Changes servers of a running process, and then the file. Before the first command there is what a crash needs: the
 * note of what the process may be ahead by, and the candidate beside the file. HAProxy has taken every command by
 * the time the file is swapped; what is kept for people comes last.
 */
export async function applyAhead(work: AheadWork, signal: AbortSignal): Promise<PartialReceipt> {
  const { plan, text, settings, context, state, connection, backends } = work
  const { pid, startedAtSec = 0 } = state
  const ahead: Ahead = { pid, startedAtSec, generation: plan.generation, text }
  const steps = recordSteps(context.clock)
  const reading = { ...work.reading, ahead }
  const run: ApplyContext = { plan, settings, context, reading, steps, diagnostics: [] }
  await keepBefore(reading, settings, context)
  // Side by side: nobody waits for HAProxy so long as both are not there.
  const noted = writeAhead(context.files, settings, ahead)
  noted.catch(() => undefined)
  await using candidates = await stageFiles(plan, settings, run, { syncsAtCommit: true })
  await noted
  signal.throwIfAborted()
  try {
    const { now, later } = apart(plan.changes)
    if ((await send(now, work, run, signal)).length > 0) return unfinished(run)
    const [written, refused] = await Promise.allSettled([
      candidates.commit(),
      send(later, work, run, signal),
    ])
    if (written.status === 'rejected') throw written.reason
    if (refused.status === 'rejected') throw refused.reason
    const seen = await steps.run('read back', () => connection.look(backends, signal))
    const isRun = seen.pid === pid && seen.startedAtSec === state.startedAtSec && !seen.isStopping
    const unmet = unmetExpectations(plan.changes, seen.servers)
    if (!isRun || refused.value.length > 0 || unmet.length > 0) return unfinished(run)
    const member = memberOf(work, { ...state, servers: seen.servers })
    const journal = await keepTexts(run, 'trusts')
    await recordEnd(run, { kind: 'applied', isSeen: true, journal, members: [member] })
    return { receipt: receiptOf(run, 'applied', member), isDone: true }
  } catch (cause) {
    throw withReceipt(run, cause, signal)
  }
}

/** Mostly it is kept since it was written; without it nobody could tell after a kill what the process runs. */
async function keepBefore(
  { current, journal }: TargetReading,
  settings: Settings,
  { files }: PluginContext,
): Promise<void> {
  const text = current.files[0]?.text ?? ''
  if (journal.generations.includes(readGeneration(text) ?? '')) return
  await archive(files, settings, journal, text)
}

/** The note stays, so that whoever looks at everything next knows what may have been done. */
function unfinished(run: ApplyContext): PartialReceipt {
  return { receipt: receiptOf(run, 'failed', undefined), isDone: false }
}

function memberOf({ reading }: AheadWork, state: ProcessState): Member {
  if (reading.presence.kind !== 'answers') throw new Error('nobody was asked')
  return { addresses: reading.presence.members[0].addresses, state }
}

async function send(
  changes: readonly Change[],
  work: AheadWork,
  { steps, settings }: ApplyContext,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { connection, state } = work
  const member = memberOf(work, state)
  return runBy((each) => connection.run(each, signal), {
    changes,
    member,
    steps,
    drainMs: settings.drainMs,
  })
}

/** What is done at once, and what waits for connections to end, which may take long. */
function apart(changes: readonly Change[]): {
  readonly now: readonly Change[]
  readonly later: readonly Change[]
} {
  const now: Change[] = []
  const later: Change[] = []
  for (const change of changes) {
    const at = change.steps.findIndex(({ kind }) => kind === 'drain')
    const wait = at < 0 ? change.steps.length : at
    now.push({ ...change, steps: change.steps.slice(0, wait) })
    later.push({ ...change, steps: change.steps.slice(wait) })
  }
  return { now, later }
}
