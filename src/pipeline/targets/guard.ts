import { Failure, type GuardName } from '../../model/index.ts'
import { guardPlan, type Refusal } from '../../plan/guards/guards.ts'
import type { TargetPlan } from './plan.ts'
import type { PlannedProject } from './planned-project.ts'
import { versionFor, type Session } from '../session/session.ts'

/** Throws a Failure of kind `refused` when a guard speaks against a plan and nobody has overridden it. */
export async function refuseUnguarded(
  run: Session,
  prospect: PlannedProject,
  overridden: readonly GuardName[],
): Promise<void> {
  for (const planned of prospect.plans) {
    const found = await refusalsOf(run, prospect, planned)
    const refusals = found.filter(({ guard }) => !overridden.includes(guard))
    if (refusals.length === 0) continue
    throw new Failure('refused', `a guard refuses to change ${planned.target.name}`, {
      diagnostics: refusals.map((each) => each.diagnostic),
      help: 'Nothing was changed.',
    })
  }
}

/** What the guards have against one plan; what HAProxy does not run from tells of what was done, and has none. */
export async function refusalsOf(
  session: Session,
  { fleet, madeAtMs }: Pick<PlannedProject, 'fleet' | 'madeAtMs'>,
  { plan, target, current }: TargetPlan,
): Promise<readonly Refusal[]> {
  if (!target.definition.hasProcess) return []
  const running = current.process?.servers
  const { project, world, readings } = session
  const version = current.process?.version ?? (await versionFor(session))
  return guardPlan({
    project,
    fleet,
    plan,
    nowMs: madeAtMs ?? world.clock.now(),
    read: (texts) => readings.read(texts, { version }),
    ...(running !== undefined && { running }),
  })
}
