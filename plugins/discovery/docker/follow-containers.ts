import { linkAbort, type Clock } from 'haproxyctl/plugin'
import type { Container } from './container.ts'
import type { Engine } from './engine.ts'

export interface FollowedEngine {
  readonly engine: Engine
  readonly clock: Clock
  /** How often all is listed anew: an event that was missed does not say so. */
  readonly resyncMs: number
}

/** What follows an event closely is one change, as when a container is replaced. */
const quietMs = 50

/**
 * All containers that run, and again whenever that may have changed. Events are listened to before the first list, so that
 * what happens between the two is heard; they only say when to list, so that the list is always the truth.
 */
export async function* followContainers(
  { engine, clock, resyncMs }: FollowedEngine,
  signal: AbortSignal,
): AsyncGenerator<readonly Container[]> {
  using until = linkAbort(signal)
  try {
    await using events = await engine.events(until.signal)
    let next = events.next()
    next.catch(() => undefined)
    async function isHeardWithin(ms: number): Promise<boolean> {
      using waiting = linkAbort(until.signal)
      const late = clock.sleep(ms, waiting.signal).then(() => false)
      late.catch(() => undefined)
      const isHeard = await Promise.race([next.then(() => true), late])
      waiting.abort()
      if (!isHeard) return false
      next = events.next()
      next.catch(() => undefined)
      return true
    }
    for (;;) {
      yield await engine.containers(until.signal)
      if (await isHeardWithin(resyncMs)) {
        const endMs = clock.now() + quietMs
        while (clock.now() < endMs && (await isHeardWithin(endMs - clock.now()))) continue
      }
    }
  } finally {
    until.abort()
  }
}
