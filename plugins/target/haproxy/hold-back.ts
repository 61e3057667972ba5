import type { PluginContext } from 'haproxyctl/plugin'
import type { Journal } from './journal.ts'
import { findProcesses } from './processes.ts'
import type { ReloadSettings, Settings } from './settings.ts'

const pollMs = 250

/** Waits until a reload is allowed; says why it is not when that would take longer than a reload may. */
export async function holdBack(
  {
    settings,
    reload,
    context,
  }: { settings: Settings; reload: ReloadSettings; context: PluginContext },
  journal: Journal,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { clock } = context
  const nowMs = clock.now()
  // A time to come is a clock that was set back, and says nothing.
  const lastMs = journal.reloadsMs.findLast((atMs) => atMs <= nowMs)
  const waitMs = lastMs === undefined ? 0 : lastMs + pauseMs(reload, lastMs) - nowMs
  const begin = clock.monotonic()
  if (waitMs > reload.timeoutMs) {
    return `the last reload was too recent; the next is allowed in ${Math.ceil(waitMs / 1000)} s`
  }
  if (waitMs > 0) await clock.sleep(waitMs, signal)
  const most = reload.oldWorkers
  if (most === undefined) return undefined
  for (;;) {
    const presence = await findProcesses(settings, context, signal)
    if (presence.kind !== 'answers') return undefined
    const old = Math.max(...presence.members.map(({ state }) => state.oldWorkers))
    if (old <= most) return undefined
    if (clock.monotonic() - begin >= reload.timeoutMs) {
      const who =
        old === 1 ? '1 old worker still serves its' : `${old} old workers still serve their`
      return `${who} last connections, and ${most === 1 ? '1 is' : `${most} are`} allowed`
    }
    await clock.sleep(pollMs, signal)
  }
}

/** The moment of the last reload is as good as a draw: no two hosts share it, and who asks again waits no longer. */
function pauseMs({ intervalMs, jitterMs }: ReloadSettings, lastMs: number): number {
  return intervalMs + Math.floor((jitterMs * (lastMs % 997)) / 997)
}
