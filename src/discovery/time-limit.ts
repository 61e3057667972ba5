import type { Clock } from '../model/world.ts'

/** Gives `run` a signal that is aborted at the limit too, and throws `late()` then even if it does not listen. */
export async function withTimeLimit<T>(
  limit: { readonly ms: number; readonly clock: Clock; late(): Error },
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const work = new AbortController()
  const timer = new AbortController()
  const both = AbortSignal.any([signal, work.signal])
  const limited = limit.clock
    .sleep(limit.ms, AbortSignal.any([signal, timer.signal]))
    .then((): never => {
      throw limit.late()
    })
  const running = run(both)
  try {
    return await Promise.race([running, limited])
  } finally {
    timer.abort()
    work.abort()
    limited.catch(() => undefined)
    running.catch(() => undefined)
  }
}
