import type { ConnectionOptions as TlsOptions } from 'node:tls'
import { readMulti, writeChange, writeMulti, type Change } from './changes.ts'
import { parseEnsemble } from './ensemble.ts'
import { hasCode, replyError } from './errors.ts'
import {
  readBuffer,
  readText,
  readTexts,
  writeBoolean,
  writeInt,
  writeText,
  type JuteReader,
} from './jute.ts'
import { checkPath, fromServer, parentOf, toServer } from './path.ts'
import { op, readStat, type AccessRule, type Credentials, type Stat } from './records.ts'
import { Session, namesOf, type SessionState } from './session.ts'
import type { WatchKind, Watcher } from './watches.ts'

export interface ClientOptions {
  /** `host:port[,host:port…][/chroot]`. */
  readonly servers: string
  readonly sessionTimeoutMs?: number
  readonly connectTimeoutMs?: number
  readonly requestTimeoutMs?: number
  readonly frameLimit?: number
  readonly auth?: readonly Credentials[]
  readonly tls?: TlsOptions
}

export interface ReadOptions {
  /** Told once about the next change. */
  readonly watcher?: Watcher
  readonly signal?: AbortSignal | undefined
}

export interface CreateOptions {
  readonly data?: Uint8Array | string
  readonly isEphemeral?: boolean
  /** Creates what is missing above it, persistent and empty. */
  readonly withParents?: boolean
  readonly access?: readonly AccessRule[]
  readonly signal?: AbortSignal
}

export interface NodeData {
  readonly data: Buffer
  readonly stat: Stat
}

/** A client of a ZooKeeper ensemble. It connects at once and reconnects until it is disposed. */
export class ZooKeeperClient implements AsyncDisposable {
  /** For messages: the servers without the chroot. */
  readonly servers: string
  readonly #chroot: string
  readonly #session: Session
  readonly #wrapped = new WeakMap<Watcher, Watcher>()
  #canWatchTrees = true

