import { resolve } from 'node:path'
import { refuseStale } from '../../kit/index.ts'
import { Failure, silentServices, type Current, type Fleet, type Plan } from '../../model/index.ts'
import { parsePlans, serializePlans, type SavedPlans } from '../../plan/saved/saved-plans.ts'
import { readTargets } from './plan.ts'
import type { PlannedProject, UnguardedPlan } from './planned-project.ts'
import type { Session } from '../session/session.ts'
import type { OpenTargets } from './targets.ts'

/** Writes plans to be applied later. They hold the files as they will be, secrets included: only the owner reads them. */
export async function savePlans(
  { plans, fleet }: PlannedProject,
  path: string,
  { world }: Session,
): Promise<void> {
  const text = serializePlans({
    plans: plans.map(({ plan }) => plan),
    madeAtMs: world.clock.now(),
    silent: silentServices(fleet),
  })
  await world.files.replace(resolve(world.cwd, path), text, { mode: 0o600 })
  world.log.info(`saved the plan in ${path}`)
}

/** The names of the targets that a saved plan is for. Throws where it is none. */
export async function loadSavedPlans(path: string, { world }: Session): Promise<SavedPlans> {
  const bytes = await world.files.read(resolve(world.cwd, path))
  if (bytes === undefined)
    throw new Failure('usage', `the plan ${path} does not exist`, {
      help: '`diff --out FILE` saves one. A target is chosen with --target.',
    })
  return parsePlans(path, new TextDecoder().decode(bytes))
}

/** Saved plans with their targets as they are now. Refused as a whole: one that has moved is not found behind another that is done. */
export async function planSaved(
  saved: SavedPlans,
  targets: OpenTargets,
  signal: AbortSignal,
): Promise<UnguardedPlan> {
  const read = await readTargets(targets.all, signal, { companions: companionsOf(saved) })
  const plans = read.map(({ target, current }) => {
    const plan = saved.plans.find((each) => each.target === target.name)
    if (plan === undefined) throw new Error(`no plan for ${target.name}`)
    if (!isInPlace(plan, current)) refuseStale(plan, current)
    return { target, current, plan }
  })
  const { madeAtMs } = saved
  return { fleet: fleetOf(saved), plans, warnings: [], ...(madeAtMs !== undefined && { madeAtMs }) }
}

/** Then it may be done, or half done: that is for the target to see. */
function isInPlace({ files }: Plan, current: Current): boolean {
  return files.every(({ name, action, after }) => {
    const text = current.files.find((file) => file.name === name)?.text
    return (action === 'keep' && after === undefined) || text === after
  })
}

function companionsOf({ plans }: SavedPlans): readonly string[] {
  const names = plans.flatMap((plan) => plan.files.map((file) => file.name))
  return [...new Set(names)].filter((name) => !name.endsWith('.cfg'))
}

/** The files of the plan hold the instances; of the fleet only its silence still matters. */
function fleetOf({ silent = [] }: SavedPlans): Fleet {
  const services = silent.map(({ service, ...rest }) => ({
    ...rest,
    name: service,
    freshness: 'stale' as const,
    instances: [],
    rejected: [],
  }))
  return { services }
}
