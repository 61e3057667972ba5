import type { PluginContext } from '../kit/definition.ts'
import type { Clock, Log } from '../model/ports.ts'
import type { Progress } from '../model/progress.ts'

/** What the check stage needs beside the project and the fleet. */
export interface CheckWorld {
  /** The context of one check, named after its service and plugin. */
  contextFor(name: string): PluginContext
  readonly clock: Clock
  readonly log: Log
  readonly progress: Progress
  /** A number from 0 to below 1: checks are spread, so that they do not all fall on one moment. */
  random(): number
  /** How many probes of those that are up may be under way at once, over all services, and how many of the others. */
  readonly concurrency: number
}

/** Each is a file that is open. One that does not answer holds its place for as long as its timeout. */
export const usualConcurrency = 1_000
