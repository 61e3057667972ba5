import { basename, dirname } from 'node:path'
import { parseAddressText, type ProcessState } from 'haproxyctl/plugin'

/** A process, and one of the sockets that led to it; symbolic links on the way are followed already. */
export interface SeenProcess {
  readonly socket: string
  readonly state: Pick<ProcessState, 'pid' | 'startedAtSec' | 'node' | 'ownSockets'>
}

/**
 * Whether two sockets lead to one process. Pids are not enough: in containers, each with pids of its own, and on
 * other hosts, two processes have the same one, and may have started in the same second. What they listen on by
 * their own word tells them apart; a container may see its sockets in another folder than we do.
 */
export function isSameProcess(a: SeenProcess, b: SeenProcess): boolean {
  if (a.state.pid !== b.state.pid || a.state.node !== b.state.node) return false
  if (a.state.startedAtSec !== b.state.startedAtSec) return false
  const paths = pathsOf(a.state.ownSockets)
  // Over TCP, over a master, or for a socket that may not ask, nothing more can be known.
  if (paths === undefined || !isPath(a.socket) || !isPath(b.socket)) return true
  if (paths.includes(b.socket)) return true
  if (dirname(a.socket) !== dirname(b.socket)) return false
  const names = paths.map((path) => basename(path))
  return names.includes(basename(a.socket)) && names.includes(basename(b.socket))
}

function pathsOf(addresses: readonly string[] | undefined): readonly string[] | undefined {
  return addresses
    ?.map(parseAddressText)
    .filter(({ prefix }) => prefix === 'unix@')
    .map(({ host }) => host)
}

function isPath(socket: string): boolean {
  return socket.startsWith('/')
}
