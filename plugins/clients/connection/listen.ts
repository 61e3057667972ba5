import type { Socket } from 'node:net'
import type { Finish } from './probe.ts'

/** Whoever says more than this to a check is not what was expected. */
const longestAnswer = 64 * 1024

/**
 * Hands over all bytes that came so far each time that more come, until the check is finished or `read` says that it
 * has enough. An answer may come in any pieces.
 */
export function listen(
  socket: Socket,
  { finish, tooLong }: { readonly finish: Finish; readonly tooLong: string },
  read: (bytes: Buffer) => 'more' | 'enough',
): void {
  const chunks: Buffer[] = []
  let length = 0
  function onData(chunk: Buffer): void {
    chunks.push(chunk)
    length += chunk.length
    if (read(chunks.length === 1 ? chunk : Buffer.concat(chunks)) === 'enough') {
      socket.off('data', onData)
      socket.off('end', onEnd)
    } else if (length > longestAnswer) finish(tooLong)
  }
  function onEnd(): void {
    finish(length === 0 ? 'closed without an answer' : 'closed before the expected answer')
  }
  socket.on('data', onData)
  socket.on('end', onEnd)
}
