import { UnavailableError } from '../model/errors.ts'
import type { Change } from '../model/plan/plan.ts'
import type {
  ChangeResult,
  Clock,
  Reply,
  RuntimeCommand,
  RuntimeConnection,
} from '../model/ports.ts'
import { drainServers, questionsFor, type DrainStep } from './drain.ts'
import type { RunWorld } from './run-world.ts'
import type { CommandStep } from '../model/plan/runtime-step.ts'
import { replaceEntries } from './replace-entries.ts'
import { commandLine } from './steps/command-line.ts'
import { commandOf, isCommand } from './steps/commands.ts'
import { shownStep } from './steps/shown-step.ts'

/** A change under way: the next step, and how it ended if it did. */
interface ChangeRun {
  readonly change: Change
  next: number
  outcome: ChangeResult['outcome'] | undefined
  readonly replies: Reply[]
  detail: string | undefined
  readonly beganMs: number
  endedMs: number | undefined
}

/**
 * Does the steps of all changes in waves: commands go out together, and servers drain together.
 * Backends go last, when maps and rules lead elsewhere, and not at all when that was refused.
 */
export async function runChanges(
  connection: RuntimeConnection,
  changes: readonly Change[],
  world: RunWorld,
  signal?: AbortSignal,
): Promise<readonly ChangeResult[]> {
  const beganMs = world.clock.monotonic()
  const runs = changes.map((change): ChangeRun => ({
    change,
    next: 0,
    outcome: undefined,
    replies: [],
    detail: undefined,
    beganMs,
    endedMs: undefined,
  }))
  for (let wave = 0; ; wave++) {
    signal?.throwIfAborted()
    const open = openRuns(runs)
    if (open.length === 0) return runs.map(toResult)
    try {
      const connected = await sendCommands(connection, open, world, signal)
      await replaceFiles(connection, open, signal)
      await checkCertificates(connection, open, signal)
      await undoFailed(connection, open, signal)
      for (const run of open) finish(run, world.clock)
      // Last, because nothing else has to wait for the connections of a server that goes.
      await waitForDrains(connection, open, connected, world, signal)
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      // Before anything was sent there is nothing to tell but this.
      if (wave === 0 && open.every((run) => run.replies.length === 0)) throw error
      for (const run of open) giveUp(run, error.message)
    }
    for (const run of open) finish(run, world.clock)
  }
}

function openRuns(runs: readonly ChangeRun[]): readonly ChangeRun[] {
  const open = runs.filter((run) => run.outcome === undefined)
  const first = open.filter(({ change }) => change.kind !== 'backend' || change.action !== 'remove')
  if (first.length > 0) return first
  const failed = runs.find((run) => run.outcome !== undefined && run.outcome !== 'done')
  if (failed === undefined) return open
  for (const run of open.filter(({ next }) => next === 0)) {
    run.outcome = 'refused'
    run.detail = `not begun, because of ${failed.change.summary}`
  }
  return open.filter((run) => run.outcome === undefined)
}

function giveUp(run: ChangeRun, why: string): void {
  if (run.outcome !== undefined) return
  run.outcome = 'unknown'
  run.detail = why
}

/** Gives the answers to who is connected to the servers that drain next: the question goes along. */
async function sendCommands(
  connection: RuntimeConnection,
  runs: readonly ChangeRun[],
  world: RunWorld,
  signal?: AbortSignal,
): Promise<readonly Reply[]> {
  const batch: { readonly run: ChangeRun; readonly step: CommandStep }[] = []
  for (const run of runs) {
    for (const step of commandsFrom(run)) batch.push({ run, step })
  }
  const questions = questionsFor(runs.flatMap(drainsOf))
  const sent = [...batch.map(({ step }) => commandOf(step)), ...questions]
  if (sent.length === 0) return []
  const replies = await sendPatiently(connection, sent, world, signal)
  for (const [index, { run, step }] of batch.entries()) {
    const reply = replies[index]
    if (reply === undefined) throw new Error(`no reply to ${shownStep(step)}`)
    run.replies.push(reply)
    if (!reply.isError || run.outcome !== undefined) continue
    run.outcome = reply.isUnanswered === true ? 'unknown' : 'refused'
    run.detail = `${reply.command}: ${reply.text}`
  }
  return replies.slice(batch.length)
}

