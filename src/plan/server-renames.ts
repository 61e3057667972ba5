import type { Drift, RunningServer } from '../model/plan.ts'
import type { SectionView, ServerView } from './config-view.ts'
import { compareServer } from './server-changes.ts'
import { differingOptions } from './server-options.ts'
import type { ServerContext } from './server-pair.ts'

export interface ServersAround {
  readonly proxy: string
  readonly wanted: SectionView
  readonly applied: SectionView | undefined
  readonly live: ReadonlyMap<string, RunningServer>
}

/**
 * What somebody did by hand to a server that goes, and is kept for a new one that differs by its name alone.
 * Whoever took a machine out of service meant the machine, and a new name for it in a file is no word that
 * it is well again; to leave it so costs a command, to send clients there costs their requests.
 */
export function driftBeforeRename(
  server: ServerView,
  { proxy, wanted: backend, applied: before, live }: ServersAround,
  context: ServerContext,
): readonly Drift[] {
  for (const running of live.values()) {
    const applied = before?.servers.get(running.name)
    if (applied === undefined || backend.servers.has(running.name)) continue
    if (applied.isUncertain || applied.address !== server.address) continue
    if (differingOptions(applied.options, server.options).length > 0) continue
    const pair = { backend, proxy, wanted: server, live: running, applied }
    return compareServer(pair, context).drift.filter(({ policy }) => policy === 'keep')
  }
  return []
}
