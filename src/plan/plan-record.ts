import { basisOf } from '../kit/targets/basis.ts'
import type { Change, Current, Plan } from '../model/plan/plan.ts'
import type { Rendered } from '../model/config/rendered.ts'
import { counted } from '../kit/counted.ts'
import { compareFiles } from './compare/file-changes.ts'

export interface RecordInput {
  readonly target: string
  readonly plugin: string
  readonly current: Current
  readonly desired: Rendered
  /** What happens to the processes for the same reason: it is what the record tells of. */
  readonly story: readonly Change[]
}

/** What would happen to a target that only keeps files: nothing runs from them, so its changes have no steps. */
export function planRecord({ target, plugin, current, desired, story }: RecordInput): Plan {
  const files = compareFiles(current.files, desired.files)
  const isMoved = files.some((file) => file.action !== 'keep')
  return {
    format: 2,
    target,
    plugin,
    generation: desired.generation,
    basis: basisOf(current),
    files,
    changes: isMoved ? story.map((change) => ({ ...change, steps: [] })) : pushOf(current),
  }
}

/** What is committed and not pushed is the whole work of an apply that has nothing to commit. */
function pushOf({ unpushed }: Current): readonly Change[] {
  if (unpushed === undefined) return []
  const { remote, branch, commits } = unpushed
  return [
    {
      class: 'runtime',
      action: 'change',
      kind: 'push',
      subject: { section: `remote ${remote}` },
      summary: `remote ${remote}: ${counted(commits, 'commit')} to push to ${branch}`,
      reason: { code: 'push-failed' },
      steps: [],
    },
  ]
}
