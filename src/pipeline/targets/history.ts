import type { KeptGeneration } from '../../model/index.ts'
import type { OpenTargets } from './targets.ts'

/** What one target was brought to, the last one first. */
export interface TargetHistory {
  readonly target: string
  readonly generations: readonly KeptGeneration[]
}

/** Of the targets that remember it; git has a history of its own. */
export async function readHistory(
  { all }: OpenTargets,
  signal: AbortSignal,
): Promise<readonly TargetHistory[]> {
  const histories: TargetHistory[] = []
  for (const { name, target } of all) {
    const generations = await target.history?.(signal)
    if (generations !== undefined) histories.push({ target: name, generations })
  }
  return histories
}
