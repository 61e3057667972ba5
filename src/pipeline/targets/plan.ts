import { Readings } from '../../config/readings.ts'
import type { PlanInput, Planners, ReadOptions } from '../../kit/index.ts'
import { isOwnTrouble } from '../../apply/apply.ts'
import {
  Failure,
  type Current,
  type Plan,
  type PlanPreferences,
  type Rendered,
} from '../../model/index.ts'
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

/** A target that could not be read, and why. */
export interface UnreadTarget {
  readonly target: OpenTarget
  readonly failure: Failure
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

/** The same where one that cannot be read holds up no other; throws where none can. */
export async function readEach(
  targets: readonly OpenTarget[],
  signal: AbortSignal,
  options?: ReadOptions,
): Promise<{ readonly read: readonly ReadTarget[]; readonly unread: readonly UnreadTarget[] }> {
  const all = await Promise.all(targets.map((target) => readOne(target, signal, options)))
  const read = all.flatMap((each) => ('current' in each ? [each] : []))
  const unread = all.flatMap((each) => ('failure' in each ? [each] : []))
  const [first] = unread
  if (first !== undefined && read.length === 0) throw first.failure
  return { read, unread }
}

async function readOne(
  target: OpenTarget,
  signal: AbortSignal,
  options?: ReadOptions,
): Promise<ReadTarget | UnreadTarget> {
  try {
    return { target, current: await target.target.read(signal, options) }
  } catch (failure) {
    if (!(failure instanceof Failure) || !isOwnTrouble(failure)) throw failure
    return { target, failure }
  }
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
