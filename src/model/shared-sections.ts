import type { Location, Placed } from './place.ts'
import type { FilterSpec } from './project.ts'

/** What the configuration has beside the sections of each service. */
export interface SharedSections {
  readonly frontends: readonly SharedFrontendSpec[]
  readonly proxies: readonly ProxySpec[]
  readonly stats?: StatsSpec
  readonly peers: readonly PeersSpec[]
  /** Where HAProxy finds the maps of frontends: the folder that a target has for files. Absolute. */
  readonly mapsFolder?: string
}

/** A frontend that stands by itself and leads to the services that name it in their routes. */
export interface SharedFrontendSpec {
  readonly name: Placed<string>
  readonly binds: readonly Placed<string>[]
  readonly lines: readonly Placed<string>[]
  /** A service, or a backend written by hand, that takes what no route takes. */
  readonly fallback?: Placed<string>
}

/** What of a shared frontend comes to a service. */
export interface RouteSpec {
  readonly frontend: Placed<string>
  readonly match: RouteMatch
}

export type RouteMatch =
  | { readonly kind: 'acl'; readonly acl: Placed<string> }
  /** Looked up in a map; hosts of any kind, or all paths, where there are none. */
  | {
      readonly kind: 'map'
      readonly hosts: readonly Placed<string>[]
      readonly paths: readonly Placed<string>[]
    }

/** What single servers of a service have beside the rest. */
export interface ServerRule {
  readonly filter: FilterSpec
  readonly isBackup?: boolean
  readonly weight?: number
  readonly server?: Placed<string>
}

/** A fixed listener, which nothing that happens to services changes. */
export interface ProxySpec {
  readonly name: Placed<string>
  readonly binds: readonly Placed<string>[]
  readonly upstreams: readonly UpstreamSpec[]
  readonly lines: readonly Placed<string>[]
}

export interface UpstreamSpec {
  readonly host: string
  readonly port: number
  readonly maxConn?: number
  readonly server?: Placed<string>
  readonly location: Location
}

export interface StatsSpec {
  readonly name: Placed<string>
  readonly binds: readonly Placed<string>[]
  readonly uri: Placed<string>
  /** By the word that follows `timeout`. */
  readonly timeoutsMs: readonly Placed<readonly [string, number]>[]
  readonly lines: readonly Placed<string>[]
}

/** HAProxy processes that share stick tables. */
export interface PeersSpec {
  readonly name: Placed<string>
  /** Whose nodes report the HAProxy beside them. */
  readonly service?: Placed<string>
  /** Where the HAProxy of a node listens that reports none. */
  readonly port?: number
  /** Names and addresses. */
  readonly members: readonly { readonly name: string; readonly address: Placed<string> }[]
  /** Arguments of a `stick-table` line for the backend of the service. */
  readonly stickTable?: Placed<string>
  readonly lines: readonly Placed<string>[]
}
