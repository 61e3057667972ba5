import { UnavailableError } from '../../model/errors.ts'
import type { Clock, Log } from '../../model/ports.ts'
import { pauseMs } from './retry.ts'

export interface HeartbeatParts {
  readonly clock: Clock
  readonly log: Log
  readonly everyMs: number
  /** What is done, for the log. */
  readonly what: string
}

/**
 * Does something again and again until it is disposed. What the world does not allow at the moment is tried again,
 * sooner than usual, and told when it begins to fail; anything else is a bug and ends it.
 */
export function startHeartbeat(
  { clock, log, everyMs, what }: HeartbeatParts,
  work: (signal: AbortSignal) => Promise<void>,
): AsyncDisposable {
  const stop = new AbortController()
  const { signal } = stop

  async function beat(): Promise<void> {
    let failures = 0
    for (;;) {
      const pause = { firstMs: 500, longestMs: everyMs }
      await clock.sleep(failures === 0 ? everyMs : pauseMs(failures, pause), signal)
      try {
        await work(signal)
        failures = 0
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof UnavailableError)) throw error
        failures += 1
        const message = `${what}: ${error.message}`
        if (failures === 1) log.warn(message)
        else log.debug(message)
      }
    }
  }

  const beating = beat().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  // A bug is told by whoever waits for the end; nobody may be there yet.
  beating.catch(() => undefined)
  return {
    async [Symbol.asyncDispose]() {
      stop.abort()
      await beating
    },
  }
}
