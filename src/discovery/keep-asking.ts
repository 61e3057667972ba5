import { linkAbort } from '../kit/time/linked-abort.ts'
import { withTimeLimit, type TimeLimit } from '../kit/time/time-limit.ts'
import type { Discovery } from '../kit/discovery.ts'
import { Failure, UnavailableError } from '../model/errors.ts'
import type { DiscoveryContext } from './sources/discovery-context.ts'

/** Something that a source is asked for as long as a signal lives: `Raw` is what it says, `Known` what is kept of it. */
export interface Inquiry<Raw, Known, Answer> {
  /** The source's name in the project. */
  readonly source: string
  /** For how long the source may take to answer, at first and at each question. */
  readonly limit: TimeLimit
  /** How often the project wants it to be asked, where it says so. */
  readonly intervalMs: number | undefined
  open(): Promise<Discovery>
  /** The plugin's own watch, where it has one. */
  watch(source: Discovery, signal: AbortSignal): AsyncIterable<Raw> | undefined
  /** One answer, within the limit. */
  ask(signal: AbortSignal): Promise<Raw>
  recall(): Promise<Known | undefined>
  remember(known: Known): Promise<void>
  fresh(
    raw: Raw,
    known: Known | undefined,
    nowMs: number,
  ): { readonly answer: Answer; readonly known: Known }
  /** What the source said last, if it ever did. */
  last(known: Known | undefined, error: Error): Answer
}

/**
 * What is known from one source, again and again. One that fails keeps what it said last, with the reason, and is asked
 * again with growing pauses.
 */
export async function* keepAsking<Raw, Known extends { readonly seenAtMs: number }, Answer>(
  inquiry: Inquiry<Raw, Known, Answer>,
  world: DiscoveryContext,
  signal: AbortSignal,
): AsyncGenerator<Answer> {
  let known = await inquiry.recall()
  let failures = 0
  while (!signal.aborted) {
    let isAnswering = false
    let advice: PauseAdvice = {}
    try {
      for await (const raw of observe(inquiry, world, signal)) {
        const now = inquiry.fresh(raw, known, world.clock.now())
        known = now.known
        failures = 0
        isAnswering = true
        // Nobody waits for the disk; the next answer does.
        const kept = inquiry.remember(known)
        try {
          yield now.answer
        } finally {
          await kept
        }
      }
    } catch (error) {
      signal.throwIfAborted()
      // What a watch said last held until it broke.
      if (isAnswering && known !== undefined) {
        known = { ...known, seenAtMs: world.clock.now() }
        await inquiry.remember(known)
      }
      if (error instanceof UnavailableError) advice = error
      yield inquiry.last(known, describe(error, inquiry.source, world))
    }
    await world.clock.sleep(pauseMs(failures, advice, world), signal)
    failures += 1
  }
}

/** The source's own watch, or its answers at intervals; throws when an answer is late or the watch ends. */
async function* observe<Raw>(
  inquiry: Pick<
    Inquiry<Raw, never, never>,
    'source' | 'limit' | 'intervalMs' | 'open' | 'watch' | 'ask'
  >,
  world: DiscoveryContext,
  signal: AbortSignal,
): AsyncGenerator<Raw> {
  const { limit } = inquiry
  using until = linkAbort(signal)
  const source = await withTimeLimit(limit, signal, () => inquiry.open())
  const states =
    inquiry.watch(source, until.signal) ?? poll(inquiry, source.pollMs, world, until.signal)
  const iterator = states[Symbol.asyncIterator]()
  try {
    let next = await withTimeLimit(limit, signal, () => iterator.next())
    for (; next.done !== true; next = await iterator.next()) yield next.value
  } finally {
    until.abort()
    // Not awaited: a plugin that does not listen to the signal would hold everything up.
    iterator.return?.().catch(() => undefined)
  }
  signal.throwIfAborted()
  throw new UnavailableError(`source ${inquiry.source} stopped watching`)
}

/** As often as the project says, or the plugin knows to be right for its registry; never all services at once. */
async function* poll<Raw>(
  { intervalMs, ask }: Pick<Inquiry<Raw, never, never>, 'intervalMs' | 'ask'>,
  pluginsMs: number | undefined,
  world: DiscoveryContext,
  signal: AbortSignal,
): AsyncGenerator<Raw> {
  const ms = intervalMs ?? pluginsMs ?? world.limits.pollMs
  for (;;) {
    yield await ask(signal)
    await world.clock.sleep(ms * (0.9 + 0.2 * world.random()), signal)
  }
}

/** A plugin's bug must not end the watch of all others: it is told in full, and the service goes stale. */
function describe(error: unknown, source: string, world: DiscoveryContext): Error {
  if (error instanceof Failure) return error
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  world.log.warn(`source ${source} failed unexpectedly: ${stack}`, { source })
  const message = error instanceof Error ? error.message : String(error)
  return new UnavailableError(`source ${source} failed unexpectedly: ${message}`, { cause: error })
}

type PauseAdvice = Partial<Pick<UnavailableError, 'retryAfterMs' | 'retryWithinMs'>>

/** Longer after each failure, unless the source knows better. */
function pauseMs(failures: number, advice: PauseAdvice, world: DiscoveryContext): number {
  const { firstRetryMs, longestRetryMs } = world.limits
  const ms = Math.min(
    firstRetryMs * 2 ** Math.min(failures, 20),
    advice.retryWithinMs ?? longestRetryMs,
    longestRetryMs,
  )
  return Math.max(ms * (0.75 + 0.25 * world.random()), advice.retryAfterMs ?? 0)
}
