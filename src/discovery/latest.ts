import { linkAbort } from '../kit/time/linked-abort.ts'
import type { Clock } from '../model/ports.ts'
import { openMailbox, pump, type Mailbox } from '../kit/time/mailbox.ts'

export interface Quiescence {
  /** A change that comes after at least this long without one is handed on at once. */
  readonly quietMs: number
  /** How long a state waits at most while changes keep coming closer together than that. */
  readonly hardLimitMs: number
  readonly clock: Clock
}

/**
 * Whole states, newest wins. The first after a quiet time is handed on at once; what follows closely is
 * gathered until it is quiet again, or until the hard limit. The source is read on while the reader
 * works, and what was overtaken meanwhile is never seen.
 */
export async function* latest<T>(
  states: AsyncIterable<T>,
  quiescence: Quiescence,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const mailbox = openMailbox<Arrived<T>>(signal)
  void pump(states, timed(mailbox, quiescence.clock))
  for (;;) {
    await mailbox.arrival()
    const first = mailbox.read()
    if (first === undefined) return
    yield await settle(first.value, mailbox, quiescence, signal)
  }
}

interface Arrived<T> {
  readonly state: T
  readonly atMs: number
  /** How long before it the previous one came, read or overtaken. */
  readonly afterMs: number
}

function timed<T>(mailbox: Mailbox<Arrived<T>>, clock: Clock): Pick<Mailbox<T>, 'put' | 'close'> {
  let previousMs = -Infinity
  return {
    put(state) {
      const atMs = clock.now()
      mailbox.put({ state, atMs, afterMs: atMs - previousMs })
      previousMs = atMs
    },
    close: (error) => mailbox.close(error),
  }
}

async function settle<T>(
  first: Arrived<T>,
  mailbox: Mailbox<Arrived<T>>,
  { quietMs, hardLimitMs, clock }: Quiescence,
  signal: AbortSignal,
): Promise<T> {
  let newest = first
  if (first.afterMs >= quietMs) return newest.state
  const deadlineMs = first.atMs + hardLimitMs
  while (!mailbox.isClosed) {
    const waitMs = Math.min(newest.atMs + quietMs, deadlineMs) - clock.now()
    if (waitMs <= 0 || !(await arrivesWithin(waitMs, mailbox, clock, signal))) break
    newest = mailbox.read()?.value ?? newest
  }
  return newest.state
}

export async function arrivesWithin(
  ms: number,
  mailbox: Mailbox<unknown>,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  using stop = linkAbort(signal)
  const quiet = clock.sleep(ms, stop.signal).then(() => false)
  try {
    return await Promise.race([quiet, mailbox.arrival().then(() => true)])
  } finally {
    stop.abort()
    quiet.catch(() => undefined)
  }
}
