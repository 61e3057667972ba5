import type { Change, RuntimeStep } from '../model/plan.ts'
import type { ChangeResult, Clock, Reply, RuntimeConnection } from '../model/world.ts'
import { drainServers, type DrainStep } from './drain.ts'
import { escapeWord, replaceEntries } from './replace-entries.ts'

type CommandStep = Extract<RuntimeStep, { kind: 'command' }>

/** A change under way: the next step, and how it ended if it did. */
interface Run {
  readonly change: Change
  next: number
  outcome: ChangeResult['outcome'] | undefined
  readonly replies: Reply[]
  detail: string | undefined
  readonly beganMs: number
  endedMs: number
}

/** Does the steps of all changes in waves: commands go out together, and servers drain together. */
export async function runChanges(
  connection: RuntimeConnection,
  changes: readonly Change[],
  clock: Clock,
  signal?: AbortSignal,
): Promise<readonly ChangeResult[]> {
  const beganMs = clock.now()
  const runs = changes.map((change): Run => ({
    change, next: 0, outcome: undefined, replies: [], detail: undefined, beganMs, endedMs: beganMs,
  })) // oxfmt-ignore
  for (;;) {
    signal?.throwIfAborted()
    const open = runs.filter((run) => run.outcome === undefined)
    if (open.length === 0) break
    await sendCommands(connection, open, clock, signal)
    await waitForDrains(connection, open, clock, signal)
    await replaceFiles(connection, open, signal)
    await checkCertificates(connection, open, signal)
    await undoFailed(connection, open, signal)
    for (const run of open) finish(run, clock)
  }
  return runs.map(toResult)
}

async function sendCommands(
  connection: RuntimeConnection,
  runs: readonly Run[],
  clock: Clock,
  signal?: AbortSignal,
): Promise<void> {
  const batch: { readonly run: Run; readonly step: CommandStep }[] = []
  for (const run of runs) {
    for (const step of commandsFrom(run)) batch.push({ run, step })
  }
  if (batch.length === 0) return
  const replies = await connection.send(
    batch.map(({ step }) => step),
    signal,
  )
  for (const [index, { run, step }] of batch.entries()) {
    const reply = replies[index]
    if (reply === undefined) throw new Error(`no reply to ${step.text}`)
    run.replies.push(await retried(connection, reply, clock, signal))
    const last = run.replies.at(-1)
    if (last?.isError !== true || run.outcome !== undefined) continue
    run.outcome = last.isUnanswered === true ? 'unknown' : 'refused'
    run.detail = `${step.text}: ${last.text}`
  }
}

function commandsFrom(run: Run): readonly CommandStep[] {
  const steps: CommandStep[] = []
  for (;;) {
    const step = run.change.steps[run.next]
    if (step?.kind !== 'command') return steps
    steps.push(step)
    run.next++
  }
}

/** A server in maintenance closes its idle connections a moment later than it says so. */
async function retried(
  connection: RuntimeConnection,
  first: Reply,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Reply> {
  let reply = first
  for (let attempt = 0; attempt < 20; attempt++) {
    if (!reply.isError || !/connections? attached/.test(reply.text)) return reply
    await clock.sleep(100, signal)
    reply = (await connection.send([first.command], signal))[0] ?? reply
  }
  return reply
}

async function waitForDrains(
  connection: RuntimeConnection,
  runs: readonly Run[],
  clock: Clock,
  signal?: AbortSignal,
): Promise<void> {
  const steps = new Map<DrainStep, Run>()
  for (const run of runs) {
    const step = run.change.steps[run.next]
    if (run.outcome === undefined && step?.kind === 'drain') {
      steps.set(step, run)
      run.next++
    }
  }
  if (steps.size === 0) return
  const busy = await drainServers(connection, [...steps.keys()], clock, signal)
  for (const step of busy) {
    const run = steps.get(step)
    if (run === undefined) continue
    run.outcome = 'busy'
    run.detail = `${step.backend}/${step.server} still had connections after ${step.limitMs} ms`
  }
}

async function replaceFiles(
  connection: RuntimeConnection,
  runs: readonly Run[],
  signal?: AbortSignal,
): Promise<void> {
  for (const run of runs) {
    const step = run.change.steps[run.next]
    if (run.outcome !== undefined || step?.kind !== 'replace-entries') continue
    run.next++
    run.replies.push(...(await replaceEntries(connection, step, signal)))
    const failed = run.replies.find((reply) => reply.isError)
    if (failed === undefined) continue
    run.outcome = failed.isUnanswered === true ? 'unknown' : 'refused'
    run.detail = `${failed.command}: ${failed.text}`
  }
}

async function checkCertificates(
  connection: RuntimeConnection,
  runs: readonly Run[],
  signal?: AbortSignal,
): Promise<void> {
  for (const run of runs) {
    const step = run.change.steps[run.next]
    if (run.outcome !== undefined || step?.kind !== 'check-certificate') continue
    run.next++
    const reply = await connection.ask(`show ssl cert ${escapeWord(step.path)}`, signal)
    run.replies.push(reply)
    const found = /^SHA1 FingerPrint: ([0-9A-F]+)$/m.exec(reply.text)?.[1]
    if (found === step.fingerprint) continue
    run.outcome = 'refused'
    run.detail = `${step.path}: the process holds ${found ?? 'no certificate'}, not ${step.fingerprint}`
  }
}

/** Leaves no transaction open that the next apply would find. */
async function undoFailed(
  connection: RuntimeConnection,
  runs: readonly Run[],
  signal?: AbortSignal,
): Promise<void> {
  const commands: CommandStep[] = []
  for (const { outcome, change } of runs) {
    if (outcome !== 'refused') continue
    for (const step of change.undo ?? []) if (step.kind === 'command') commands.push(step)
  }
  if (commands.length > 0) await connection.send(commands, signal)
}

function finish(run: Run, clock: Clock): void {
  if (run.outcome === undefined && run.next >= run.change.steps.length) run.outcome = 'done'
  run.endedMs = clock.now()
}

function toResult(run: Run): ChangeResult {
  return {
    change: run.change,
    outcome: run.outcome ?? 'done',
    replies: run.replies,
    ...(run.detail !== undefined && { detail: run.detail }),
    tookMs: run.endedMs - run.beganMs,
  }
}
