import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../model/ports.ts'

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  async sleep(ms, signal) {
    signal?.throwIfAborted()
    try {
      await wait(ms, undefined, signal && { signal })
    } catch (cause) {
      // Node rejects with an AbortError of its own; the contract is the signal's reason.
      signal?.throwIfAborted()
      throw cause
    }
  },
}
