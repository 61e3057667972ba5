import { Failure, type GuardName } from '../model/index.ts'
import { guardPlan } from '../plan/guards.ts'
import type { Prospect } from './prospect.ts'
import type { Run } from './run.ts'

/** Throws a Failure of kind `refused` when a guard speaks against a plan and nobody has overridden it. */
export function refuseUnguarded(
  run: Run,
  prospect: Prospect,
  overridden: readonly GuardName[],
): void {
  const { project, world } = run
  for (const { plan, target } of prospect.plans) {
    if (target.definition.role !== 'serves') continue
    const input = { project, fleet: prospect.fleet, plan, nowMs: world.clock.now() }
    const refusals = guardPlan(input).filter(({ guard }) => !overridden.includes(guard))
    if (refusals.length === 0) continue
    throw new Failure('refused', `a guard refuses to change ${target.name}`, {
      diagnostics: refusals.map((each) => each.diagnostic),
      help: 'Nothing was changed.',
    })
  }
}
