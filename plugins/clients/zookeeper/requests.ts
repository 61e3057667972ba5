import { onAbort } from 'haproxyctl/plugin'
import type { Connection } from './connection.ts'
import { ZooKeeperError, replyError } from './errors.ts'
import { writeInt, type JuteReader } from './jute.ts'
import type { ReplyHead } from './records.ts'

export interface Request {
  readonly type: number
  readonly body: Buffer
  /** For messages: `get /nodes/web`. */
  readonly what: string
  /** Whether it may be sent again when a connection was lost before the answer came. */
  readonly isRepeatable: boolean
  /** Called with the answer at once: an event that it asked for may stand in the very next frame. */
  readonly accept?: (error: number) => void
}

interface Pending {
  readonly request: Request
  readonly settle: (outcome: JuteReader | Error) => void
  isSettled: boolean
  xid: number
}

/** Requests that wait to be sent, and those whose answers are due, in the order in which they were sent. */
export class Requests {
  readonly #timeoutMs: number
  #waiting: Pending[] = []
  #sent: Pending[] = []
  #nextSent = 0
  #lastXid = 0

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs
  }

  /** `why` tells, when the time is up, what keeps the servers from answering. */
  add(request: Request, why: () => Error | undefined, signal?: AbortSignal): Promise<JuteReader> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => pending.settle(timedOut(request, why())), this.#timeoutMs)
      let following: Disposable | undefined
      const pending: Pending = {
        request,
        isSettled: false,
        xid: 0,
        settle(outcome) {
          if (pending.isSettled) return
          pending.isSettled = true
          clearTimeout(timer)
          following?.[Symbol.dispose]()
          if (outcome instanceof Error) reject(outcome)
          else resolve(outcome)
        },
      }
      following = onAbort(signal, (reason) => pending.settle(asError(reason)))
      this.#waiting.push(pending)
    })
  }

  flush(connection: Connection): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const pending of waiting) {
      if (pending.isSettled) continue
      this.#lastXid = (this.#lastXid % 0x7fff_ffff) + 1
      pending.xid = this.#lastXid
      this.#sent.push(pending)
      const { type, body } = pending.request
      connection.send(writeInt(pending.xid), writeInt(type), body)
    }
  }

  /** Servers answer in order; anything else means that one of us has lost count. */
  answer(head: ReplyHead, reader: JuteReader): void {
    const pending = this.#sent[this.#nextSent]
    if (pending?.xid !== head.xid) {
      throw new ZooKeeperError('protocol', `the server answered request ${head.xid} out of turn`)
    }
    this.#nextSent += 1
    if (this.#nextSent === this.#sent.length || this.#nextSent > 1_000) {
      this.#sent = this.#sent.slice(this.#nextSent)
      this.#nextSent = 0
    }
    if (!pending.isSettled) pending.request.accept?.(head.error)
    pending.settle(head.error === 0 ? reader : replyError(head.error, pending.request.what))
  }

  /** The connection is gone: what may be repeated waits for the next, the rest is not known to be done. */
  lose(reason: Error): void {
    const lost = this.#sent.slice(this.#nextSent)
    this.#sent = []
    this.#nextSent = 0
    const again = lost.filter(({ request }) => request.isRepeatable)
    this.#waiting = [...again, ...this.#waiting]
    for (const pending of lost) {
      if (pending.request.isRepeatable) continue
      pending.settle(
        new ZooKeeperError(
          'connection-loss',
          `${pending.request.what}: the connection was lost before the answer came`,
          { cause: reason },
        ),
      )
    }
  }

  rejectAll(error: Error): void {
    for (const pending of [...this.#sent, ...this.#waiting]) pending.settle(error)
    this.#sent = []
    this.#waiting = []
    this.#nextSent = 0
  }
}

function timedOut(request: Request, why: Error | undefined): ZooKeeperError {
  const reason = why === undefined ? 'no answer in time' : why.message
  return new ZooKeeperError('operation-timeout', `${request.what}: ${reason}`, { cause: why })
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
