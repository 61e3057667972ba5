import { randomUUID } from 'node:crypto'
import {
  HttpError,
  parseDuration,
  startHeartbeat,
  UnavailableError,
  type PluginContext,
  type Registrar,
  type Registration,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import { openConsulHttp } from '../../clients/consul/index.ts'
import { Agent, checkId, type AgentEntry } from './agent.ts'
import type { ConsulRegistrarOptions } from './index.ts'

/** At the end an agent that is away is not waited for: what it has of us turns critical by itself. */
const goodbyeMs = 3_000

export async function openConsulRegistrar(
  options: ConsulRegistrarOptions,
  context: PluginContext,
): Promise<Registrar> {
  const { ttl = '10s', 'deregister-after': deregisterAfter = '10m' } = options
  const http = await openConsulHttp(options, context)
  const [ttlMs = 10_000, afterMs = 600_000] = [parseDuration(ttl), parseDuration(deregisterAfter)]
  const times = { ttl: `${ttlMs}ms`, deregisterAfter: `${afterMs}ms` }
  const agent = new Agent({ http, place: options, ...times })
  const services = new Set<RegisteredService>()
  const owner = `haproxyctl ${randomUUID()}`
  const heartbeat = startHeartbeat(
    { ...context, everyMs: ttlMs / 3, what: `${context.name} cannot be told that we are there` },
    async (signal) => {
      if (services.size === 0) return
      const owners = await agent.owners(signal)
      const again = await Promise.all([...services].map((each) => each.renew(owners, signal)))
      const count = again.filter(Boolean).length
      if (count > 0)
        context.log.info(`${context.name}: ${count} of ours were gone, and are registered again`)
    },
  )
  return {
    async register(instance, signal) {
      signal.throwIfAborted()
      const service = new RegisteredService(agent, { instance, health: 'passing', owner })
      await service.register(signal)
      services.add(service)
      return {
        update: (health, until) => service.update(health, until),
        async [Symbol.asyncDispose]() {
          if (services.delete(service)) await service.remove(AbortSignal.timeout(goodbyeMs))
        },
      }
    },
    async [Symbol.asyncDispose]() {
      await heartbeat[Symbol.asyncDispose]()
      const goodbyes = [...services].map((each) => each.remove(AbortSignal.timeout(goodbyeMs)))
      services.clear()
      await Promise.all(goodbyes.map((each) => each.catch(ignoreAway)))
      await http[Symbol.asyncDispose]()
    },
  }
}

function ignoreAway(error: unknown): void {
  const isLate = error instanceof DOMException && error.name === 'TimeoutError'
  if (!isLate && !(error instanceof UnavailableError)) throw error
}

/** One service of the agent's. Its steps follow each other: two that cross would undo each other. */
class RegisteredService implements Pick<Registration, 'update'> {
  readonly #agent: Agent
  #entry: AgentEntry
  #queue: Promise<unknown> = Promise.resolve()

  constructor(agent: Agent, entry: AgentEntry) {
    this.#agent = agent
    this.#entry = entry
  }

  /** Registers, whoever was there: the newest process is the one that knows. */
  register(signal: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      await this.#agent.register(this.#entry, signal)
      await this.#agent.setMaintenance(this.#entry, signal)
    })
  }

  async update(health: RegistryHealth, signal: AbortSignal): Promise<void> {
    const before = this.#entry.health
    this.#entry = { ...this.#entry, health }
    await this.#inTurn(async () => {
      try {
        await this.#agent.renew(this.#entry, signal)
        if (isMaintained(before) || isMaintained(health))
          await this.#agent.setMaintenance(this.#entry, signal)
      } catch (error) {
        // The agent has lost it. It answers 500 to what it does not know, and newer ones 404.
        if (!(error instanceof HttpError) || ![404, 500].includes(error.status)) throw error
        await this.#agent.register(this.#entry, signal)
        await this.#agent.setMaintenance(this.#entry, signal)
      }
    })
  }

  /** Renews it, or registers it where it is gone; one that another process has taken over is left to that. */
  renew(owners: ReadonlyMap<string, string>, signal: AbortSignal): Promise<boolean> {
    return this.#inTurn(async () => {
      const owner = owners.get(checkId(this.#entry.instance))
      if (owner !== undefined && owner !== this.#entry.owner) return false
      if (owner !== undefined) await this.#agent.renew(this.#entry, signal)
      else {
        await this.#agent.register(this.#entry, signal)
        await this.#agent.setMaintenance(this.#entry, signal)
      }
      return owner === undefined
    })
  }

  /** Only as long as it is ours. */
  remove(signal: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      const { instance, owner } = this.#entry
      const now = (await this.#agent.owners(signal)).get(checkId(instance))
      if (now === owner) await this.#agent.deregister(instance, signal)
    })
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(step)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}

/** Consul has no word for draining; to be in maintenance is what takes the traffic away at once. */
function isMaintained(health: RegistryHealth): boolean {
  return health === 'maintenance' || health === 'draining'
}
