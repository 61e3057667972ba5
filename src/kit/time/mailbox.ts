import { onAbort } from '../../model/on-abort.ts'

/** Holds the newest value only: who reads slowly misses what was overtaken, and never falls behind. */
export interface Mailbox<T> {
  put(value: T): void
  /** Nothing comes after this; a reader still gets the value that was put last. */
  close(error: { readonly thrown: unknown } | undefined): void
  /** Resolves as soon as there is an unread value or the mailbox is closed. */
  arrival(): Promise<void>
  /** The unread value, if any; throws what the mailbox was closed with once all is read. */
  read(): { readonly value: T } | undefined
  readonly isClosed: boolean
}

/** An abort of the signal closes the mailbox, with the signal's reason as the failure. */
export function openMailbox<T>(signal: AbortSignal): Mailbox<T> {
  let unread: { readonly value: T } | undefined
  let isClosed = false
  let failure: { readonly thrown: unknown } | undefined
  let waiting: (() => void)[] = []
  let following: Disposable | undefined

  function wake(): void {
    const woken = waiting
    waiting = []
    for (const resolve of woken) resolve()
  }

  function close(error: { readonly thrown: unknown } | undefined): void {
    isClosed = true
    failure ??= error
    following?.[Symbol.dispose]()
    wake()
  }

  // What is unread at an abort is nobody's business any more.
  following = onAbort(signal, (thrown) => {
    unread = undefined
    close({ thrown })
  })

  return {
    put(value) {
      if (isClosed) return
      unread = { value }
      wake()
    },
    close,
    arrival() {
      if (unread !== undefined || isClosed) return Promise.resolve()
      return new Promise((resolve) => {
        waiting.push(resolve)
      })
    },
    read() {
      const letter = unread
      unread = undefined
      if (letter === undefined && failure !== undefined) throw failure.thrown
      return letter
    },
    get isClosed() {
      return isClosed
    },
  }
}

/** Puts every value of `source` in the mailbox until it ends, fails, or the signal is aborted. */
export async function pump<T>(
  source: AsyncIterable<T>,
  mailbox: Pick<Mailbox<T>, 'put' | 'close'>,
): Promise<void> {
  try {
    for await (const value of source) mailbox.put(value)
    mailbox.close(undefined)
  } catch (thrown) {
    mailbox.close({ thrown })
  }
}
