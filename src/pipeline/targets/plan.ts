import type { ReadOptions } from '../../kit/index.ts'
import type { Current, Plan, PlanPreferences, Rendered } from '../../model/index.ts'
import { planHaproxy } from '../../plan/plan-haproxy.ts'
import { planRecord } from '../../plan/plan-record.ts'
import { maskSecrets } from '../../system/log.ts'
import type { Session } from '../session/session.ts'
import type { OpenTarget } from './targets.ts'

/** What would happen to one target. */
export interface TargetPlan {
  readonly target: OpenTarget
  readonly current: Current
  readonly plan: Plan
}

export interface ReadTarget {
  readonly target: OpenTarget
  readonly current: Current
}

/** What the targets hold now. */
export async function readTargets(
  targets: readonly OpenTarget[],
  signal: AbortSignal,
  options?: ReadOptions,
): Promise<readonly ReadTarget[]> {
  return Promise.all(
    targets.map(async (target) => ({ target, current: await target.target.read(signal, options) })),
  )
}

/** The plan of each target, in the order in which they are applied; records tell the story of what is served. */
export function planTargets(
  run: Session,
  read: readonly ReadTarget[],
  desired: Rendered,
  heals: boolean,
): readonly TargetPlan[] {
  const recorded = withoutSecrets(desired, run.project.secrets)
  const plans: TargetPlan[] = []
  for (const { target, current } of read) {
    const { name, definition } = target
    const input = { target: name, plugin: definition.name, current }
    const plan =
      definition.role === 'serves'
        ? planHaproxy({
            ...input,
            desired,
            settings: settingsOf(target, heals),
            readings: run.readings,
          })
        : planRecord({ ...input, desired: recorded, story: plans[0]?.plan.changes ?? [] })
    plans.push({ target, current, plan })
  }
  return plans
}

/** What is recorded is read by many and kept for ever: it holds no secret. */
function withoutSecrets(desired: Rendered, secrets: readonly string[]): Rendered {
  return {
    ...desired,
    files: desired.files.map((file) => ({ ...file, text: maskSecrets(file.text, secrets) })),
  }
}

function settingsOf({ target }: OpenTarget, heals: boolean): PlanPreferences {
  return heals ? { ...target.planning, drift: 'reset' } : { ...target.planning }
}
