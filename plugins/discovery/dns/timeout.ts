import { linkAbort, UnavailableError, type Clock } from 'haproxyctl/plugin'

/** Gives `work` a signal that is aborted when its time is over, and says so then. */
export async function withTimeout<T>(
  { ms, clock }: { readonly ms: number; readonly clock: Clock },
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  using until = linkAbort(signal)
  using timer = linkAbort(signal)
  let isLate = false
  const limit = clock.sleep(ms, timer.signal).then(() => {
    isLate = true
    until.abort()
  })
  limit.catch(() => undefined)
  try {
    return await work(until.signal)
  } catch (error) {
    signal.throwIfAborted()
    if (isLate) throw new UnavailableError(`no answer within ${ms / 1_000} s`)
    throw error
  } finally {
    timer.abort()
  }
}
