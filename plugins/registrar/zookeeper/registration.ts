import {
  UnavailableError,
  type Log,
  type Registration,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import { hasCode, type ZooKeeperClient } from '../../clients/zookeeper/index.ts'

export interface RegistrationParts {
  readonly client: ZooKeeperClient
  readonly path: string
  readonly data: string
  readonly log: Log
  /** The client's errors in the words of the kit. */
  readonly describe: (error: unknown) => unknown
}

/**
 * One ephemeral node. It is looked after until it is disposed: made anew when its session has expired or somebody has
 * deleted it, and left to a younger process that has taken it over.
 */
export class NodeRegistration implements Registration {
  readonly #parts: RegistrationParts
  #isWanted = false
  #isDisposed = false
  /** One step after the other: two that cross would undo each other. */
  #queue: Promise<void> = Promise.resolve()
  readonly #watcher = (): void => this.look()

  constructor(parts: RegistrationParts) {
    this.#parts = parts
  }

  /** Registers, whoever is there: the newest process is the one that knows. */
  async register(signal: AbortSignal): Promise<void> {
    this.#isWanted = true
    await this.#inTurn(() => this.#takeOver(signal))
  }

  async update(health: RegistryHealth, signal: AbortSignal): Promise<void> {
    const isWanted = health === 'passing' || health === 'warning'
    if (isWanted === this.#isWanted && isWanted) return
    this.#isWanted = isWanted
    await this.#inTurn(() => (isWanted ? this.#takeOver(signal) : this.#remove(signal)))
  }

  /** Looks whether all is as it should be, now that something has happened. */
  look(): void {
    if (!this.#isWanted || this.#isDisposed) return
    void this.#inTurn(() => this.#restore()).catch((error: unknown) => {
      // The client tells when a server answers again, and it is looked again then.
      const reason = error instanceof Error ? error.message : String(error)
      this.#parts.log.debug(`zookeeper: ${this.#parts.path} cannot be looked after: ${reason}`)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isDisposed) return
    this.#isDisposed = true
    this.#isWanted = false
    await this.#inTurn(() => this.#remove())
  }

  async #inTurn(step: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(step)
    this.#queue = turn.catch(() => undefined)
    try {
      await turn
    } catch (error) {
      throw this.#parts.describe(error)
    }
  }

  async #takeOver(signal?: AbortSignal): Promise<void> {
    const { client, path, data } = this.#parts
    const stat = await client.exists(path, { signal })
    if (stat === undefined) await this.#create(signal)
    else if (stat.ephemeralOwner === client.sessionId) await client.set(path, data, signal)
    else {
      const create = { kind: 'create', path, data, isEphemeral: true } as const
      await client.multi([{ kind: 'delete', path }, create], signal)
    }
    await this.#watch(signal)
  }

  async #restore(): Promise<void> {
    if (!this.#isWanted) return
    const { client, path } = this.#parts
    const stat = await client.exists(path, { watcher: this.#watcher })
    if (stat !== undefined) return
    await this.#create()
    await this.#watch()
    this.#parts.log.info(`zookeeper: ${path} was gone, and is registered again`)
  }

  async #create(signal?: AbortSignal): Promise<void> {
    const { client, path, data } = this.#parts
    const options = { data, isEphemeral: true, withParents: true, ...(signal && { signal }) }
    try {
      await client.create(path, options)
    } catch (error) {
      // The answer to a first try may have been lost, or another was quicker: then it is there.
      if (!hasCode(error, 'node-exists')) throw error
    }
  }

  async #watch(signal?: AbortSignal): Promise<void> {
    const { client, path } = this.#parts
    const stat = await client.exists(path, { watcher: this.#watcher, signal })
    if (stat === undefined) throw new UnavailableError(`zookeeper: ${path} was deleted at once`)
  }

  /** Only what is of this session: a younger process may have taken it over. */
  async #remove(signal?: AbortSignal): Promise<void> {
    const { client, path } = this.#parts
    if (client.state === 'closed') return
    const stat = await client.exists(path, { signal })
    if (stat === undefined || stat.ephemeralOwner !== client.sessionId) return
    try {
      await client.delete(path, signal)
    } catch (error) {
      if (!hasCode(error, 'no-node')) throw error
    }
  }
}
