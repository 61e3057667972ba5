import type { HistoryDocument } from '../../documents/history.ts'
import type { ReportDocument } from '../../documents/report.ts'
import type { PlanDocument } from '../../documents/save-plan.ts'
import type { StatusDocument } from '../../documents/status.ts'
import type { TargetLoad } from '../../pipeline/targets/load.ts'
import type { ProblemDocument } from '../http/problem.ts'
import type { Pool } from '../store/pool.ts'

/** All that the page shows, as far as it is known. */
export interface PageState {
  readonly status: Part<ProjectStatus>
  readonly plan: Part<PlanDocument>
  readonly history: Part<HistoryDocument>
  readonly findings: Part<ReportDocument>
  readonly loads: Part<readonly TargetLoad[]>
  /** The oldest first; one every few seconds, as long as somebody looks. */
  readonly samples: readonly Sample[]
}

/** `waiting`: it was not looked at yet. `failed`: it could not be found out. */
export type Part<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: ProblemDocument }

export interface ProjectStatus {
  readonly document: StatusDocument
  /** Each service of the fleet with the name of its backend. */
  readonly backends: ReadonlyMap<string, string>
  /** Those whose servers stand in the project, and can be changed there. */
  readonly pools: ReadonlyMap<string, Pool>
}

/** What all processes counted together at one moment. */
export interface Sample extends Counted {
  readonly atMs: number
  /** Connections of clients, those that are only kept open too. */
  readonly clients: number
  /** The same of each backend. */
  readonly backends: ReadonlyMap<string, Counted>
}

export interface Counted {
  readonly sessions: number
  /** New sessions in the last second. */
  readonly rate: number
  /** Since the process began. */
  readonly errors: number
  readonly responseMs?: number
}

export const nothingKnown: PageState = {
  status: { kind: 'waiting' },
  plan: { kind: 'waiting' },
  history: { kind: 'waiting' },
  findings: { kind: 'waiting' },
  loads: { kind: 'waiting' },
  samples: [],
}

export function knownOf<T>(part: Part<T>): T | undefined {
  return part.kind === 'known' ? part.value : undefined
}
