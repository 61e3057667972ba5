import type { Diagnostic } from './diagnostic.ts'

/** Where an instance is reached. `address` is an IPv4 or IPv6 address (no brackets) or a host name. */
export type Endpoint =
  | { readonly kind: 'tcp'; readonly address: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string }

/**
 * What a registry says of an instance: its own checks (`passing`, `warning`, `critical`), or what a person or an
 * orchestrator has decided (`draining`: no new work; `maintenance`: none at all).
 */
export const registryHealths = [
  'passing',
  'warning',
  'critical',
  'draining',
  'maintenance',
] as const

export type RegistryHealth = (typeof registryHealths)[number]

/** One running copy of a service, as a registry tells it. All of it is untrusted data. */
export interface Instance {
  /** Stable as long as it is the same copy; unique within its service. */
  readonly id: string
  readonly endpoint: Endpoint
  /** The host it runs on, by the registry's word. */
  readonly node?: string
  /** 0 to 256 (HAProxy's range, configuration manual 5.2). */
  readonly weight?: number
  readonly isBackup?: boolean
  /** Absent: the registry does not say. */
  readonly health?: RegistryHealth
  readonly tags?: readonly string[]
  readonly metadata?: Readonly<Record<string, string>>
  /** Where it was found, for people: `zookeeper 10.0.0.1:2181 /nodes/web/app01:80`. */
  readonly origin: string
}

/** All instances of one service at one moment; complete, or it would not have been given. */
export interface Snapshot {
  readonly instances: readonly Instance[]
  /** What was found and could not be used, one by one. */
  readonly rejected: readonly Diagnostic[]
  /**
   * Ids of records that are there and cannot be read. That is not the same as being gone: what was known of them is
   * kept for as long as the service's `max-age` allows.
   */
  readonly unreadable?: readonly string[]
}
