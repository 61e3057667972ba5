import type { Clock } from '../model/ports.ts'
import type { Progress } from '../model/progress.ts'

/** What carrying changes out needs beside the connection. */
export interface RunWorld {
  readonly clock: Clock
  readonly progress: Progress
}
