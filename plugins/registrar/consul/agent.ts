import {
  HttpError,
  UnavailableError,
  type HttpClient,
  type LocalInstance,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import type { ConsulPlace } from '../../clients/consul/index.ts'

/** What is told to an agent of one instance. */
export interface AgentEntry {
  readonly instance: LocalInstance
  readonly health: RegistryHealth
  /** Who looks after it. */
  readonly owner: string
}

export interface AgentParts {
  readonly http: HttpClient
  readonly place: Omit<ConsulPlace, 'datacenter'>
  readonly ttl: string
  readonly deregisterAfter: string
}

/** The HTTP API of an agent, as far as it takes to register. */
export class Agent {
  readonly #parts: AgentParts

  constructor(parts: AgentParts) {
    this.#parts = parts
  }

  /** Who looks after each of the services that this agent has, by the ids of their checks. */
  async owners(signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const answer = await this.#ask('GET', 'agent/checks', {}, signal)
    const value: unknown = answer.json()
    const checks = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return new Map(checks.map(([id, check]) => [id, notesOf(check)]))
  }

  /** Replaces whatever was there under the same id. */
  async register({ instance, health, owner }: AgentEntry, signal: AbortSignal): Promise<void> {
    const { ttl, deregisterAfter } = this.#parts
    const { endpoint, weight, tags, metadata, service } = instance
    const place =
      endpoint.kind === 'tcp'
        ? { Address: endpoint.address, Port: endpoint.port }
        : { Meta: { ...metadata, path: endpoint.path } }
    const weights =
      weight === undefined ? {} : { Weights: { Passing: Math.max(weight, 1), Warning: 1 } }
    const entry = {
      ID: serviceId(instance),
      Name: service,
      Tags: tags ?? [],
      Meta: metadata ?? {},
      ...place,
      ...weights,
      Check: {
        CheckID: checkId(instance),
        Name: 'haproxyctl report',
        Notes: owner,
        TTL: ttl,
        Status: statusOf(health),
        DeregisterCriticalServiceAfter: deregisterAfter,
      },
    }
    const query = { 'replace-existing-checks': true }
    await this.#ask('PUT', 'agent/service/register', { query, body: entry }, signal)
  }

  /** Renews the time to live, with what the checks here say. */
  async renew({ instance, health }: AgentEntry, signal: AbortSignal): Promise<void> {
    const body = { Status: statusOf(health), Output: health }
    await this.#ask(
      'PUT',
      `agent/check/update/${encodeURIComponent(checkId(instance))}`,
      { body },
      signal,
    )
  }

  async setMaintenance({ instance, health }: AgentEntry, signal: AbortSignal): Promise<void> {
    const isEnabled = health === 'maintenance' || health === 'draining'
    const query = { enable: isEnabled, ...(isEnabled && { reason: `${health} (haproxyctl)` }) }
    await this.#ask(
      'PUT',
      `agent/service/maintenance/${encodeURIComponent(serviceId(instance))}`,
      { query },
      signal,
    )
  }

  async deregister(instance: LocalInstance, signal: AbortSignal): Promise<void> {
    await this.#ask(
      'PUT',
      `agent/service/deregister/${encodeURIComponent(serviceId(instance))}`,
      {},
      signal,
    )
  }

  async #ask(
    method: string,
    url: string,
    { query, body }: { readonly query?: Query; readonly body?: unknown },
    signal: AbortSignal,
  ): ReturnType<HttpClient['request']> {
    const { namespace, partition } = this.#parts.place
    const request = {
      method,
      url,
      query: { ...query, ns: namespace, partition },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    try {
      return await this.#parts.http.request(request, signal)
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== 403) throw error
      throw new UnavailableError(error.message, {
        cause: error,
        help: 'Give the registrar a `token` whose policy may write these services, and read the node.',
      })
    }
  }
}

type Query = Readonly<Record<string, string | boolean>>

/** The id is the agent's: two services may run on one port of different networks, but hardly of one name. */
function serviceId({ service, id }: LocalInstance): string {
  return `${service}:${id}`
}

export function checkId(instance: LocalInstance): string {
  return `haproxyctl:${serviceId(instance)}`
}

function statusOf(health: RegistryHealth): 'passing' | 'warning' | 'critical' {
  return health === 'passing' || health === 'warning' ? health : 'critical'
}

function notesOf(check: unknown): string {
  if (typeof check !== 'object' || check === null || !('Notes' in check)) return ''
  return String(check.Notes)
}
