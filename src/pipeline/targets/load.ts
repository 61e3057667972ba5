import { Failure, type ProcessLoad } from '../../model/index.ts'
import type { OpenTargets } from './targets.ts'

/** What the processes of one target count at a moment, or why they could not be asked. */
export interface TargetLoad {
  readonly target: string
  readonly load?: ProcessLoad
  readonly error?: string
}

/** Of the targets that have processes. */
export async function readLoad(
  { all }: OpenTargets,
  signal: AbortSignal,
): Promise<readonly TargetLoad[]> {
  const loads: TargetLoad[] = []
  for (const { name, target } of all) {
    try {
      const load = await target.load?.(signal)
      if (load !== undefined) loads.push({ target: name, load })
    } catch (error) {
      if (!(error instanceof Failure) || signal.aborted) throw error
      loads.push({ target: name, error: error.message })
    }
  }
  return loads
}
