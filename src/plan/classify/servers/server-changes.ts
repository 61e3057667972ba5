import { canonicalIp, formatHostPort } from '../../../model/index.ts'
import { serverState } from '../../../model/plan/admin-state.ts'
import type { Change, Drift, LiveKind } from '../../../model/plan/plan.ts'
import type { Reason } from '../../../model/plan/reason.ts'
import type { RuntimeStep, ServerName } from '../../../model/plan/runtime-step.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'
import { type ServerAddress } from '../../../config/servers/server-address.ts'
import {
  areChecksOn,
  checkKinds,
  hasChecks,
  isChecked,
  isLeftDown,
  refuseSwitch,
  switchSteps,
} from './server-checks.ts'
import { costOf } from '../../rules/cost.ts'
import { differingOptions, weightIn } from '../../../config/servers/server-options.ts'
import type { ServerContext, ServerPair } from './server-pair.ts'
import { findSetting, readWhenMade } from './server-settings.ts'
import { valuesOf } from '../../compare/values.ts'
import type { Move } from './server-values.ts'

/** What a server needs: changes over the socket, drift, and the options for which it has to be made anew. */
export interface ServerFindings {
  readonly changes: readonly Change[]
  readonly drift: readonly Drift[]
  /** Why the server cannot just be changed. */
  readonly replace: Reason | undefined
}

export function compareServer(pair: ServerPair, context: ServerContext): ServerFindings {
  return new ServerComparison(pair, context).compare()
}

class ServerComparison {
  private readonly pair: ServerPair
  private readonly context: ServerContext
  private readonly changes: Change[] = []
  private readonly drift: Drift[] = []
  private replace: Reason | undefined

  constructor(pair: ServerPair, context: ServerContext) {
    this.pair = pair
    this.context = context
  }

  compare(): ServerFindings {
    // Nobody is to be sent to the address of a server that goes, nor to one that is not there yet.
    const goes = this.pair.wanted.options.has('disabled')
    if (goes) this.compareState()
    this.compareAddress()
    this.compareChecks()
    this.compareWeight()
    if (!goes) this.compareState()
    this.compareMaxconn()
    this.compareOptions()
    const { changes, drift, replace } = this
    return { changes, drift, replace }
  }

  private compareAddress(): void {
    const { wanted, live, applied } = this.pair
    const address = wanted.place
    if (address.kind !== 'ip') {
      this.compareUntold(address)
      return
    }
    if (applied !== undefined && applied.place.kind !== 'ip') {
      // The process shows the same place for a name, another protocol or a relative port.
      this.replace = { code: 'address-changes', from: applied.address, to: wanted.address }
      return
    }
    const liveAddress = canonicalIp(live.address)
    if (liveAddress === address.address && live.port === address.port) return
    if (live.fqdn !== undefined || live.address === '') {
      const from = applied?.address ?? live.fqdn ?? 'a socket'
      this.replace = { code: 'address-changes', from, to: wanted.address }
      return
    }
    if (address.port === 0 && live.port !== 0) {
      this.replace = { code: 'port-stays' }
      return
    }
    const from = formatHostPort(live.address, live.port)
    if (this.wasApplied(applied?.address === wanted.address)) {
      this.report('server-address', `address ${from}, not ${wanted.address}`, [], 'reset')
    }
    this.change('server-address', { what: 'address', before: from, after: wanted.address }, [
      { kind: 'set-address', ...this.name, address: address.address, port: address.port },
    ])
  }

  /** The process tells neither socket paths nor relative ports, and a name's address is the resolver's. */
  private compareUntold(address: ServerAddress): void {
    const { wanted, applied } = this.pair
    if (applied === undefined || applied.address === wanted.address) return
    const before = applied.place
    const isResolved = [applied, wanted].every((each) => each.options.has('resolvers'))
    // HAProxy asks for names that begin with `_` in another way (SRV), and does not go from one to the other.
    if (
      isResolved &&
      address.kind === 'host' &&
      before.kind === 'host' &&
      before.port === address.port &&
      ![before.name, address.name].some((name) => name.startsWith('_'))
    ) {
      this.change('server-fqdn', { what: 'name', before: before.name, after: address.name }, [
        { kind: 'set-fqdn', ...this.name, fqdn: address.name },
      ])
      return
    }
    this.replace = { code: 'address-changes', from: applied.address, to: wanted.address }
  }

