import {
  parseDuration,
  startHeartbeat,
  UnavailableError,
  type LocalInstance,
  type PluginContext,
  type Registrar,
  type Registration,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import { encode, openMembers, post, type Members } from '../../clients/etcd/index.ts'
import type { EtcdRegistrarOptions } from './index.ts'
import { Lease } from './lease.ts'
import { valueOf } from './value.ts'

/** At the end a registry that is away is not waited for: the lease ends by itself. */
const goodbyeMs = 3_000

export async function openEtcdRegistrar(
  options: EtcdRegistrarOptions,
  context: PluginContext,
): Promise<Registrar> {
  const ttlMs = parseDuration(options.ttl ?? '10s') ?? 10_000
  const members = await openMembers(options, context)
  const lease = new Lease(members, Math.ceil(ttlMs / 1_000))
  const prefix = (options.prefix ?? '/services').replace(/\/$/, '')
  const keys = new Set<RegisteredKey>()
  const heartbeat = startHeartbeat(
    { ...context, everyMs: ttlMs / 3, what: `${context.name} cannot be told that we are there` },
    async (signal) => {
      if (keys.size === 0) return
      const isThere = await lease.renew(signal)
      const again = await Promise.all([...keys].map((each) => each.restore(signal)))
      const count = again.filter(Boolean).length
      if (count === 0) return
      const why = isThere ? 'were gone' : 'had expired'
      context.log.info(`${context.name}: ${count} of our keys ${why}, and are registered again`)
    },
  )
  return {
    async register(instance, signal) {
      signal.throwIfAborted()
      const name = `${prefix}/${instance.service}/${instance.id}`
      const key = new RegisteredKey({ members, lease, name, instance, format: options.format })
      await key.update('passing', signal)
      keys.add(key)
      return {
        update: (health, until) => key.update(health, until),
        async [Symbol.asyncDispose]() {
          if (keys.delete(key)) await key.remove(AbortSignal.timeout(goodbyeMs))
        },
      }
    },
    async [Symbol.asyncDispose]() {
      await heartbeat[Symbol.asyncDispose]()
      keys.clear()
      try {
        await lease.revoke(AbortSignal.timeout(goodbyeMs))
      } catch (error) {
        if (!(error instanceof UnavailableError) && !isTimeout(error)) throw error
      }
      await members[Symbol.asyncDispose]()
    },
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError'
}

interface KeyParts {
  readonly members: Members
  readonly lease: Lease
  readonly name: string
  readonly instance: LocalInstance
  readonly format: EtcdRegistrarOptions['format']
}

/** The key of one instance. */
class RegisteredKey implements Pick<Registration, 'update'> {
  readonly #parts: KeyParts
  readonly #key: string
  #value: string | undefined
  /** The lease that it was last put under; with any other it is somebody else's. */
  #owner: string | undefined

  constructor(parts: KeyParts) {
    this.#parts = parts
    this.#key = encode(parts.name)
  }

  /** Puts it, whoever had it before: the newest process is the one that knows. */
  async update(health: RegistryHealth, signal: AbortSignal): Promise<void> {
    const { members, lease, instance, format } = this.#parts
    this.#value = valueOf(instance, health, format)
    if (this.#value === undefined) return this.remove(signal)
    const owner = await lease.id(signal)
    await post(
      members,
      'kv/put',
      { key: this.#key, value: encode(this.#value), lease: owner },
      signal,
    )
    this.#owner = owner
  }

  /** Puts it again where it is gone; one that another process has put stays that one's. Tells whether it did. */
  async restore(signal: AbortSignal): Promise<boolean> {
    if (this.#value === undefined) return false
    const { members, lease } = this.#parts
    const owner = await lease.id(signal)
    const put = { key: this.#key, value: encode(this.#value), lease: owner }
    const isGone = { key: this.#key, target: 'CREATE', result: 'EQUAL', create_revision: '0' }
    const question = { compare: [isGone], success: [{ request_put: put }] }
    const { succeeded } = await post(members, 'kv/txn', question, signal)
    if (succeeded === true) this.#owner = owner
    return succeeded === true
  }

  /** Only as long as it is ours. */
  async remove(signal: AbortSignal): Promise<void> {
    const owner = this.#owner
    this.#owner = undefined
    if (owner === undefined) return
    const isOurs = { key: this.#key, target: 'LEASE', result: 'EQUAL', lease: owner }
    const question = { compare: [isOurs], success: [{ request_delete_range: { key: this.#key } }] }
    await post(this.#parts.members, 'kv/txn', question, signal)
  }
}
