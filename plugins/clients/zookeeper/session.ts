import { setTimeout as wait } from 'node:timers/promises'
import type { ConnectionOptions as TlsOptions } from 'node:tls'
import { nameOf, openConnection, type Connection } from './connection.ts'
import { shuffle, type Ensemble, type Server } from './ensemble.ts'
import { ZooKeeperError, hasCode, replyError } from './errors.ts'
import { juteReader, type JuteReader } from './jute.ts'
import {
  noSession,
  op,
  readEvent,
  readReplyHead,
  writeAuth,
  writeSetWatches,
  xid,
  type Credentials,
} from './records.ts'
import { Requests, type Request } from './requests.ts'
import { Watches } from './watches.ts'

export interface SessionOptions {
  readonly ensemble: Ensemble
  /** What is asked for; the server may grant another. */
  readonly sessionTimeoutMs: number
  readonly connectTimeoutMs: number
  /** How long a request may wait for its answer, reconnects included. */
  readonly requestTimeoutMs: number
  readonly frameLimit: number
  readonly auth: readonly Credentials[]
  readonly tls?: TlsOptions
}

/**
 * `connected`: a server answers; after `suspended` with the same session, after `expired` with a new one.
 * `suspended`: no server; the session may still live. `expired`: ephemeral nodes and watches are gone.
 * `closed`: for good, by the owner or because the credentials were refused.
 */
export type SessionState = 'connecting' | 'connected' | 'suspended' | 'expired' | 'closed'

/** Keeps one session alive over as many connections as it takes. */
export class Session implements AsyncDisposable {
  readonly watches = new Watches()
  readonly #options: SessionOptions
  readonly #requests: Requests
  readonly #observers = new Set<(state: SessionState) => void>()
  readonly #stop = new AbortController()
  readonly #running: Promise<void>
  #state: SessionState = 'connecting'
  #key = noSession
  #timeoutMs: number
  #lastZxid = 0n
  #lastContactMs = performance.now()
  #connection: Connection | undefined
  #fault: Error | undefined

  constructor(options: SessionOptions) {
    this.#options = options
    this.#timeoutMs = options.sessionTimeoutMs
    this.#requests = new Requests(options.requestTimeoutMs)
    this.#running = this.#run()
  }

  get state(): SessionState {
    return this.#state
  }

  get id(): bigint {
    return this.#key.id
  }

  /** What the server granted. */
  get timeoutMs(): number {
    return this.#timeoutMs
  }

  /** Why there is no connection, if there is none. */
  get fault(): Error | undefined {
    return this.#fault
  }