  constructor(options: ClientOptions) {
    const ensemble = parseEnsemble(options.servers)
    this.servers = namesOf(ensemble)
    this.#chroot = ensemble.chroot
    this.#session = new Session({
      ensemble,
      sessionTimeoutMs: options.sessionTimeoutMs ?? 10_000,
      connectTimeoutMs: options.connectTimeoutMs ?? 3_000,
      requestTimeoutMs: options.requestTimeoutMs ?? 10_000,
      frameLimit: options.frameLimit ?? 64 * 1024 * 1024,
      auth: options.auth ?? [],
      ...(options.tls && { tls: options.tls }),
    })
  }

  get state(): SessionState {
    return this.#session.state
  }

  get sessionId(): bigint {
    return this.#session.id
  }

  /** As granted by the server. */
  get sessionTimeoutMs(): number {
    return this.#session.timeoutMs
  }

  /** Why no server answers, if none does. */
  get fault(): Error | undefined {
    return this.#session.fault
  }

  observe(observer: (state: SessionState) => void): Disposable {
    return this.#session.observe(observer)
  }

  async get(path: string, options: ReadOptions = {}): Promise<NodeData> {
    const reader = await this.#read(op.getData, 'get', path, 'data', options)
    return { data: readBuffer(reader), stat: readStat(reader) }
  }

  async children(path: string, options: ReadOptions = {}): Promise<string[]> {
    return readTexts(await this.#read(op.getChildren, 'list', path, 'children', options))
  }

  /** `undefined` when there is no such node; a watcher is then told when it is created. */
  async exists(path: string, options: ReadOptions = {}): Promise<Stat | undefined> {
    try {
      return readStat(await this.#read(op.exists, 'look at', path, 'exists', options))
    } catch (error) {
      if (hasCode(error, 'no-node')) return undefined
      throw error
    }
  }

  /** Tells `watcher` of every change below `path` until it is disposed or the session ends. Needs a server from 3.6 on. */
  async watchTree(path: string, watcher: Watcher, signal?: AbortSignal): Promise<Disposable> {
    if (!this.#canWatchTrees) throw replyError(unimplemented, `watch ${path}`)
    const server = toServer(this.#chroot, checkPath(path))
    const told = this.#told(watcher)
    await this.#session.send(
      {
        type: op.addWatch,
        body: Buffer.concat([writeText(server), writeInt(1)]),
        what: `watch ${path}`,
        isRepeatable: true,
        accept: (error) => {
          if (error === 0) this.#session.watches.add('recursive', server, told)
          // An older server also hangs up: asking again would go round in circles.
          else if (error === unimplemented) this.#canWatchTrees = false
        },
      },
      signal,
    )
    return {
      [Symbol.dispose]: () => this.#session.watches.remove('recursive', server, told),
    }
  }

  /** The path that was created. */
  async create(path: string, options: CreateOptions = {}): Promise<string> {
    const { withParents, signal, ...rest } = options
    const change: Change = { kind: 'create', path, ...rest }
    try {
      return fromServer(this.#chroot, readText(await this.#change(change, signal)))
    } catch (error) {
      if (withParents !== true || !hasCode(error, 'no-node') || path === '/') throw error
    }
    await this.ensure(parentOf(path), signal)
    return fromServer(this.#chroot, readText(await this.#change(change, signal)))
  }

  /** Creates a persistent, empty node and all above it where they are missing. */
  async ensure(path: string, signal?: AbortSignal): Promise<void> {
    try {
      await this.create(path, { withParents: true, ...(signal && { signal }) })
    } catch (error) {
      if (!hasCode(error, 'node-exists')) throw error
    }
  }

  async set(path: string, data: Uint8Array | string, signal?: AbortSignal): Promise<Stat> {
    return readStat(await this.#change({ kind: 'set', path, data }, signal))
  }

  async delete(path: string, signal?: AbortSignal): Promise<void> {
    await this.#change({ kind: 'delete', path }, signal)
  }

  /** All of the changes, or none of them. */
  async multi(changes: readonly Change[], signal?: AbortSignal): Promise<void> {
    const written = changes.map((each) => writeChange(each, this.#serverPath(each.path)))
    const what = `a transaction of ${changes.length} changes from ${changes[0]?.path ?? 'nothing'}`
    const request = { type: op.multi, body: writeMulti(written), what, isRepeatable: false }
    readMulti(await this.#session.send(request, signal), what)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]()
  }

  #read(
    type: number,
    verb: string,
    path: string,
    kind: WatchKind,
    { watcher, signal }: ReadOptions,
  ): Promise<JuteReader> {
    const server = this.#serverPath(path)
    const told = watcher && this.#told(watcher)
    return this.#session.send(
      {
        type,
        body: Buffer.concat([writeText(server), writeBoolean(watcher !== undefined)]),
        what: `${verb} ${path}`,
        isRepeatable: true,
        accept: (error) => {
          const isAbsent = error === noNode && kind === 'exists'
          if (told !== undefined && (error === 0 || isAbsent))
            this.#session.watches.add(kind, server, told)
        },
      },
      signal,
    )
  }

  #change(change: Change, signal: AbortSignal | undefined): Promise<JuteReader> {
    const written = writeChange(change, this.#serverPath(change.path))
    const what = `${change.kind} ${change.path}`
    return this.#session.send({ ...written, what, isRepeatable: false }, signal)
  }

  #serverPath(path: string): string {
    return toServer(this.#chroot, checkPath(path))
  }

  /** The same for the same watcher: who asks twice is told once. */
  #told(watcher: Watcher): Watcher {
    const known = this.#wrapped.get(watcher)
    if (known !== undefined) return known
    const told: Watcher = ({ type, path }) =>
      watcher({ type, path: fromServer(this.#chroot, path) })
    this.#wrapped.set(watcher, told)
    return told
  }
}

const noNode = -101
const unimplemented = -6
