import { UnavailableError } from '../model/errors.ts'
import { onAbort } from '../model/on-abort.ts'
import { nameOf, connect } from './socket.ts'
import type { SocketAddress } from './address.ts'

export interface OneShot {
  readonly address: SocketAddress
  readonly text: string
  readonly timeoutMs: number
  /** The last characters of a complete answer; without them it was cut short. */
  readonly ending: string
}

/** More than a million servers or entries of a map take; who says more is not HAProxy. */
export const mostCharacters = 128 * 1024 * 1024
/** A socket that drips is never silent for long: how often `timeoutMs` the whole answer may take. */
const wholeAnswer = 3

/** One connection for one command: the answer ends where the connection ends, whatever is in it. */
export async function askOnce(request: OneShot, signal?: AbortSignal): Promise<string> {
  const { address, text, timeoutMs, ending } = request
  const socket = await connect(address, signal)
  const pieces: string[] = []
  let length = 0
  let timer: NodeJS.Timeout | undefined
  using _following = onAbort(signal, () => socket.destroy())
  const failure = await new Promise<string | undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(`its answer was not complete within ${wholeAnswer * timeoutMs} ms`)
      socket.destroy()
    }, wholeAnswer * timeoutMs)
    socket.setTimeout(timeoutMs, () => {
      resolve(`no answer within ${timeoutMs} ms`)
      socket.destroy()
    })
    socket.on('data', (piece: string) => {
      pieces.push(piece)
      length += piece.length
      if (length <= mostCharacters) return
      resolve(`its answer is larger than ${mostCharacters >> 20} MiB`)
      socket.destroy()
    })
    socket.on('end', () => resolve(undefined))
    socket.on('close', () => resolve('the connection was lost'))
    // The master keeps the connection open after `@1 …` unless our half is closed.
    if (address.kind === 'master') socket.end(text)
    else socket.write(text)
  })
  clearTimeout(timer)
  socket.destroy()
  signal?.throwIfAborted()
  // What will not be used is not put together either: it may be all that there is memory for.
  const answer = failure === undefined ? pieces.join('') : ''
  if (failure === undefined && answer.endsWith(ending)) return answer
  throw notAnswered(address, failure ?? 'its answer was cut short')
}

export function notAnswered(address: SocketAddress, why: string): UnavailableError {
  return new UnavailableError(`HAProxy at ${nameOf(address)} did not answer: ${why}`, {
    help: 'Check that the process is alive and not stopped, then try again.',
  })
}