  private compareWeight(): void {
    const { wanted, live, applied } = this.pair
    const weight = weightIn(wanted.options)
    if (this.hasAgent && live.initialWeight !== weight) {
      this.replace = { code: 'agent-goes-by-weight' }
      return
    }
    if (live.weight === weight) return
    const isSame = applied !== undefined && weightIn(applied.options) === weight && !this.losesAgent
    if (isSame && this.hasAgent) return
    if (this.wasApplied(isSame)) {
      const again = { kind: 'set-weight', ...this.name, weight: live.weight } as const
      this.report('server-weight', `weight ${live.weight}, not ${weight}`, [again])
      if (this.context.settings.drift === 'keep') return
    }
    const refusal = this.context.rules.refuseWeight(this.pair.backend)
    if (refusal !== undefined && weight !== 0 && weight !== live.initialWeight) {
      this.replace = { code: 'weight-changes', why: refusal }
      return
    }
    this.change('server-weight', { what: 'weight', before: live.weight, after: weight }, [
      { kind: 'set-weight', ...this.name, weight },
    ])
  }

  private compareState(): void {
    const { wanted, live, applied } = this.pair
    const isWanted = !wanted.options.has('disabled')
    const next = isWanted ? 'ready' : 'maint'
    const now = serverState(live)
    if (now === next) return
    const isSame =
      applied !== undefined && applied.options.has('disabled') === !isWanted && !this.losesAgent
    if (isSame && this.hasAgent) return
    if (this.wasApplied(isSame)) {
      const again = { kind: 'set-state', ...this.name, state: now } as const
      this.report('server-state', `in state ${now}, not ${next}`, [again])
      if (this.context.settings.drift === 'keep') return
    }
    this.change('server-state', { what: 'state', before: now, after: next }, [
      { kind: 'set-state', ...this.name, state: next },
    ])
  }

  /** Checks that are there and off, or on: they are to be switched, or an add was not finished, or somebody's hand. */
  private compareChecks(): void {
    const { wanted, applied, live } = this.pair
    for (const kind of checkKinds) {
      const isWanted = wanted.options.has(kind.keyword)
      if (areChecksOn(kind, live) === isWanted || !hasChecks(kind, live)) continue
      if (refuseSwitch(kind, wanted, live) !== undefined) continue
      const is = isWanted ? 'off' : 'on'
      if (this.wasApplied(applied?.options.has(kind.keyword) === isWanted)) {
        const step = isWanted ? 'disable-checks' : 'enable-checks'
        const again = { kind: step, ...this.name, checks: kind.what } as const
        this.report('server-state', `its ${kind.name} are ${is}`, [again])
        if (this.context.settings.drift === 'keep') continue
      }
      const move = { what: kind.name, before: is, after: isWanted ? 'on' : 'off' }
      this.change(kind.kind, move, switchSteps(kind, wanted, this.name))
    }
    this.compareHealth()
  }

  private compareHealth(): void {
    const { wanted, applied, live } = this.pair
    // Checks that end bring it up themselves.
    if (applied === undefined || isChecked(applied) || isChecked(wanted) || !isLeftDown(live))
      return
    if (this.wasApplied(true)) {
      this.report('server-state', 'it counts as down, and nothing checks it', [])
      if (this.context.settings.drift === 'keep') return
    }
    this.change('server-check', { what: 'health', before: 'down', after: 'up' }, [
      { kind: 'set-health-up', ...this.name },
    ])
  }

