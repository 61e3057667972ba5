import { Failure, readGeneration } from 'haproxyctl/plugin'
import { configBefore, type ProcessOutcome, type ApplyContext } from './apply-context.ts'
import { readArchived } from './archive.ts'
import type { Journal } from './journal.ts'
import { findProcesses, type Member, type Members, type Presence } from './processes.ts'
import { configName, pathOf } from './places.ts'
import { running } from './reload-step.ts'
import type { Reloader } from './reload/reloader.ts'

interface FailedReload {
  readonly reloader: Reloader
  readonly reason: string
}

/** Puts the last file that ran back, and sees that HAProxy still serves. */
export async function rollBack(
  run: ApplyContext,
  journal: Journal,
  { reloader, reason }: FailedReload,
  signal: AbortSignal,
): Promise<ProcessOutcome> {
  const { settings, context, plan } = run
  const now = await findProcesses(settings, context, signal)
  // It may have come just after our patience ended.
  const late = running(now, plan.generation)
  if (late !== undefined) return { kind: 'applied', isSeen: true, journal, members: late }
  const obstacle = await restore(run, now)
  if (obstacle !== undefined) {
    const seeWhy = `See why HAProxy does not start from ${settings.configPath}.`
    const help = `${obstacle.help ?? obstacle.message} ${seeWhy}`
    return { kind: 'stuck', reason: `${reason}; ${obstacle.message}`, help, journal }
  }
  if (settings.sockets.length === 0) return { kind: 'rolled-back', reason, journal }
  const isWell = now.kind === 'answers' && !hasLostSocket(now.members, run)
  const after = isWell ? now : await revive(run, reloader, signal)
  if (after.kind === 'answers')
    return { kind: 'rolled-back', reason, journal, members: after.members }
  return {
    kind: 'stuck',
    reason: `${reason}; the file was put back, and HAProxy does not answer`,
    help: `Start HAProxy from ${settings.configPath}: it is the last file that ran.`,
    journal,
  }
}

/** A worker that could not start may have taken the socket of the one that serves on with it, up to 3.2. */
function hasLostSocket(members: Members, { reading: { presence } }: ApplyContext): boolean {
  const hadAll = presence.kind === 'answers' && presence.members.every(isWhole)
  return hadAll && !members.every(isWhole)
}

function isWhole({ state }: Member): boolean {
  return (state.unanswered ?? []).length === 0
}

/** Nobody answers any more: one more reload, from the file that is known to work. */
async function revive(
  run: ApplyContext,
  reloader: Reloader,
  signal: AbortSignal,
): Promise<Presence> {
  const { settings, context, steps } = run
  await steps.run(`${reloader.what} again`, () => reloader.send(signal)).catch(() => undefined)
  const deadline = context.clock.monotonic() + Math.min(settings.reload?.timeoutMs ?? 0, 10_000)
  for (;;) {
    const presence = await findProcesses(settings, context, signal)
    const isWell = presence.kind === 'answers' && presence.members.every(isWhole)
    if (isWell || context.clock.monotonic() >= deadline) return presence
    await context.clock.sleep(100, signal)
  }
}

/** Gives what stood in the way. */
async function restore(run: ApplyContext, now: Presence): Promise<Failure | undefined> {
  const config = await lastThatRan(run, now)
  if (config === undefined)
    return new Failure('cannot-write', 'there was no earlier file to put back')
  try {
    await putBack(run, config)
    return undefined
  } catch (cause) {
    if (cause instanceof Failure) return cause
    throw cause
  }
}

async function putBack(run: ApplyContext, config: Uint8Array | string): Promise<void> {
  const { plan, settings, context, steps, reading } = run
  const { inPlace } = settings
  for (const { name, action } of plan.files) {
    // A file that an apply put there which was cut off is kept by the plan, and has never run.
    const isNew = name === configName && !isSame(config, reading.configBytes)
    if (action === 'delete' || (action === 'keep' && !isNew)) continue
    const path = pathOf(name, settings)
    const text =
      name === configName ? config : reading.current.files.find((file) => file.name === name)?.text
    if (text === undefined) await steps.run(`remove ${path}`, () => context.files.remove(path))
    else await steps.run(`put back ${path}`, () => context.files.replace(path, text, { inPlace }))
  }
  steps.undoWrites()
}

function isSame(text: Uint8Array | string, bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && Buffer.from(text).equals(bytes)
}

/** The file from before, unless it never ran: then the one that the process was started with. */
async function lastThatRan(
  run: ApplyContext,
  now: Presence,
): Promise<Uint8Array | string | undefined> {
  const { settings, context, reading } = run
  const before = configBefore(run)
  const generation = before === undefined ? undefined : readGeneration(before)
  const { running, live } = reading.journal
  const process = now.kind === 'answers' ? now.members[0].state : reading.current.process
  const known = [process?.generation, running?.generation, live?.generation]
  if (before !== undefined && known.includes(generation)) return reading.configBytes
  const started = process?.generation
  const archived =
    started === undefined ? undefined : await readArchived(context.files, settings, started)
  return archived ?? reading.configBytes
}
