import type { Snapshot } from '../model/instance.ts'
import type { Definition, JsonSchema } from './definition.ts'

export interface DiscoveryDefinition<Options = unknown, QueryOptions = unknown> extends Definition<
  Discovery<QueryOptions>,
  Options
> {
  readonly kind: 'discovery'
  /** The instances stand in the project itself, so that nobody else has a say: they may be anywhere. */
  readonly isWrittenInProject?: true
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
}

export interface Query<QueryOptions = unknown> {
  /** The service's name in the project. */
  readonly service: string
  readonly options: QueryOptions
  /** The service's own port, for records that come without one. */
  readonly port?: number
}
