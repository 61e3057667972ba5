import { isReady, serverState } from '../../../model/plan/admin-state.ts'
import type { Change, Drift, RunningServer } from '../../../model/plan/plan.ts'
import type { Reason } from '../../../model/plan/reason.ts'
import type { RuntimeStep } from '../../../model/plan/runtime-step.ts'
import type { SectionView } from '../../../config/sections/section-view.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'
import { compareServer } from './server-changes.ts'
import { costOf, reloadCost, type Cost } from '../../rules/cost.ts'
import { addSteps, drainSteps, removeSteps } from '../../steps/server-steps.ts'
import { differingOptions } from '../../../config/servers/server-options.ts'
import { ServerOrder } from './server-order.ts'
import type { ServerContext } from './server-pair.ts'
import { valuesOf } from '../../compare/values.ts'
import { serverValues, type ChangedServer } from './server-values.ts'
import { ServerRenames } from './server-renames.ts'

export interface BackendPair {
  readonly wanted: SectionView
  /** What the last apply brought it to; absent for a backend that the process does not have. */
  readonly applied: SectionView | undefined
  /** What an apply that was cut off went for, any part of which it may have done. */
  readonly unfinished: SectionView | undefined
  readonly live: ReadonlyMap<string, RunningServer>
}

export interface BackendFindings {
  readonly adds: readonly Change[]
  readonly changes: readonly Change[]
  readonly replaces: readonly Change[]
  readonly removes: readonly Change[]
  readonly drift: readonly Drift[]
}

/**
 * Everything that the servers of one backend need. `isReloadDue`: a reload comes anyway, and takes away what would otherwise
 * have to be drained first.
 */
export function compareBackend(
  pair: BackendPair,
  context: ServerContext,
  isReloadDue: boolean,
): BackendFindings {
  return new BackendComparison(pair, context, isReloadDue).compare()
}

class BackendComparison {
  private readonly pair: BackendPair
  private readonly context: ServerContext
  private readonly isReloadDue: boolean
  private readonly proxy: string
  private readonly adds: Change[] = []
  private readonly changes: Change[] = []
  private readonly replaces: Change[] = []
  private readonly removes: Change[] = []
  private readonly drift: Drift[] = []
  private readonly order: ServerOrder
  private readonly renames: ServerRenames

  constructor(pair: BackendPair, context: ServerContext, isReloadDue: boolean) {
    this.isReloadDue = isReloadDue
    this.pair = pair
    this.order = new ServerOrder(pair.wanted, pair.live)
    this.context = context
    this.proxy = pair.wanted.proxyName
    this.renames = new ServerRenames({ ...pair, proxy: this.proxy })
  }

  compare(): BackendFindings {
    const { wanted, live, applied, unfinished } = this.pair
    const toReplace: Replacement[] = []
    for (const server of givenIdsFirst(wanted.servers)) {
      const running = live.get(server.name)
      if (server.isUncertain) {
        this.compareUncertain(server)
        continue
      }
      if (running === undefined) {
        this.add(server)
        continue
      }
      const before = applied?.servers.get(server.name) ?? unfinished?.servers.get(server.name)
      const pair = {
        backend: wanted,
        proxy: this.proxy,
        wanted: server,
        live: running,
        applied: before,
      }
      const found = compareServer(pair, this.context)
      this.drift.push(...found.drift)
      if (found.replace === undefined) this.changes.push(...found.changes)
      else if (!this.canReplace(server))
        this.changes.push(...found.changes, this.reloadFor(server, found.replace))
      else toReplace.push({ server, why: found.replace, kept: found.drift.flatMap(keptSteps) })
    }
    this.finishAdds()
    this.replaceSome(toReplace)
    for (const server of live.values()) if (!wanted.servers.has(server.name)) this.remove(server)
    this.compareOrder()
    const { adds, changes, replaces, removes, drift } = this
    return { adds, changes, replaces, removes, drift }
  }

  /** All that can be said of such a line is whether it is still the same. */
  private compareUncertain(server: ServerView): void {
    const applied = this.pair.applied?.servers.get(server.name)
    const stale = this.context.rules.staleFile(server)
    if (stale === undefined && applied !== undefined && sameSource(applied, server)) return
    const text = applied === undefined ? 'new' : 'its options change'
    this.changes.push(
      this.item(server, 'server-options', applied === undefined ? 'add' : 'change', text, {
        ...reloadCost(stale ?? { code: 'line-of-environment' }),
      }),
    )
  }

  private add(server: ServerView): void {
    const refusal = this.context.rules.refuseAdd(this.pair.wanted, server)
    const drift = this.renames.driftBefore(server, this.context)
    this.drift.push(...drift)
    const kept = drift.flatMap(keptSteps)
    const number = this.order.add(server)
    this.adds.push(
      this.item(
        server,
        'server',
        'add',
        `at ${server.address}, new`,
        costOf(refusal, {
          reason: { code: 'server-added' },
          steps: addSteps(this.proxy, server, { number, kept }),
        }),
      ),
    )
  }

  /** Once for all of them, with the last. */
  private finishAdds(): void {
    const at = this.adds.findLastIndex((change) => change.class === 'runtime')
    const last = this.adds[at]
    if (last === undefined) return
    const steps = [...last.steps, ...this.context.rules.afterAdd(this.pair.wanted)]
    this.adds[at] = { ...last, steps }
  }