/** The servers that a change waits for next. */
function drainsOf({ change, next, outcome }: ChangeRun): readonly DrainStep[] {
  const drains: DrainStep[] = []
  for (let index = next; outcome === undefined; index++) {
    const step = change.steps[index]
    if (step?.kind !== 'drain') break
    drains.push(step)
  }
  return drains
}

/** The commands up to the next step that has to be waited for. */
function commandsFrom(run: ChangeRun): readonly CommandStep[] {
  const steps: CommandStep[] = []
  for (;;) {
    const step = run.change.steps[run.next]
    if (step === undefined || !isCommand(step)) return steps
    steps.push(step)
    run.next++
    // It may have to be asked for twice, and what follows has to come after it.
    if (step.kind === 'delete-server') return steps
  }
}

/** Idle connections are closed by a task of HAProxy's that runs every 5 s (`pool-purge-delay`). */
const patienceMs = 10_000

/** A server in maintenance closes its last connections a moment later than it says so. */
async function sendPatiently(
  connection: RuntimeConnection,
  commands: readonly RuntimeCommand[],
  { clock, progress }: RunWorld,
  signal?: AbortSignal,
): Promise<readonly Reply[]> {
  const replies = [...(await connection.send(commands, signal))]
  using _activity = progress.begin('waiting for HAProxy to close the last connections of servers')
  const startedMs = clock.monotonic()
  for (
    let waitMs = 20;
    clock.monotonic() - startedMs < patienceMs;
    waitMs = Math.min(waitMs * 2, 500)
  ) {
    const early = [...replies.keys()].filter((index) => isTooEarly(replies[index]))
    if (early.length === 0) return replies
    await clock.sleep(waitMs, signal)
    const again = early.flatMap((index) => commands[index] ?? [])
    const answers = await connection.send(again, signal)
    for (const [at, index] of early.entries()) {
      const answer = answers[at]
      if (answer !== undefined) replies[index] = answer
    }
  }
  return replies
}

function isTooEarly(reply: Reply | undefined): boolean {
  return reply?.isError === true && /(?:connections?|still has) attached/.test(reply.text)
}

async function waitForDrains(
  connection: RuntimeConnection,
  runs: readonly ChangeRun[],
  connected: readonly Reply[],
  world: RunWorld,
  signal?: AbortSignal,
): Promise<void> {
  const steps = new Map<DrainStep, ChangeRun>()
  for (const run of runs) {
    const drains = drainsOf(run)
    for (const step of drains) steps.set(step, run)
    run.next += drains.length
  }
  if (steps.size === 0) return
  const busy = await drainServers(connection, [...steps.keys()], connected, world, signal)
  for (const step of busy) {
    const run = steps.get(step)
    if (run === undefined) continue
    run.outcome = 'busy'
    run.detail = `${step.backend}/${step.server} still had connections after ${step.limitMs} ms`
  }
}

async function replaceFiles(
  connection: RuntimeConnection,
  runs: readonly ChangeRun[],
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
  runs: readonly ChangeRun[],
  signal?: AbortSignal,
): Promise<void> {
  for (const run of runs) {
    const step = run.change.steps[run.next]
    if (run.outcome !== undefined || step?.kind !== 'check-certificate') continue
    run.next++
    const reply = await connection.ask(commandLine(['show', 'ssl', 'cert', step.path]), signal)
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
  runs: readonly ChangeRun[],
  signal?: AbortSignal,
): Promise<void> {
  const steps: CommandStep[] = []
  for (const { outcome, change } of runs) {
    if (outcome !== 'refused') continue
    steps.push(...(change.undo ?? []).filter(isCommand))
  }
  if (steps.length > 0) await connection.send(steps.map(commandOf), signal)
}

function finish(run: ChangeRun, clock: Clock): void {
  if (run.outcome === undefined && run.next >= run.change.steps.length) run.outcome = 'done'
  if (run.outcome !== undefined) run.endedMs ??= clock.monotonic()
}

function toResult(run: ChangeRun): ChangeResult {
  return {
    change: run.change,
    outcome: run.outcome ?? 'done',
    replies: run.replies,
    ...(run.detail !== undefined && { detail: run.detail }),
    tookMs: (run.endedMs ?? run.beganMs) - run.beganMs,
  }
}
