import { Readings } from '../../config/readings.ts'
import type { PlanInput, Planners, ReadOptions } from '../../kit/index.ts'
import type { Current, Plan, PlanPreferences, Rendered } from '../../model/index.ts'
import { planHaproxy } from '../../plan/plan-haproxy.ts'
import { planRecord } from '../../plan/plan-record.ts'
import { maskSecrets } from '../../model/mask-secrets.ts'
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

/** The plan of each target, in the order in which they are applied; what is wanted may differ between them. */
export function planTargets(
  run: Session,
  read: readonly ReadTarget[],
  desiredOf: (target: OpenTarget) => Rendered,
  heals: boolean,
): readonly TargetPlan[] {
  const plans: TargetPlan[] = []
  for (const { target, current } of read) {
    const desired = desiredOf(target)
    const masked = withoutSecrets(desired, run.project.secrets)
    const preferences = preferencesOf(target, heals)
    const story = plans[0]?.plan.changes ?? []
    const plan = planTarget(target, { current, desired, masked, story, preferences }, run.readings)
    plans.push({ target, current, plan })
  }
  return plans
}

/** The plan of one target, made the way that its definition says. */
export function planTarget(
  { name, definition }: OpenTarget,
  input: Omit<PlanInput, 'target' | 'plugin'>,
  readings = new Readings(),
): Plan {
  const planners: Planners = {
    planProcess: ({ preferences: settings, ...rest }) =>
      planHaproxy({ ...rest, settings, readings }),
    planRecord: ({ masked, ...rest }) => planRecord({ ...rest, desired: masked }),
  }
  return definition.plan({ target: name, plugin: definition.name, ...input }, planners)
}

/** What is recorded is read by many and kept for ever: it holds no secret. */
function withoutSecrets(desired: Rendered, secrets: readonly string[]): Rendered {
  return {
    ...desired,
    files: desired.files.map((file) => ({ ...file, text: maskSecrets(file.text, secrets) })),
  }
}

function preferencesOf({ target }: OpenTarget, heals: boolean): PlanPreferences {
  return heals ? { ...target.planning, drift: 'reset' } : { ...target.planning }
}
