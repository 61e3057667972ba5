import type { Clock } from 'haproxyctl/plugin'
import type { Turns } from './turns.ts'

/** An answer with the index that the next one is waited for by. */
export interface IndexedAnswer {
  readonly value: unknown
  /** Absent where there is none that can be waited by. */
  readonly index?: number
}

export interface Waiting {
  readonly index: number
  readonly waitMs: number
}

/** A registry with blocking queries, as Consul and Nomad have them. */
export interface BlockingClient {
  /** The answer to a path; with `waiting` only when there is news, or the time is over. */
  read(path: string, signal: AbortSignal, waiting?: Waiting): Promise<IndexedAnswer>
}

export interface Followed {
  readonly client: BlockingClient
  readonly path: string
  readonly turns: Turns
  readonly clock: Clock
}

/** How long a query waits for a change: as long as it likes, unless others wait for its connection. */
const longestMs = 60_000
const crowdedMs = 2_000

/** They ask to be asked no more often; and what returns at once without news is asked less and less often. */
const shortestRoundMs = 100
const longestPauseMs = 2_000

/**
 * The answer now, and each that differs from the last, by blocking queries. By the rules of Consul and Nomad an index that goes
 * backwards, as after a restored snapshot, is begun anew from nothing; and one that is no number above 0 is not used.
 */
export async function* followAnswers(
  { client, path, turns, clock }: Followed,
  signal: AbortSignal,
): AsyncGenerator<unknown> {
  let index = 0
  let told: string | undefined
  let idleRounds = 0
  turns.watchers += 1
  try {
    for (;;) {
      const startedAtMs = clock.monotonic()
      const answer = await ask(index)
      index = nextIndex(index, answer.index)
      const text = JSON.stringify(answer.value)
      idleRounds = text === told ? idleRounds + 1 : 0
      if (text !== told) yield answer.value
      told = text
      const tookMs = clock.monotonic() - startedAtMs
      const pauseMs = pauseAfter(idleRounds, tookMs)
      if (pauseMs > 0) await clock.sleep(pauseMs, signal)
    }
  } finally {
    turns.watchers -= 1
  }

  async function ask(since: number): Promise<IndexedAnswer> {
    // What is there now is told at once: it takes no turn from those who wait.
    if (since === 0) return client.read(path, signal)
    using _turn = await turns.take(signal)
    const waitMs = turns.isCrowded ? crowdedMs : longestMs
    return client.read(path, signal, { index: since, waitMs })
  }
}

export function nextIndex(before: number, given: number | undefined): number {
  if (given === undefined || given <= 0) return 0
  return given < before ? 0 : given
}

/** `idleRounds`: how many answers in a row brought nothing new. */
export function pauseAfter(idleRounds: number, tookMs: number): number {
  const roundMs = Math.min(shortestRoundMs * 2 ** Math.min(idleRounds, 10), longestPauseMs)
  return Math.max(0, roundMs - tookMs)
}
