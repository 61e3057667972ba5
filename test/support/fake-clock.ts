import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/model/ports.ts'

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Goes on by `ms`, waking sleepers in order and letting everything that follows from it happen. */
  advance(ms: number): Promise<void>
  /** How many sleep now. */
  readonly sleepers: number
}

interface Sleeper {
  readonly dueMs: number
  wake(): void
}

export function createFakeClock(startMs = 1_000_000): FakeClock {
  let nowMs = startMs
  const sleepers = new Set<Sleeper>()

  return {
    now: () => nowMs,
    monotonic: () => nowMs,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(signal.reason)
          return
        }
        const sleeper: Sleeper = { dueMs: nowMs + ms, wake: () => finish(resolve) }
        function abort(): void {
          finish(() => reject(signal?.reason))
        }
        function finish(settle: () => void): void {
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', abort)
          settle()
        }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', abort, { once: true })
      })
    },
    async advance(ms) {
      const endMs = nowMs + ms
      await settle()
      for (;;) {
        const [next] = [...sleepers].toSorted((a, b) => a.dueMs - b.dueMs)
        if (next === undefined || next.dueMs > endMs) break
        nowMs = Math.max(nowMs, next.dueMs)
        next.wake()
        await settle()
      }
      nowMs = endMs
      await settle()
    },
    get sleepers() {
      return sleepers.size
    },
  }
}

/** Lets all that is ready run: promises first, then what they have set going. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) await setImmediate()
}
