import type { Current, Plan, Rendered } from '../model/index.ts'
import { planHaproxy } from '../plan/plan-haproxy.ts'
import { planRecord } from '../plan/plan-record.ts'
import { maskSecrets } from '../system/log.ts'
import type { Run } from './run.ts'
import type { OpenTarget } from './targets.ts'

/** What would happen to one target. */
export interface TargetPlan {
  readonly target: OpenTarget
  readonly current: Current
  readonly plan: Plan
}

/** Reads a target and works out what would have to happen to it. */
export async function readTargets(
  targets: readonly OpenTarget[],
  signal: AbortSignal,
): Promise<readonly { readonly target: OpenTarget; readonly current: Current }[]> {
  return Promise.all(
    targets.map(async (target) => ({ target, current: await target.target.read(signal) })),
  )
}

/** The plan of one target, for what should be. */
export function planTarget(
  run: Run,
  target: OpenTarget,
  current: Current,
  desired: Rendered,
): TargetPlan {
  const { name, definition } = target
  const input = { target: name, plugin: definition.name, current }
  const plan =
    definition.role === 'serves'
      ? planHaproxy({ ...input, desired })
      : planRecord({ ...input, desired: withoutSecrets(desired, run.project.secrets) })
  return { target, current, plan }
}

/** What is recorded is read by many and kept for ever: it holds no secret. */
function withoutSecrets(desired: Rendered, secrets: readonly string[]): Rendered {
  return {
    ...desired,
    files: desired.files.map((file) => ({ ...file, text: maskSecrets(file.text, secrets) })),
  }
}
