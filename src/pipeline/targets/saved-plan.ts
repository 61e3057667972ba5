import { resolve } from 'node:path'
import { refuseStale } from '../../kit/index.ts'
import {
  Failure,
  type Current,
  type Fleet,
  type Plan,
  type SilentService,
} from '../../model/index.ts'
import { readTargets } from './plan.ts'
import type { PlannedProject, UnguardedPlan } from './planned-project.ts'
import type { Session } from '../session/session.ts'
import type { OpenTargets } from './targets.ts'
import { readGivenFile } from '../session/read-given-file.ts'

/** A plan that was made earlier: whole, or as it was shown, without its secrets. */
export type SavedPlan = CompletePlan | MaskedPlan

export interface CompletePlan {
  readonly scope: 'complete'
  /** One for each target, in the order in which they are applied. */
  readonly plans: readonly Plan[]
  readonly madeAtMs: number
  /** Services whose source did not answer when it was made. */
  readonly silent: readonly SilentService[]
}

/** It is made anew, as there is not all in it that is carried out. */
export interface MaskedPlan {
  readonly scope: 'masked'
  readonly targets: readonly string[]
  /** Whether what is made now would be shown in the same way. */
  isSame(planned: PlannedProject): boolean
}

/** Puts a plan into a file of its owner's: it holds the files as they will be, secrets included. */
export async function savePlan(text: string, path: string, { world }: Session): Promise<void> {
  await world.files.replace(resolve(world.cwd, path), text, { mode: 0o600 })
  world.log.info(`saved the plan in ${path}`)
}

/** Throws where there is none. */
export async function readPlanFile(path: string, { world }: Session): Promise<string> {
  const help = '`diff --out FILE` saves one. A target is chosen with --target.'
  return new TextDecoder().decode(await readGivenFile(path, world, { what: 'the plan', help }))
}

/** Saved plans with their targets as they are now. Refused as a whole: one that has moved is not found behind another that is done. */
export async function planSaved(
  saved: CompletePlan,
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
  return { fleet: fleetOf(saved), plans, warnings: [], madeAtMs: saved.madeAtMs }
}

/** Only the same plan is what somebody has looked at. */
export function refuseChanged(saved: MaskedPlan, planned: PlannedProject): void {
  if (saved.isSame(planned)) return
  const message = 'the plan was printed with its secrets masked, and another one would be made now'
  throw new Failure('stale-plan', message, {
    help: 'Look at `haproxyctl diff` again; `diff --out FILE` saves a plan with all that it needs, for its owner alone.',
  })
}

/** Then it may be done, or half done: that is for the target to see. */
function isInPlace({ files }: Plan, current: Current): boolean {
  return files.every(({ name, action, after }) => {
    const text = current.files.find((file) => file.name === name)?.text
    return (action === 'keep' && after === undefined) || text === after
  })
}

function companionsOf({ plans }: CompletePlan): readonly string[] {
  const names = plans.flatMap((plan) => plan.files.map((file) => file.name))
  return [...new Set(names)].filter((name) => !name.endsWith('.cfg'))
}

/** The files of the plan hold the instances; of the fleet only its silence still matters. */
function fleetOf({ silent }: CompletePlan): Fleet {
  const services = silent.map(({ service, ...rest }) => ({
    ...rest,
    name: service,
    freshness: 'stale' as const,
    instances: [],
    rejected: [],
  }))
  return { services }
}