  /** Only where it was asked for; a limit that the project changes is an option like others. */
  private compareMaxconn(): void {
    const { wanted, live, applied } = this.pair
    const value = wanted.options.get('maxconn')?.[0] ?? '0'
    if (live.maxconn === undefined || !/^\d+$/.test(value) || live.maxconn === Number(value)) return
    const isSame = (applied?.options.get('maxconn')?.[0] ?? '0') === value
    if (applied !== undefined && !isSame) return
    if (this.wasApplied(applied !== undefined)) {
      const again = { kind: 'set-server-maxconn', ...this.name, maxconn: live.maxconn } as const
      this.report('server-maxconn', `maxconn ${live.maxconn}, not ${value}`, [again])
      if (this.context.settings.drift === 'keep') return
    }
    this.change('server-maxconn', { what: 'maxconn', before: live.maxconn, after: value }, [
      { kind: 'set-server-maxconn', ...this.name, maxconn: Number(value) },
    ])
  }

  private compareOptions(): void {
    const { wanted, applied } = this.pair
    if (applied === undefined) return
    this.replace ??= this.context.rules.staleFile(wanted)
    const rest = differingOptions(applied.options, wanted.options).filter(
      (keyword) => keyword !== 'weight' && keyword !== 'disabled',
    )
    const left: string[] = []
    for (const option of rest) {
      const why = this.setOption(option, applied)
      if (why === undefined) continue
      left.push(option)
      if (why !== 'no-command') this.replace ??= { code: 'option-changes', option, why }
    }
    this.replace ??= readWhenMade(left)
  }

  /** Sets an option that has a command of its own; else why not. */
  private setOption(keyword: string, applied: ServerView): Reason | 'no-command' | undefined {
    const { wanted, live } = this.pair
    const { rules } = this.context
    const checks = checkKinds.find((kind) => kind.keyword === keyword)
    if (checks !== undefined) return rules.refuse(checks.kind) ?? refuseSwitch(checks, wanted, live)
    const found = findSetting(keyword, { backend: this.pair.proxy, applied, wanted }, rules)
    if (found === undefined) return 'no-command'
    if ('refusal' in found) return found.refusal
    const [before, after] = [applied, wanted].map(({ options }) => options.get(keyword)?.[0])
    this.change(found.kind, { what: keyword, before, after }, found.steps)
    return undefined
  }

  /** An agent sets weight and state as it likes. */
  private get hasAgent(): boolean {
    return this.pair.wanted.options.has('agent-check')
  }

  /** What an agent made of the server goes with the agent. */
  private get losesAgent(): boolean {
    return this.pair.applied?.options.has('agent-check') === true && !this.hasAgent
  }

  private get name(): ServerName {
    return { backend: this.pair.proxy, server: this.pair.wanted.name }
  }

  private get path(): string {
    return `${this.pair.proxy}/${this.pair.wanted.name}`
  }

  /** Whether the process was once as it is wanted, so that somebody else must have changed it. */
  private wasApplied(isSame: boolean): boolean {
    return this.context.isSettled && isSame
  }

  private change(kind: LiveKind, move: Move, steps: readonly RuntimeStep[]): void {
    const { backend, wanted } = this.pair
    const origin = this.context.originOf(wanted.line)
    const refusal = this.context.rules.refuse(kind)
    const { what, before = 'none', after = 'none' } = move
    this.changes.push({
      action: 'change',
      kind,
      subject: { section: backend.key, server: wanted.name },
      summary: `server ${this.path}: ${what} ${before} → ${after}`,
      ...costOf(refusal, { reason: { code: 'over-the-socket' }, steps }),
      ...valuesOf(move.before, move.after),
      ...(origin !== undefined && { origin }),
    })
  }

  private report(
    kind: Drift['kind'],
    text: string,
    again: readonly RuntimeStep[],
    policy = this.context.settings.drift,
  ): void {
    const { backend, wanted } = this.pair
    this.drift.push({
      kind,
      subject: { section: backend.key, server: wanted.name },
      summary: `server ${this.path}: ${text}`,
      policy,
      ...(again.length > 0 && { again }),
    })
  }
}
