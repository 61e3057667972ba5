import { Failure, type GuardName } from '../../model/index.ts'
import { guardPlan } from '../../plan/guards/guards.ts'
import { servedText } from '../../plan/guards/served-text.ts'
import { versionFor, type Session } from '../session/session.ts'
import type { PlannedProject, PlanRefusal } from './planned-project.ts'

/** Throws a Failure of kind `refused` when a guard speaks against a plan and nobody has overridden it. */
export function refuseUnguarded(
  { plans, refusals }: Pick<PlannedProject, 'plans' | 'refusals'>,
  overridden: readonly GuardName[],
): void {
  const standing = refusals.filter(({ guard }) => !overridden.includes(guard))
  for (const { target } of plans) {
    const against = standing.filter((each) => each.target === target.name)
    if (against.length === 0) continue
    throw new Failure('refused', `a guard refuses to change ${target.name}`, {
      diagnostics: against.map((each) => each.diagnostic),
      help: 'Nothing was changed.',
    })
  }
}

/** What the guards have against plans; what HAProxy does not run from tells of what was done, and has none. */
export async function refusalsOf(
  session: Session,
  { fleet, plans }: Pick<PlannedProject, 'fleet' | 'plans'>,
  nowMs: number,
): Promise<readonly PlanRefusal[]> {
  const { project, readings } = session
  const found: PlanRefusal[] = []
  for (const { plan, target, current } of plans) {
    if (!target.definition.hasProcess) continue
    const running = current.process?.servers
    const known = servedText(current)
    const version = current.process?.version ?? (await versionFor(session))
    const refusals = guardPlan({
      project,
      fleet,
      plan,
      nowMs,
      read: (texts) => readings.read(texts, { version }),
      ...(running !== undefined && { running }),
      ...(known !== undefined && { known }),
    })
    found.push(...refusals.map((refusal) => ({ target: target.name, ...refusal })))
  }
  return found
}
