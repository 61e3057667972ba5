import { Failure, newestVersion, type GuardName } from '../../model/index.ts'
import { guardPlan, type Refusal } from '../../plan/guards/guards.ts'
import type { TargetPlan } from './plan.ts'
import type { PlannedProject } from './planned-project.ts'
import type { Session } from '../session/session.ts'

/** Throws a Failure of kind `refused` when a guard speaks against a plan and nobody has overridden it. */
export function refuseUnguarded(
  run: Session,
  prospect: PlannedProject,
  overridden: readonly GuardName[],
): void {
  for (const planned of prospect.plans) {
    const refusals = refusalsOf(run, prospect, planned).filter(
      ({ guard }) => !overridden.includes(guard),
    )
    if (refusals.length === 0) continue
    throw new Failure('refused', `a guard refuses to change ${planned.target.name}`, {
      diagnostics: refusals.map((each) => each.diagnostic),
      help: 'Nothing was changed.',
    })
  }
}

/** What the guards have against one plan; what HAProxy does not run from tells of what was done, and has none. */
export function refusalsOf(
  { project, world, readings }: Session,
  { fleet, madeAtMs }: Pick<PlannedProject, 'fleet' | 'madeAtMs'>,
  { plan, target, current }: TargetPlan,
): readonly Refusal[] {
  if (!target.definition.hasProcess) return []
  const running = current.process?.servers
  const { version: wished } = project.haproxy
  const version = current.process?.version ?? (wished === 'auto' ? newestVersion : wished)
  return guardPlan({
    project,
    fleet,
    plan,
    nowMs: madeAtMs ?? world.clock.now(),
    read: (texts) => readings.read(texts, { version }),
    ...(running !== undefined && { running }),
  })
}