  private remove(server: RunningServer): void {
    const { applied, unfinished } = this.pair
    const isOurs =
      applied?.servers.has(server.name) === true || unfinished?.servers.has(server.name) === true
    if (!isOurs) {
      this.drift.push({
        kind: 'unknown-server',
        subject: { section: this.pair.wanted.key, server: server.name },
        summary: `server ${this.proxy}/${server.name}: runs, and no file has it`,
        policy: this.context.settings.drift,
      })
      if (this.context.settings.drift === 'keep') return
    }
    const view = applied?.servers.get(server.name) ?? unfinished?.servers.get(server.name)
    const refusal = this.context.rules.refuseRemove(this.pair.wanted, server.name)
    const state = serverState(server)
    this.removes.push(
      this.item(
        { name: server.name, line: view?.line },
        'server',
        'remove',
        'gone',
        costOf(refusal, {
          reason: this.isReloadDue ? { code: 'server-drained' } : { code: 'server-deleted' },
          steps: this.isReloadDue
            ? drainSteps(this.proxy, server.name, state)
            : removeSteps(this.proxy, server.name, {
                drainLimitMs: this.context.settings.drainLimitMs,
                whenBusy: 'shutdown',
                state,
              }),
        }),
      ),
    )
  }

  private canReplace(server: ServerView): boolean {
    const { rules } = this.context
    return (
      !this.isReloadDue &&
      rules.refuseAdd(this.pair.wanted, server) === undefined &&
      rules.refuseRemove(this.pair.wanted, server.name) === undefined
    )
  }

  /** Deletes servers and adds them anew, where enough others serve meanwhile. */
  private replaceSome(list: readonly Replacement[]): void {
    const serving = [...this.pair.live.values()].filter(isReady).length
    for (const { server, why, kept } of list) {
      if (list.length * 2 > serving) {
        const reason: Reason =
          list.length < serving
            ? { code: 'too-many-at-once', why, count: list.length, serving }
            : { code: 'none-left', why }
        this.changes.push(this.reloadFor(server, reason))
        continue
      }
      const running = this.pair.live.get(server.name)
      this.replaces.push(
        this.item(server, 'server', 'change', 'made anew', {
          class: 'runtime',
          reason: { code: 'server-made-anew', why },
          steps: [
            ...removeSteps(this.proxy, server.name, {
              drainLimitMs: this.context.settings.drainLimitMs,
              whenBusy: 'fail',
              state: running === undefined ? 'ready' : serverState(running),
            }),
            ...addSteps(this.proxy, server, { number: this.order.add(server), kept }),
            ...this.context.rules.afterAdd(this.pair.wanted),
          ],
        }),
      )
    }
  }

  private reloadFor(server: ServerView, why: Reason): Change {
    const { rules } = this.context
    const refusal =
      rules.refuseAdd(this.pair.wanted, server) ?? rules.refuseRemove(this.pair.wanted, server.name)
    const text = 'its options change'
    const reason = this.isReloadDue ? ({ code: 'reload-does-it', why } as const) : why
    const cost = reloadCost(
      refusal === undefined ? reason : { code: 'not-made-anew', why, refusal },
    )
    return this.item(server, 'server-options', 'change', text, cost)
  }

  private compareOrder(): void {
    const refusal = this.order.refuse()
    if (refusal === undefined) return
    const { key, servers } = this.pair.wanted
    const wanted = [...servers.keys()]
    const running = [...this.pair.live.keys()].filter((name) => servers.has(name))
    this.changes.push({
      action: 'change',
      kind: 'server-order',
      subject: { section: key },
      summary: `${key}: its servers in another order`,
      ...reloadCost({ code: 'order-changes', why: refusal }),
      ...valuesOf(running, wanted),
    })
  }

  private item(
    server: ChangedServer,
    kind: Change['kind'],
    action: Change['action'],
    text: string,
    cost: Cost,
  ): Change {
    const origin = action === 'remove' ? undefined : this.context.originOf(server.line)
    return {
      action,
      kind,
      subject: { section: this.pair.wanted.key, server: server.name },
      summary: `server ${this.proxy}/${server.name}: ${text}`,
      ...cost,
      ...serverValues(this.pair, server, action),
      ...(origin !== undefined && { origin }),
    }
  }
}

interface Replacement {
  readonly server: ServerView
  readonly why: Reason
  readonly kept: readonly RuntimeStep[]
}

function keptSteps({ policy, again = [] }: Drift): readonly RuntimeStep[] {
  return policy === 'keep' ? again : []
}

/** HAProxy would give their numbers to those that have none. */
function givenIdsFirst(servers: SectionView['servers']): readonly ServerView[] {
  const all = [...servers.values()]
  return [
    ...all.filter(({ options }) => options.has('id')),
    ...all.filter(({ options }) => !options.has('id')),
  ]
}

function sameSource(a: ServerView, b: ServerView): boolean {
  const [before, after] = [a, b].map((server) =>
    [...server.defaults.uncertain, server.line].map((line) => line.words.join('\n')),
  )
  return (
    before?.join('\n\n') === after?.join('\n\n') &&
    differingOptions(a.options, b.options).length === 0
  )
}
