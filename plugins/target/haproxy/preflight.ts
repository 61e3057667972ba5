import {
  UnavailableError,
  lacksRights,
  movedSince,
  needsReload,
  type Current,
  type FileChange,
  type Plan,
  type PluginContext,
} from 'haproxyctl/plugin'
import { unmetExpectations } from './live/expectations.ts'
import type { Members, Presence } from './processes.ts'
import { configName } from './places.ts'
import type { TargetReading } from './read.ts'
import type { Reloader } from './reload/reloader.ts'
import type { Settings } from './settings.ts'

export function hasReload(plan: Plan): boolean {
  return plan.changes.some(needsReload)
}

export function hasSteps(plan: Plan): boolean {
  return plan.changes.some((change) => change.steps.length > 0)
}

/** Whether an earlier apply has already done all that this plan asks for. */
export function isDone(
  plan: Plan,
  reading: TargetReading,
  reloader: Reloader | undefined,
): boolean {
  const { current, presence, journal } = reading
  if (!plan.files.every((change) => isInPlace(change, current))) return false
  switch (presence.kind) {
    case 'answers':
      return journal.owed?.generation !== plan.generation && isSettled(plan, presence, current)
    case 'absent':
      return reloader?.canStart !== true
    case 'none':
      // Without a socket only our own note tells whether the reload was asked for.
      return reloader === undefined || journal.running?.generation === plan.generation
    case 'silent':
      return false
    default:
      return presence satisfies never
  }
}

/** The generation that it was started with says little once it was changed live. */
function isSettled(plan: Plan, { members }: { members: Members }, current: Current): boolean {
  const { process } = current
  if (plan.changes.length === 0) return true
  // As long as nothing has moved since it was made, none of it can have been done.
  if (movedSince(plan.basis, current) === undefined) return false
  if ((process?.liveGeneration ?? process?.generation) !== plan.generation) return false
  return members.every(({ state }) => unmetExpectations(plan.changes, state.servers).length === 0)
}

function isInPlace({ name, action, after }: FileChange, current: Current): boolean {
  const text = current.files.find((file) => file.name === name)?.text
  if (action === 'keep') return after === undefined || text === after
  return action === 'delete' ? text === undefined : text === after
}

/** The same when the plan needs a reload, and who would do it is not there: a file that is swapped would wait for it. */
export async function refuseUnreloadable(
  plan: Plan,
  { presence, journal }: TargetReading,
  reloader: Reloader | undefined,
  { clock }: Pick<PluginContext, 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const reloads = hasReload(plan) || journal.owed?.generation === plan.generation
  if (reloader === undefined || presence.kind !== 'answers' || !reloads) return
  const begin = clock.monotonic()
  // A master that executes itself anew, for a reload that somebody else asked for, is away for a moment.
  for (;;) {
    const found = await reloader.find(signal)
    if (found.kind !== 'away') return
    if (clock.monotonic() - begin >= masterPatienceMs)
      throw new UnavailableError(`the plan needs a ${reloader.what}, and ${found.reason}`, {
        help: 'See that HAProxy runs with a master process, and that `master` or `reload` of the target names it. Nothing was changed.',
      })
    await clock.sleep(100, signal)
  }
}

const masterPatienceMs = 3_000

/** Ends before anything is changed when the process cannot be told what the plan says. */
export function refuseUnreachable(plan: Plan, presence: Presence, settings: Settings): void {
  if (presence.kind === 'silent' && (hasSteps(plan) || hasReload(plan) || writesConfig(plan))) {
    throw new UnavailableError(`HAProxy runs, but cannot be asked: ${presence.reason}`, {
      cause: presence.cause,
      help: helpToReach(settings),
    })
  }
  if (presence.kind !== 'answers') return
  const [first] = presence.members
  for (const { addresses, state } of presence.members) {
    const [socket] = addresses
    const { level } = state.capabilities
    const lack = lackOf(level, first.state.capabilities.level, plan)
    if (lack === undefined) continue
    throw new UnavailableError(`${socket} allows the level ${level}, and ${lack}`, {
      help: `Write \`stats socket ${socket} level admin\` in the configuration: the reload that brings it needs no rights. Nothing was changed.`,
    })
  }
}

type Level = Members[0]['state']['capabilities']['level']

/** The plan asks the first process for no more than its socket allows. */
function lackOf(level: Level, planned: Level, plan: Plan): string | undefined {
  if (level === 'admin') return undefined
  if (isForRightsOnly(plan) || (hasSteps(plan) && level !== planned)) return 'changes need admin'
  const isMute = level === 'user' && hasReload(plan) && !givesRights(plan)
  return isMute ? 'nothing shows there whether a reload happened' : undefined
}

function helpToReach({ sockets }: Settings): string {
  const names = sockets.join(', ')
  return sockets.length === 1
    ? `See that ${names} is the \`stats socket\` of the running process and may be opened by this user. Nothing was changed.`
    : `See that each of ${names} is a \`stats socket\` of a running process and may be opened by this user, or take it out of \`sockets\`. Nothing was changed.`
}

/** Whether the reload would only stand in for commands that the socket may not send. */
function isForRightsOnly({ changes }: Plan): boolean {
  const reloads = changes.filter(needsReload)
  return reloads.length > 0 && reloads.every(lacksRights)
}

/** Whether the new worker can be asked more than this one. */
function givesRights({ files }: Plan): boolean {
  const text = files.find(({ name }) => name === configName)?.after ?? ''
  return /^\s*stats\s+socket\b(?!.*\blevel\s+user\b)/m.test(text)
}

function writesConfig(plan: Plan): boolean {
  return plan.files.some(({ name, action }) => name === configName && action !== 'keep')
}
