import type { Snapshot } from '../model/instance.ts'
import type { Definition, JsonSchema } from './definition.ts'

export interface DiscoveryDefinition<Options = unknown, QueryOptions = unknown> extends Definition<
  Discovery<QueryOptions>,
  Options
> {
  readonly kind: 'discovery'
  /** The instances stand in the project itself, so that nobody else has a say: they may be anywhere. */
  readonly isWrittenInProject?: true
  /** Its registry can tell which services there are: what `open` gives has `services`. */
  readonly namesServices?: true
  /** Schema of what a service says under `discovery:` beside `source`. */
  readonly querySchema: JsonSchema
}

/** One source of the project, shared by all services that name it. */
export interface Discovery<QueryOptions = unknown> extends Partial<AsyncDisposable> {
  /** Without a `watch`: how often the registry is asked, unless the project says it. Five seconds where it is absent. */
  readonly pollMs?: number
  /** The whole state now. Throws UnavailableError when it cannot be had: an error is never an empty list. */
  snapshot(query: Query<QueryOptions>, signal: AbortSignal): Promise<Snapshot>
  /** The present state first, then each new one; whole states, never deltas. Ends only on abort, or by throwing. */
  watch?(query: Query<QueryOptions>, signal: AbortSignal): AsyncIterable<Snapshot>
  /**
   * All services that the registry has now, for projects that leave it to it to name them. Throws UnavailableError
   * when that cannot be had.
   */
  services?(query: NamesQuery<QueryOptions>, signal: AbortSignal): Promise<ServiceList>
  /** The present list first, then each new one, as `watch` does. Without it `services` is asked again and again. */
  watchServices?(query: NamesQuery<QueryOptions>, signal: AbortSignal): AsyncIterable<ServiceList>
}

export interface NamesQuery<QueryOptions = unknown> {
  /** Only what fits it is wanted, as in `web-*`; what else is in the list does no harm. */
  readonly pattern: string
  readonly options: QueryOptions
}

/** All services of a registry at one moment; complete, or it would not have been given. */
export interface ServiceList {
  readonly services: readonly NamedService[]
}

/** A service by the registry's word. All of it is untrusted data. */
export interface NamedService {
  /** What `Query.service` is when it is asked for. */
  readonly name: string
  /** What was written to the service: labels, annotations, tags of the form `key=value`. */
  readonly labels?: Readonly<Record<string, string>>
  /** Where it was found, for people. */
  readonly origin: string
}

export interface Query<QueryOptions = unknown> {
  /** The service's name in the project. */
  readonly service: string
  readonly options: QueryOptions
  /** The service's own port, for records that come without one. */
  readonly port?: number
}
