import type { Instance } from '../model/instance.ts'
import type { Definition } from './definition.ts'

export interface CheckDefinition<Options = unknown> extends Definition<Check, Options> {
  readonly kind: 'check'
  /** How many may be under way at once, over all services; for those that cost more than a connection. */
  readonly concurrency?: number
}

/** Asks one instance once. Rise, fall, interval, timeout and concurrency belong to the core. */
export interface Check extends Partial<AsyncDisposable> {
  /** `signal` aborts at the timeout. A failing instance is a result; it is thrown only when the check itself is broken. */
  check(instance: Instance, signal: AbortSignal): Promise<CheckResult>
}

export interface CheckResult {
  readonly isHealthy: boolean
  /** Why not, in a few words: `HTTP 503`, `connection refused`. */
  readonly output?: string
}
