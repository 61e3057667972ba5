import type { Diagnostic } from './diagnostic.ts'
import type { Instance } from './instance.ts'
import type { ServiceLabel } from './project.ts'

/** What our own checks say. `unchecked`: the service has none. */
export type CheckState = 'up' | 'down' | 'unchecked'

/**
 * What becomes of an instance by its registry's word, as the service has it. `drain`: it keeps its sessions and
 * gets no new ones; `disable`: its server is there, in maintenance.
 */
export type InstanceUse = 'serve' | 'drain' | 'disable'

export interface CheckedInstance extends Instance {
  readonly use: InstanceUse
  readonly check: CheckState
  /** Why it is down, in the check's words. */
  readonly reason?: string
}

/**
 * `fresh`: the source answered now. `stale`: it did not, and `instances` are the last that it gave.
 * `missing`: it has never answered; `instances` is then empty and means nothing.
 */
export type Freshness = 'fresh' | 'stale' | 'missing'

/** How it stands with one source of a service. */
export interface SourceState {
  readonly source: string
  readonly freshness: Freshness
  /** Milliseconds since the epoch of the last good answer. */
  readonly seenAtMs?: number
  /** Why it is stale or missing. */
  readonly error?: string
}

export interface FleetService {
  readonly name: string
  /** The name of its source in the project; of several, the one that the rest is about: the worst, or the one that stands in. */
  readonly source: string
  readonly freshness: Freshness
  /** Milliseconds since the epoch of the last good answer. */
  readonly seenAtMs?: number
  /** Why it is stale or missing. */
  readonly error?: string
  /** Sorted by id, compared by code unit. */
  readonly instances: readonly CheckedInstance[]
  readonly rejected: readonly Diagnostic[]
  /** Each of its sources, where there are several. */
  readonly sources?: readonly SourceState[]
  /** Where a source named it, and not the project. */
  readonly named?: NamedBy
}

/** How a service came to be that stands in the project only as a pattern. */
export interface NamedBy {
  readonly pattern: string
  /** What its labels say of it, as far as the project allows it. */
  readonly labels?: ServiceLabels
  /** Since when it is not named any more, in milliseconds since the epoch. */
  readonly goneSinceMs?: number
}

export type ServiceLabels = Readonly<Partial<Record<ServiceLabel, string>>>

/** How it stands with the names that the source of a pattern gives. */
export interface FleetPattern extends SourceState {
  readonly pattern: string
  /** Names that could not be used. */
  readonly rejected: readonly Diagnostic[]
}

/**
 * What was found and checked: every service of the project, in the project's order, and behind them those that
 * sources name, by pattern and name.
 */
export interface Fleet {
  readonly services: readonly FleetService[]
  /** Absent where the project has no patterns. */
  readonly patterns?: readonly FleetPattern[]
}

/** A service whose source did not answer, with what is known about that. */
export interface SilentService {
  readonly service: string
  readonly source: string
  /** Milliseconds since the epoch of the last good answer; absent where there never was one. */
  readonly seenAtMs?: number
  readonly error?: string
}

/** A pattern whose source does not say which services there are is silent as a service is. */
export function silentServices({ services, patterns = [] }: Fleet): readonly SilentService[] {
  const states = [...services, ...patterns.map((each) => ({ ...each, name: each.pattern }))]
  return states
    .filter(({ freshness }) => freshness !== 'fresh')
    .map(({ name, source, seenAtMs, error }) => ({
      service: name,
      source,
      ...(seenAtMs !== undefined && { seenAtMs }),
      ...(error !== undefined && { error }),
    }))
}
