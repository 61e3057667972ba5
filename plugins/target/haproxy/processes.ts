import { realpath } from 'node:fs/promises'
import {
  UnavailableError,
  isReady,
  serversDigest,
  type PluginContext,
  type ProcessState,
  type ReadOptions,
  type RunningServer,
} from 'haproxyctl/plugin'
import { socketsElsewhere } from './elsewhere.ts'
import { isSameProcess, type SeenProcess } from './same-process.ts'
import { nobodyListens } from './nobody-listens.ts'
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
  const seen: SeenProcess[] = []
  const failures: UnavailableError[] = []
  const asked = settings.sockets.length > 1 ? { ...options, asksForSockets: true } : options
  for (const socket of settings.sockets) {
    const addresses = waysTo(socket, settings)
    try {
      const state = await context.readProcess(addresses, signal, asked)
      const found = { socket: await realSocket(socket), state }
      // Two sockets of one process: a command given twice would be refused the second time.
      if (seen.some((each) => isSameProcess(each, found))) continue
      seen.push(found)
      members.push({ addresses, state })
    } catch (cause) {
      if (!(cause instanceof UnavailableError)) throw cause
      failures.push(cause)
    }
  }
  const [first, ...others] = members
  const cause = failures.find((failure) => !nobodyListens(failure)) ?? failures[0]
  if (cause !== undefined) {
    const listening = first === undefined ? await socketsElsewhere(settings.configPath) : []
    const others = listening.filter((each) => !settings.sockets.includes(each))
    const isSilent =
      first !== undefined ||
      others.length > 0 ||
      !nobodyListens(cause) ||
      (await isSeenElsewhere(settings, context, signal))
    const reason = [cause.message, ...listensOn(others, settings)].join('; ')
    return { kind: isSilent ? 'silent' : 'absent', reason, cause }
  }
  return first === undefined ? { kind: 'none' } : { kind: 'answers', members: [first, ...others] }
}

function listensOn(sockets: readonly string[], { configPath }: Settings): readonly string[] {
  if (sockets.length === 0) return []
  return [`a HAProxy that runs from ${configPath} listens on ${sockets.join(', ')}`]
}

function realSocket(socket: string): Promise<string> {
  return realpath(socket).catch(() => socket)
}

/** The master leads to the worker too, and knows the old workers; with several processes it is only one's. */
function waysTo(socket: string, { sockets, master }: Settings): readonly [string, ...string[]] {
  const overMaster = `master@${master}`
  const isOnlyWay = master === undefined || sockets.length > 1 || socket === overMaster
  return isOnlyWay ? [socket] : [socket, overMaster]
}

/** What the members have in common; where they differ it is unknown, so that a plan has to reload. */
export function stateOf(members: Members, isSettled: boolean): ProcessState {
  const [first, ...others] = members
  const isOneFile = others.every(({ state }) => state.generation === first.state.generation)
  const servers = isOneFile ? commonServers(members, isSettled) : undefined
  if (servers !== undefined) return { ...first.state, servers }
  const {
    generation: _generation,
    text: _text,
    liveGeneration: _live,
    liveText: _liveText,
    ...rest
  } = first.state
  return rest
}

/**
 * After an apply that ended, a state or weight that only some members have is somebody's hand, which is
 * to be shown and not reloaded away: the servers are then given as that one has them.
 */
function commonServers(members: Members, isSettled: boolean): ProcessState['servers'] | undefined {
  const [first, ...others] = members.map(({ state }) => state.servers)
  if (first === undefined) return undefined
  const digest = serversDigest(first)
  const differing = others.filter((servers) => serversDigest(servers) !== digest)
  if (differing.length === 0) return first
  const places = placesOf(first)
  if (!isSettled || differing.some((servers) => placesOf(servers) !== places)) return undefined
  const byHand = new Map<string, RunningServer>()
  for (const servers of differing) {
    for (const server of servers) {
      if (isByHand(server)) byHand.set(`${server.backend}/${server.name}`, server)
    }
  }
  return first.map((server) =>
    isByHand(server) ? server : (byHand.get(`${server.backend}/${server.name}`) ?? server),
  )
}

function placesOf(servers: readonly RunningServer[]): string {
  const plain = servers.map((server) => ({ ...server, weight: 0, adminState: 0 }))
  return serversDigest(plain)
}

function isByHand(server: RunningServer): boolean {
  return !isReady(server) || server.weight !== server.initialWeight
}

/** A dead socket alone proves little: somebody may have removed the file of a living one. */
async function isSeenElsewhere(
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return (await openReloader(settings, context)?.find(signal))?.kind === 'there'
  } catch (cause) {
    // Who cannot be asked, as a systemctl that is not there, has not seen it.
    if (cause instanceof UnavailableError) return false
    throw cause
  }
}
