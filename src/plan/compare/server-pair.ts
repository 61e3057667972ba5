import type { Drift, RunningServer } from '../../model/plan.ts'
import type { SectionView } from '../../config/section-view.ts'
import type { ServerView } from '../../config/server-view.ts'
import type { LiveRules } from '../rules/live-rules.ts'
import type { OriginOf } from './origins.ts'

/** One server that is wanted and runs, with what the last apply brought it to. */
export interface ServerPair {
  readonly backend: SectionView
  /** `web`, of `backend web`. */
  readonly proxy: string
  readonly wanted: ServerView
  readonly live: RunningServer
  /** Absent for a server that no known file has. */
  readonly applied: ServerView | undefined
}

export interface ServerContext {
  readonly rules: LiveRules
  readonly originOf: OriginOf
  /** The last apply was finished: what differs from it was done by somebody else. */
  readonly isSettled: boolean
  readonly driftPolicy: Drift['policy']
}
