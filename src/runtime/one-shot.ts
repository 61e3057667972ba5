import { UnavailableError } from '../model/errors.ts'
import { nameOf, connect } from './socket.ts'
import type { SocketAddress } from './address.ts'

export interface OneShot {
  readonly address: SocketAddress
  readonly text: string
  readonly timeoutMs: number
  /** The last characters of a complete answer; without them it was cut short. */
  readonly ending: string
}

/** One connection for one command: the answer ends where the connection ends, whatever is in it. */
export async function askOnce(request: OneShot, signal?: AbortSignal): Promise<string> {
  const { address, text, timeoutMs, ending } = request
  const socket = await connect(address, signal)
  const pieces: string[] = []
  function abort(): void {
    socket.destroy()
  }
  const failure = await new Promise<string | undefined>((resolve) => {
    signal?.addEventListener('abort', abort)
    socket.setTimeout(timeoutMs, () => {
      resolve(`no answer within ${timeoutMs} ms`)
      socket.destroy()
    })
    socket.on('data', (piece: string) => pieces.push(piece))
    socket.on('end', () => resolve(undefined))
    socket.on('close', () => resolve('the connection was lost'))
    // The master keeps the connection open after `@1 …` unless our half is closed.
    if (address.kind === 'master') socket.end(text)
    else socket.write(text)
  })
  signal?.removeEventListener('abort', abort)
  socket.destroy()
  signal?.throwIfAborted()
  const answer = pieces.join('')
  if (failure === undefined && answer.endsWith(ending)) return answer
  throw new UnavailableError(
    `HAProxy at ${nameOf(address)} did not answer: ${failure ?? 'its answer was cut short'}`,
    { help: 'Check that the process is alive and not stopped, then try again.' },
  )
}
