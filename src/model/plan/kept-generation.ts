/** A generation that a target was brought to, as it remembers it. */
export interface KeptGeneration {
  readonly generation: string
  /** When it was applied last; absent where that was before this was written down. */
  readonly atMs?: number
  readonly outcome?: KeptOutcome
  /** What changed with it, in a few words and without values. */
  readonly summary?: string
  /** Whether the file on disk is it. */
  readonly isOnDisk: boolean
  /** Whether the process runs it, or was brought to it. */
  readonly isRunning: boolean
  /** Whether all of its files are kept, so that it can be rolled back to. */
  readonly isKept: boolean
}

export type KeptOutcome = 'applied' | 'reload-owed' | 'rolled-back' | 'stuck'

/** A file of a generation. */
export interface KeptFile {
  readonly name: string
  readonly text: string
}
