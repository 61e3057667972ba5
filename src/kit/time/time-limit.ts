import type { Clock } from '../../model/ports.ts'
import { linkAbort } from './linked-abort.ts'

export interface TimeLimit {
  readonly ms: number
  readonly clock: Clock
  /** What is thrown when the time is up. */
  late(): Error
}

/** Gives `run` a signal that is aborted at the limit too, and throws `late()` then even if it does not listen. */
export async function withTimeLimit<T>(
  limit: TimeLimit,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  using work = linkAbort(signal)
  using timer = linkAbort(signal)
  const limited = limit.clock.sleep(limit.ms, timer.signal).then((): never => {
    throw limit.late()
  })
  const running = run(work.signal)
  try {
    return await Promise.race([running, limited])
  } finally {
    timer.abort()
    work.abort()
    limited.catch(() => undefined)
    running.catch(() => undefined)
  }
}
