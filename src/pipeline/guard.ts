import { Failure, type GuardName } from '../model/index.ts'
import { guardPlan, type Refusal } from '../plan/guards.ts'
import type { TargetPlan } from './plan.ts'
import type { Prospect } from './prospect.ts'
import type { Run } from './run.ts'

/** Throws a Failure of kind `refused` when a guard speaks against a plan and nobody has overridden it. */
export function refuseUnguarded(
  run: Run,
  prospect: Prospect,
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

/** What the guards have against one plan; what only records tells of what was done, and has none. */
export function refusalsOf(
  { project, world }: Run,
  { fleet, madeAtMs }: Pick<Prospect, 'fleet' | 'madeAtMs'>,
  { plan, target, current }: TargetPlan,
): readonly Refusal[] {
  if (target.definition.role !== 'serves') return []
  const running = current.process?.servers
  return guardPlan({
    project,
    fleet,
    plan,
    nowMs: madeAtMs ?? world.clock.now(),
    ...(running !== undefined && { running }),
  })
}
