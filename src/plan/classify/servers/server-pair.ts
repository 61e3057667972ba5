import type { RunningServer } from '../../../model/plan/plan.ts'
import type { SectionView } from '../../../config/sections/section-view.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'
import type { PlanScene } from '../../plan-scene.ts'

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

/** What servers are classified by. */
export type ServerContext = Pick<PlanScene, 'rules' | 'originOf' | 'isSettled' | 'settings'>
