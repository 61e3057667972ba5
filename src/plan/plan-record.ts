import { basisOf } from '../kit/basis.ts'
import type { Current, Plan } from '../model/plan.ts'
import type { Rendered } from '../model/rendered.ts'
import { compareFiles } from './file-changes.ts'

export interface RecordInput {
  readonly target: string
  readonly plugin: string
  readonly current: Current
  readonly desired: Rendered
}

/** What would happen to a target that only keeps files: nothing runs from them, so they are all that changes. */
export function planRecord({ target, plugin, current, desired }: RecordInput): Plan {
  return {
    format: 1,
    target,
    plugin,
    generation: desired.generation,
    basis: basisOf(current),
    files: compareFiles(current.files, desired.files),
    changes: [],
  }
}
