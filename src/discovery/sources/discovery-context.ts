import type { PluginContext } from '../../kit/definition.ts'
import type { Clock, Files, Log } from '../../model/ports.ts'
import type { Progress } from '../../model/progress.ts'

/** What the discovery stage needs beside the project. */
export interface DiscoveryContext {
  /** The context of one source, by its name in the project. */
  contextFor(source: string): PluginContext
  readonly clock: Clock
  readonly log: Log
  readonly progress: Progress
  readonly files: Files
  /** Absolute folder in which the last good answers are kept. */
  readonly stateFolder: string
  /** A number from 0 to below 1, for jitter. */
  random(): number
  readonly limits: DiscoveryLimits
}

export interface DiscoveryLimits {
  /** How long a source may take to answer. */
  readonly answerMs: number
  /** How often a source is asked that cannot be watched. */
  readonly pollMs: number
  /** Wait after the first failure; it doubles with each further one. */
  readonly firstRetryMs: number
  readonly longestRetryMs: number
}

export const usualLimits: DiscoveryLimits = {
  answerMs: 30_000,
  pollMs: 5_000,
  firstRetryMs: 500,
  longestRetryMs: 15_000,
}
