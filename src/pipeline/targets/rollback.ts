import { Failure, type KeptFile, type KeptGeneration, type Rendered } from '../../model/index.ts'
import type { Session } from '../session/session.ts'
import { readHistory, type TargetHistory } from './history.ts'
import { planTargets, readTargets } from './plan.ts'
import type { UnguardedPlan } from './planned-project.ts'
import type { OpenTargets } from './targets.ts'

/** The way back to what was applied before: to one generation, or without one to the last that ran before this. */
export async function planRollback(
  session: Session,
  targets: OpenTargets,
  wanted: string | undefined,
  signal: AbortSignal,
): Promise<UnguardedPlan> {
  const generation = wanted ?? previousOf(await readHistory(targets, signal))
  const files = await recall(targets, generation, signal)
  const desired: Rendered = { generation, files: files.map((file) => ({ ...file, origins: [] })) }
  const companions = files.slice(1).map(({ name }) => name)
  const read = await readTargets(targets.all, signal, { companions })
  const plans = planTargets(session, read, () => desired, false)
  // No source is asked: what is put back is what they said then.
  return { fleet: { services: [] }, plans, warnings: [] }
}

function previousOf(histories: readonly TargetHistory[]): string {
  for (const { generations } of histories) {
    const found = generations.find(isBefore)
    if (found !== undefined) return found.generation
  }
  throw new Failure('usage', 'there is no earlier generation to roll back to', {
    help: '`haproxyctl history` lists what is kept.',
  })
}

/** It ran, and is neither on disk nor in the process now. */
function isBefore({ isKept, isOnDisk, isRunning, outcome = 'applied' }: KeptGeneration): boolean {
  return isKept && !isOnDisk && !isRunning && outcome === 'applied'
}

async function recall(
  { all }: OpenTargets,
  generation: string,
  signal: AbortSignal,
): Promise<readonly KeptFile[]> {
  for (const { target } of all) {
    const files = await target.recall?.(generation, signal)
    if (files !== undefined) return files
  }
  throw new Failure('usage', `generation ${generation} is not kept, or not all of its files are`, {
    help: '`haproxyctl history` lists what is kept.',
  })
}
