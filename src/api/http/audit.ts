import type { Problem } from './problem.ts'

/** One line of the audit log: who did what, or tried to. */
export interface AuditEntry {
  readonly at: string
  /** The name of the token; `-` where nobody was let in. */
  readonly who: string
  readonly from: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** Why it was refused. */
  readonly code?: string
  /** What it changed in the project. */
  readonly commit?: string
  readonly tookMs: number
}

export interface Audit {
  (entry: AuditEntry): void
}

/** Reads that were let in are no news. */
export function isAudited(method: string, status: number, { writes }: AuditNotes): boolean {
  if (writes === true || (method !== 'GET' && method !== 'HEAD')) return true
  return [401, 403, 408, 421, 429, 431].includes(status)
}

/** What a request remembers for its line. */
export interface AuditNotes {
  who?: string
  problem?: Problem
  commit?: string
  /** Whether it changes something, whatever its method. */
  writes?: boolean
}
