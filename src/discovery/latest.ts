import { linkAbort } from '../kit/time/linked-abort.ts'
import type { Clock } from '../model/ports.ts'
import { openMailbox, pump, type Mailbox } from '../kit/time/mailbox.ts'

export interface Quiescence {
  /** How long nothing may have changed before the state is handed on. */
  readonly quietMs: number
  /** How long a state waits at most while changes keep coming. */
  readonly hardLimitMs: number
  readonly clock: Clock
}

/**
 * Whole states, newest wins: changes are gathered until it has been quiet, or until the hard limit.
 * The source is read on while the reader works, and what was overtaken meanwhile is never seen.
 */
export async function* latest<T>(
  states: AsyncIterable<T>,
  quiescence: Quiescence,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const mailbox = openMailbox<T>(signal)
  void pump(states, mailbox)
  for (;;) {
    await mailbox.arrival()
    const first = mailbox.read()
    if (first === undefined) return
    yield await settle(first.value, mailbox, quiescence, signal)
  }
}

async function settle<T>(
  first: T,
  mailbox: Mailbox<T>,
  { quietMs, hardLimitMs, clock }: Quiescence,
  signal: AbortSignal,
): Promise<T> {
  const deadlineMs = clock.now() + hardLimitMs
  let newest = first
  while (!mailbox.isClosed) {
    const waitMs = Math.min(quietMs, deadlineMs - clock.now())
    if (waitMs <= 0 || !(await arrivesWithin(waitMs, mailbox, clock, signal))) break
    newest = mailbox.read()?.value ?? newest
  }
  return newest
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
