import type { ApplyResult } from '../apply/apply.ts'
import type { PlannedProject } from '../pipeline/targets/planned-project.ts'
import type { TargetHistory } from '../pipeline/targets/history.ts'
import { applyDocument, type ApplyDocument } from './apply.ts'

/** The generations that targets were brought to. */
export interface HistoryDocument {
  readonly format: 1
  readonly targets: readonly TargetHistory[]
}

export function historyDocument(targets: readonly TargetHistory[]): HistoryDocument {
  return { format: 1, targets }
}

/** What `rollback` did, or with `--dry-run` would do. */
export interface RollbackDocument extends ApplyDocument {
  /** The generation that is put back. */
  readonly generation: string
  /** What the next apply would bring in its place; absent where that is the same, or not known. */
  readonly nextGeneration?: string
}

export interface Way {
  readonly generation: string
  readonly nextGeneration?: string
}

export function rollbackDocument(
  planned: PlannedProject,
  way: Way,
  secrets: readonly string[],
  result?: ApplyResult,
): RollbackDocument {
  return { ...applyDocument(planned, secrets, result), ...way }
}
