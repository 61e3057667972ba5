import {
  UnavailableError,
  serversDigest,
  type PluginContext,
  type ProcessState,
  type ReadOptions,
} from 'haproxyctl/plugin'
import { openReloader } from './reload/reloader.ts'
import type { Settings } from './settings.ts'

/** One HAProxy process, and the ways to it, the best first. */
export interface Member {
  readonly addresses: readonly [string, ...string[]]
  readonly state: ProcessState
}

export type Members = readonly [Member, ...Member[]]

/**
 * `answers`: every socket led to a process. `absent`: nobody listens, and nothing else says that a
 * HAProxy runs. `silent`: one runs and cannot be asked. `none`: the target names no socket.
 */
export type Presence =
  | { readonly kind: 'answers'; readonly members: Members }
  | { readonly kind: 'absent' | 'silent'; readonly reason: string; readonly cause: unknown }
  | { readonly kind: 'none' }

export async function findProcesses(
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
  options: ReadOptions = {},
): Promise<Presence> {
  if (settings.sockets.length === 0) return { kind: 'none' }
  const members: Member[] = []
  try {
    for (const socket of settings.sockets) {
      const addresses = waysTo(socket, settings)
      const state = await ask(addresses, context, signal, options)
      // Two sockets of one process: a command given twice would be refused the second time.
      if (!members.some((member) => member.state.pid === state.pid))
        members.push({ addresses, state })
    }
    const [first, ...others] = members
    if (first === undefined) return { kind: 'none' }
    return { kind: 'answers', members: [first, ...others] }
  } catch (cause) {
    if (!(cause instanceof UnavailableError)) throw cause
    const isSilent =
      members.length > 0 ||
      !nobodyListens(cause) ||
      (await isSeenElsewhere(settings, context, signal))
    return { kind: isSilent ? 'silent' : 'absent', reason: cause.message, cause }
  }
}

/** The master leads to the worker too, and knows the old workers; with several processes it is only one's. */
function waysTo(socket: string, { sockets, master }: Settings): readonly [string, ...string[]] {
  const overMaster = `master@${master}`
  const isOnlyWay = master === undefined || sockets.length > 1 || socket === overMaster
  return isOnlyWay ? [socket] : [socket, overMaster]
}

/** While a master executes itself anew its socket is closed for a moment; the worker's is not. */
async function ask(
  addresses: Member['addresses'],
  context: PluginContext,
  signal: AbortSignal,
  options: ReadOptions,
): Promise<ProcessState> {
  try {
    return await context.readProcess(addresses, signal, options)
  } catch (cause) {
    if (!(cause instanceof UnavailableError) || addresses.length === 1) throw cause
    return context.readProcess([addresses[0]], signal, options)
  }
}

/** What the members have in common; where they differ it is unknown, so that a plan has to reload. */
export function stateOf(members: Members): ProcessState {
  const [first, ...others] = members
  const digest = serversDigest(first.state.servers)
  const agree = others.every(
    ({ state }) =>
      state.generation === first.state.generation && serversDigest(state.servers) === digest,
  )
  if (agree) return first.state
  const {
    generation: _generation,
    text: _text,
    liveGeneration: _live,
    liveText: _liveText,
    ...rest
  } = first.state
  return rest
}

/** A dead socket alone proves little: somebody may have removed the file of a living one. */
async function isSeenElsewhere(
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return (await openReloader(settings, context)?.isThere(signal)) === true
  } catch (cause) {
    // Who cannot be asked, as a systemctl that is not there, has not seen it.
    if (cause instanceof UnavailableError) return false
    throw cause
  }
}

function nobodyListens(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (cause instanceof AggregateError) return cause.errors.every((error) => nobodyListens(error))
  if ('code' in cause && (cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED')) return true
  return nobodyListens(cause.cause)
}