  observe(observer: (state: SessionState) => void): Disposable {
    this.#observers.add(observer)
    return { [Symbol.dispose]: () => void this.#observers.delete(observer) }
  }

  /** Sends a request now, or as soon as a server answers; rejects with the server's error or after the time limit. */
  send(request: Request, signal?: AbortSignal): Promise<JuteReader> {
    if (this.#state === 'closed') return Promise.reject(this.#closedError())
    const answer = this.#requests.add(request, () => this.#fault, signal)
    if (this.#connection !== undefined) this.#requests.flush(this.#connection)
    return answer
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#state !== 'closed' && this.#connection !== undefined) await this.#sayGoodbye()
    this.#close(undefined)
    await this.#running
  }

  async #run(): Promise<void> {
    const servers = shuffle(this.#options.ensemble.servers, Math.random)
    let failures = 0
    for (let turn = 0; !this.#stop.signal.aborted; turn += 1) {
      const server = servers[turn % servers.length]
      if (server === undefined) break
      const isServed = await this.#tryServer(server)
      failures = isServed ? 0 : failures + 1
      const ms = Math.min(50 * 2 ** Math.min(Math.floor(failures / servers.length), 10), 2_000)
      await wait(ms * (0.5 + Math.random()), undefined, { signal: this.#stop.signal }).catch(
        () => undefined,
      )
    }
  }

  /** Whether the server took the session, for however long. */
  async #tryServer(server: Server): Promise<boolean> {
    const { sessionTimeoutMs, connectTimeoutMs, frameLimit, tls } = this.#options
    try {
      const connection = await openConnection(
        {
          server,
          key: this.#key,
          lastZxid: this.#lastZxid,
          sessionTimeoutMs,
          connectTimeoutMs,
          frameLimit,
          ...(tls && { tls }),
        },
        this.#stop.signal,
      )
      await this.#serve(connection)
      return true
    } catch (error) {
      this.#fault = error instanceof Error ? error : new Error(String(error))
      // A server whose data was wiped refuses a client that has seen more than it; only a new session helps.
      const awayMs = performance.now() - this.#lastContactMs
      const isHopeless = hasCode(error, 'refused') && awayMs > 3 * this.#timeoutMs
      if (isHopeless && this.#key.id !== 0n) this.#expire()
      return false
    }
  }

  async #serve(connection: Connection): Promise<void> {
    const { key, timeoutMs } = connection.answer
    if (timeoutMs <= 0) {
      connection.end(new ZooKeeperError('session-expired', 'the session has expired'))
      this.#expire()
      return
    }
    const isSame = key.id === this.#key.id
    if (!isSame && this.#key.id !== 0n) this.#expire()
    this.#key = key
    this.#timeoutMs = timeoutMs
    this.#fault = undefined
    connection.receive((body) => this.#receive(body))
    for (const credentials of this.#options.auth) connection.send(...writeAuth(credentials))
    if (isSame) this.#restoreWatches(connection)
    this.#connection = connection
    this.#requests.flush(connection)
    this.#enter('connected')

    const reason = await connection.lost
    this.#connection = undefined
    this.#lastContactMs = performance.now()
    if (this.#stop.signal.aborted) return
    this.#fault = reason
    this.#requests.lose(reason)
    this.#enter('suspended')
  }

  #restoreWatches(connection: Connection): void {
    for (const watches of this.watches.requests()) {
      connection.send(...writeSetWatches(this.#lastZxid, watches))
    }
  }

  #receive(body: Buffer): void {
    const reader = juteReader(body)
    const head = readReplyHead(reader)
    if (head.zxid > this.#lastZxid) this.#lastZxid = head.zxid
    switch (head.xid) {
      case xid.event:
        this.watches.dispatch(readEvent(reader))
        return
      case xid.auth:
        if (head.error !== 0) this.#close(replyError(head.error, 'authentication'))
        return
      case xid.setWatches:
        // An older server has taken over the session. It hangs up, and must not be asked for trees again.
        if (head.error !== 0) this.watches.forgetTrees()
        return
      case xid.ping:
        return
      default:
        this.#requests.answer(head, reader)
    }
  }

  #expire(): void {
    this.#key = noSession
    this.#lastZxid = 0n
    this.watches.clear()
    this.#enter('expired')
  }

  #enter(state: SessionState): void {
    if (this.#state === 'closed') return
    this.#state = state
    for (const observer of this.#observers) observer(state)
  }

  async #sayGoodbye(): Promise<void> {
    const request = { type: op.close, body: Buffer.alloc(0), what: 'close', isRepeatable: false }
    const patience = AbortSignal.timeout(1_000)
    await this.send(request, patience).catch(() => undefined)
  }

  #close(fault: Error | undefined): void {
    if (this.#state === 'closed') return
    this.#fault = fault ?? this.#fault
    this.#enter('closed')
    this.#stop.abort()
    this.#requests.rejectAll(this.#closedError())
    this.watches.clear()
    this.#connection?.end(this.#closedError())
    this.#connection = undefined
  }

  #closedError(): Error {
    if (hasCode(this.#fault, 'auth-failed') && this.#fault !== undefined) return this.#fault
    return new ZooKeeperError('closed', 'the client was closed')
  }
}

/** `zk1:2181, zk2:2181`, for messages. */
export function namesOf({ servers }: Ensemble): string {
  return servers.map(nameOf).join(', ')
}
