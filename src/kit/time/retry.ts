import { HttpError } from '../../model/http.ts'
import { UnavailableError } from '../../model/errors.ts'
import type { Clock } from '../../model/ports.ts'

export interface RetryPolicy {
  readonly clock: Clock
  /** How often it is tried altogether. */
  readonly tries: number
  readonly firstMs: number
  readonly longestMs: number
  /** A number from 0 to below 1, for jitter. */
  readonly random?: () => number
}

/**
 * Does what may fail for a moment a few times, with pauses that double and with jitter. A longer pause that the other
 * side asked for (`Retry-After`) is kept; one beyond `longestMs` is left to the caller, as is what will not get better
 * by itself: wrong input, a bug, a status such as 403.
 */
export async function retry<T>(
  work: (signal: AbortSignal) => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work(signal)
    } catch (error) {
      signal.throwIfAborted()
      if (tried >= policy.tries || !isTransient(error)) throw error
      const { retryAfterMs = 0 } = error
      if (retryAfterMs > policy.longestMs) throw error
      await policy.clock.sleep(Math.max(retryAfterMs, pauseMs(tried, policy)), signal)
    }
  }
}

/** Half of the pause is by chance, so that many who failed together do not come back together. */
export function pauseMs(
  failures: number,
  { firstMs, longestMs, random = Math.random }: Omit<RetryPolicy, 'clock' | 'tries'>,
): number {
  const ms = Math.min(firstMs * 2 ** Math.min(failures - 1, 30), longestMs)
  return ms * (0.5 + 0.5 * random())
}

const passing = new Set([408, 425, 429, 500, 502, 503, 504])

function isTransient(error: unknown): error is UnavailableError {
  if (error instanceof HttpError) return passing.has(error.status)
  return error instanceof UnavailableError
}
