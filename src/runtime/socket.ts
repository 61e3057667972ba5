import { formatHostPort } from '../model/address/address-text.ts'
import { createConnection, type Socket } from 'node:net'
import { UnavailableError } from '../model/errors.ts'
import { onAbort } from '../model/on-abort.ts'
import type { SocketAddress } from './address.ts'

/** Connects, or says in one sentence why not and what to do about it. */
export async function connect(address: SocketAddress, signal?: AbortSignal): Promise<Socket> {
  signal?.throwIfAborted()
  const name = nameOf(address)
  const socket = createConnection({ ...address.target, allowHalfOpen: true })
  socket.setEncoding('utf8')
  using _following = onAbort(signal, () => socket.destroy())
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
      socket.once('close', () => reject(new Error('the connection was closed')))
    })
  } catch (cause) {
    socket.destroy()
    signal?.throwIfAborted()
    throw new UnavailableError(`cannot connect to HAProxy at ${name}: ${reasonOf(cause)}`, {
      cause,
      help: helpFor(cause, address),
    })
  }
  // Later errors are seen as a close; without a listener they would end the program.
  socket.on('error', () => undefined)
  return socket
}

export function nameOf({ target }: SocketAddress): string {
  if (!('path' in target)) return formatHostPort(target.host, target.port)
  return target.path.startsWith('\0') ? `abns@${target.path.replaceAll('\0', '')}` : target.path
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket',
  ECONNREFUSED: 'nothing listens there',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTSOCK: 'it is not a socket',
}

function reasonOf(cause: unknown): string {
  return reasons[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause))
}

function helpFor(cause: unknown, address: SocketAddress): string {
  const line = address.kind === 'master' ? '-S on the command line' : '`stats socket` in `global`'
  if (/^E(ACCES|PERM)$/.test(codeOf(cause))) {
    return `Run as a user that the socket's mode and group let in, or change them with ${line}.`
  }
  if (address.kind === 'master')
    return `HAProxy is not running, or was started without \`-S ${nameOf(address)}\`.`
  return `Check that HAProxy runs and that the address is the one of ${line}.`
}

function codeOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return ''
}
