import type { Drift, RunningServer } from '../../../model/plan/plan.ts'
import type { SectionView } from '../../../config/sections/section-view.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'
import { compareServer } from './server-changes.ts'
import { differingOptions } from '../../../config/servers/server-options.ts'
import type { ServerContext } from './server-pair.ts'

export interface ServersAround {
  readonly proxy: string
  readonly wanted: SectionView
  readonly applied: SectionView | undefined
  readonly live: ReadonlyMap<string, RunningServer>
}

/** Servers that go, for new ones that differ from them by name alone. */
export class ServerRenames {
  private readonly around: ServersAround
  private gone: ReadonlyMap<string, readonly GoneServer[]> | undefined

  constructor(around: ServersAround) {
    this.around = around
  }

  /**
   * What somebody did by hand to the server that goes, and is kept for the new one. Whoever took a machine out
   * of service meant the machine, and a new name for it in a file is no word that it is well again; to leave it
   * so costs a command, to send clients there costs their requests.
   */
  driftBefore(server: ServerView, context: ServerContext): readonly Drift[] {
    this.gone ??= this.findGone()
    const same = this.gone
      .get(server.address)
      ?.find(({ applied }) => differingOptions(applied.options, server.options).length === 0)
    if (same === undefined) return []
    const { proxy, wanted } = this.around
    const pair = { backend: wanted, proxy, wanted: server, ...same }
    return compareServer(pair, context).drift.filter(({ policy }) => policy === 'keep')
  }

  /** By address, once for all: as many servers may come as go. */
  private findGone(): ReadonlyMap<string, readonly GoneServer[]> {
    const { wanted, applied: before, live: all } = this.around
    const found = new Map<string, GoneServer[]>()
    for (const live of all.values()) {
      const applied = before?.servers.get(live.name)
      if (applied === undefined || applied.isUncertain || wanted.servers.has(live.name)) continue
      const list = found.get(applied.address)
      if (list === undefined) found.set(applied.address, [{ live, applied }])
      else list.push({ live, applied })
    }
    return found
  }
}

interface GoneServer {
  readonly live: RunningServer
  readonly applied: ServerView
}
