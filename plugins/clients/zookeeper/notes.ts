import { onAbort } from 'haproxyctl/plugin'
import type { ZooKeeperClient } from './client.ts'
import { ZooKeeperError } from './errors.ts'
import type { SessionState } from './session.ts'
import type { NodeChange } from './watches.ts'

/** What has to be read again, gathered since the last time. */
export interface Note {
  /** All of it, and the watch has to be set anew: at the start, after a reconnect, in a new session. */
  readonly isFresh: boolean
  /** The node itself came, went, or has other children. */
  readonly isListChanged: boolean
  /** Children that came, went or have other data. */
  readonly names: ReadonlySet<string>
}

/** A notebook about one path: changes are gathered while the last ones are worked on. */
export class Notes implements Disposable {
  readonly #client: ZooKeeperClient
  readonly #path: string
  readonly #patienceMs: number
  readonly #signal: AbortSignal
  readonly #observer: Disposable
  readonly #following: Disposable
  #isFresh: boolean
  #isListChanged = false
  #names = new Set<string>()
  #failure: Error | undefined
  #wake: (() => void) | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(client: ZooKeeperClient, path: string, patienceMs: number, signal: AbortSignal) {
    this.#client = client
    this.#path = path
    this.#patienceMs = patienceMs
    this.#signal = signal
    this.#following = onAbort(signal, (reason) => {
      this.#fail(reason instanceof Error ? reason : new Error(String(reason)))
    })
    this.#observer = client.observe((state) => this.#enter(state))
    // Where there is no connection yet, everything is read when there is one.
    this.#isFresh = client.state === 'connected'
    if (!this.#isFresh) this.#enter(client.state === 'closed' ? 'closed' : 'suspended')
  }

  /** Takes note of a change at or directly below the path. */
  readonly take = ({ type, path }: NodeChange): void => {
    const prefix = this.#path === '/' ? '/' : `${this.#path}/`
    if (path === this.#path) this.#isListChanged ||= type !== 'changed'
    else if (path.startsWith(prefix)) {
      const name = path.slice(prefix.length)
      if (!name.includes('/') && type !== 'children') this.#names.add(name)
    }
    this.#wake?.()
  }

  /** Resolves when there is something to read; throws when no server has answered for too long. */
  async next(): Promise<Note> {
    this.#signal.throwIfAborted()
    while (this.#failure === undefined && !this.#hasNews()) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    if (this.#failure !== undefined) throw this.#failure
    const note = { isFresh: this.#isFresh, isListChanged: this.#isListChanged, names: this.#names }
    this.#isFresh = false
    this.#isListChanged = false
    this.#names = new Set()
    return note
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer)
    this.#observer[Symbol.dispose]()
    this.#following[Symbol.dispose]()
  }

  #hasNews(): boolean {
    return this.#isFresh || this.#isListChanged || this.#names.size > 0
  }

  #enter(state: SessionState): void {
    // A session that expires while there is no server has not brought one nearer.
    if (state === 'expired') return
    clearTimeout(this.#timer)
    if (state === 'connected') this.#isFresh = true
    else if (state === 'closed') this.#fail(closedError(this.#client))
    else this.#timer = setTimeout(() => this.#fail(this.#loss()), this.#patienceMs)
    this.#wake?.()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#wake?.()
  }

  #loss(): ZooKeeperError {
    const { fault, servers } = this.#client
    const seconds = this.#patienceMs / 1000
    const why = fault?.message ?? 'no answer'
    return new ZooKeeperError(
      'connection-loss',
      `no server of ${servers} has answered for ${seconds} s: ${why}`,
      { cause: fault },
    )
  }
}

function closedError(client: ZooKeeperClient): Error {
  return client.fault ?? new ZooKeeperError('closed', 'the client was closed')
}
