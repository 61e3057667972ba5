import { UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import type { Settings } from '../settings.ts'

/** How many reloads in a row have failed, by the master's own count; `undefined` where it cannot be asked. */
export async function failedReloads(
  { master }: Settings,
  { runtime }: PluginContext,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (master === undefined) return undefined
  try {
    const answer = await runtime.askMaster(master, 'show proc', signal)
    const count = /^\d+\s+master\s.*\[failed: (\d+)\]/m.exec(answer)?.[1]
    return count === undefined ? undefined : Number(count)
  } catch (cause) {
    // While the master executes itself anew it does not answer; the worker is asked all the same.
    if (cause instanceof UnavailableError) return undefined
    throw cause
  }
}
