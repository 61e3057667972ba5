import { openMailbox, pump, type Mailbox } from './mailbox.ts'

/**
 * One watch for all who listen. Each is told the newest value at once and every newer one, without those that were
 * overtaken meanwhile; a failure is told to all. It begins with the first listener, again after a failure, and is
 * aborted when the last one leaves.
 */
export function shareWatch<T>(
  begin: (signal: AbortSignal) => AsyncIterable<T>,
): (signal: AbortSignal) => AsyncGenerator<T> {
  let current: Shared<T> | undefined
  return async function* listen(signal) {
    if (current === undefined || current.isClosed) current = new Shared(begin)
    const shared = current
    const mailbox = openMailbox<T>(signal)
    shared.add(mailbox)
    try {
      for (;;) {
        await mailbox.arrival()
        const letter = mailbox.read()
        if (letter === undefined) return
        yield letter.value
      }
    } finally {
      mailbox.close(undefined)
      shared.remove(mailbox)
    }
  }
}

class Shared<T> {
  isClosed = false
  private readonly listeners = new Set<Mailbox<T>>()
  private readonly abort = new AbortController()
  private newest: { readonly value: T } | undefined

  constructor(begin: (signal: AbortSignal) => AsyncIterable<T>) {
    void pump(begin(this.abort.signal), {
      put: (value) => {
        this.newest = { value }
        for (const listener of this.listeners) listener.put(value)
      },
      close: (error) => {
        this.isClosed = true
        for (const listener of this.listeners) listener.close(error)
      },
    })
  }

  add(listener: Mailbox<T>): void {
    this.listeners.add(listener)
    if (this.newest !== undefined) listener.put(this.newest.value)
  }

  remove(listener: Mailbox<T>): void {
    this.listeners.delete(listener)
    if (this.listeners.size > 0) return
    this.isClosed = true
    this.abort.abort()
  }
}
