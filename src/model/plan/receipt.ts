import type { Diagnostic } from '../diagnostic.ts'

/** What an apply did to one target, step by step. */
export interface Receipt {
  readonly target: string
  readonly generation: string
  readonly outcome: Outcome
  readonly steps: readonly ReceiptStep[]
  /** Worker before and after, where the target has a process. */
  readonly pidBefore?: number
  readonly pidAfter?: number
  readonly commit?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** A receipt with the time that it took; milliseconds since the epoch. */
export interface DatedReceipt extends Receipt {
  readonly startedAtMs: number
  readonly endedAtMs: number
}

/**
 * `unchanged`: there was nothing to do. `applied`: done and read back. `reload-owed`: the file is in place,
 * the reload is recorded and will be retried. `rolled-back`: all is as it was before. `stuck`: it could not be put back.
 * `failed`: it ended in the middle; the steps say how far it came, and the next apply does the rest.
 */
export type Outcome = 'unchanged' | 'applied' | 'reload-owed' | 'rolled-back' | 'stuck' | 'failed'

export interface ReceiptStep {
  /** `write /etc/haproxy/haproxy.cfg`, `set server web/app01 weight 50`, `reload over /run/master.sock`. */
  readonly what: string
  readonly result: 'done' | 'failed' | 'skipped' | 'undone'
  readonly detail?: string
  readonly tookMs: number
}
