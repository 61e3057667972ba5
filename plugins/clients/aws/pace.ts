import type { Clock, Http } from 'haproxyctl/plugin'

/** How fast one host of AWS may be asked by all sources of a run: when one is throttled, all of them wait. */
export interface Pace {
  wait(signal: AbortSignal): Promise<void>
  throttled(): void
  answered(): void
}

const firstPauseMs = 500
const longestPauseMs = 20_000

const pacesOf = new WeakMap<Http, Map<string, Pace>>()

export function paceOf(http: Http, host: string, clock: Clock): Pace {
  const known = pacesOf.get(http) ?? new Map<string, Pace>()
  pacesOf.set(http, known)
  const pace = known.get(host) ?? createPace(clock)
  known.set(host, pace)
  return pace
}

function createPace(clock: Clock): Pace {
  let pauseMs = 0
  let untilMs = 0
  return {
    async wait(signal) {
      // Those who wait together do not go on together: each looks again, a little apart.
      for (let ms = untilMs - clock.monotonic(); ms > 0; ms = untilMs - clock.monotonic())
        await clock.sleep(ms * (1 + Math.random() / 4), signal)
    },
    throttled() {
      // Several that were under way are throttled at once: that is one reason, and not several.
      if (clock.monotonic() < untilMs) return
      pauseMs = Math.min(Math.max(pauseMs * 2, firstPauseMs), longestPauseMs)
      untilMs = clock.monotonic() + pauseMs
    },
    answered() {
      pauseMs = Math.floor(pauseMs / 2)
    },
  }
}
