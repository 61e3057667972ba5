import { formatEndpoint } from '../model/address/address-text.ts'
import { linkAbort } from '../kit/time/linked-abort.ts'
import { withTimeLimit } from '../kit/time/time-limit.ts'
import type { CheckResult } from '../kit/check.ts'
import type { CheckedInstance } from '../model/fleet.ts'
import type { Instance } from '../model/instance.ts'
import type { Gate } from './gate.ts'
import type { OpenCheck } from './open-checks.ts'
import { nextVerdict, undecided, type Verdict } from './verdict.ts'
import type { CheckWorld } from './world.ts'

/** Until the first decision probes follow each other faster than the interval: a start should not take minutes. */
const fastestMs = 200

export interface ProbeScene {
  readonly world: CheckWorld
  readonly gate: Gate
  /** Called when a decision was made or has changed. */
  onVerdict(): void
  /** Called with what can only be a bug. */
  onFault(error: unknown): void
}

/** One instance with all of its checks; it is up when all of them say so. */
export class WatchedInstance {
  readonly #instance: Instance
  readonly #checks: readonly OpenCheck[]
  readonly #verdicts: Verdict[]
  readonly #scene: ProbeScene

  constructor(instance: Instance, checks: readonly OpenCheck[], scene: ProbeScene) {
    this.#instance = instance
    this.#checks = checks
    this.#verdicts = checks.map(() => undecided)
    this.#scene = scene
  }

  get isDecided(): boolean {
    return this.#verdicts.every((each) => each.health !== undefined)
  }

  get checked(): Pick<CheckedInstance, 'check' | 'reason'> {
    const down = this.#verdicts.find((each) => each.health === 'down')
    if (down?.reason !== undefined) return { check: 'down', reason: down.reason }
    return this.isDecided ? { check: 'up' } : { check: 'down', reason: 'not checked yet' }
  }

  /** Probes until each check has decided. */
  async decide(signal: AbortSignal): Promise<void> {
    await Promise.all(this.#checks.map((_check, index) => this.#probeUntilDecided(index, signal)))
  }

  /** Probes until the signal is aborted. */
  async watch(signal: AbortSignal): Promise<void> {
    await Promise.all(this.#checks.map((_check, index) => this.#probeForever(index, signal)))
  }

  async #probeUntilDecided(index: number, signal: AbortSignal): Promise<void> {
    const { world } = this.#scene
    const fastMs = Math.min(this.#checks[index]?.spec.intervalMs ?? 0, fastestMs)
    await world.clock.sleep(world.random() * Math.min(fastMs, 100), signal)
    for (;;) {
      await this.#probe(index, signal)
      if (this.#verdicts[index]?.health !== undefined) return
      await world.clock.sleep(fastMs, signal)
    }
  }

  async #probeForever(index: number, signal: AbortSignal): Promise<void> {
    const { world } = this.#scene
    const intervalMs = this.#checks[index]?.spec.intervalMs ?? 0
    await this.#probeUntilDecided(index, signal)
    // All were new at the same moment: from here on they are spread over the interval.
    await world.clock.sleep(intervalMs * (0.5 + world.random() / 2), signal)
    for (;;) {
      await this.#probe(index, signal)
      await world.clock.sleep(intervalMs * (0.95 + world.random() / 10), signal)
    }
  }

  async #probe(index: number, signal: AbortSignal): Promise<void> {
    const [open, before] = [this.#checks[index], this.#verdicts[index]]
    if (open === undefined || before === undefined) return
    const result = await this.#scene.gate.run(() => this.#ask(open, signal))
    const after = nextVerdict(before, result, open.spec)
    this.#verdicts[index] = after
    if (after.health !== before.health) this.#scene.onVerdict()
  }

  async #ask(open: OpenCheck, signal: AbortSignal): Promise<CheckResult> {
    const { world } = this.#scene
    const { timeoutMs, plugin } = open.spec
    try {
      // The check hears of the timeout first and may end in its own words; a moment later nobody waits for it.
      const limit = { ms: timeoutMs + 100, clock: world.clock, late: () => new Late() }
      return await withTimeLimit(limit, signal, (until) => this.#askInTime(open, until))
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Late) return { isHealthy: false, output: `no answer in ${timeoutMs} ms` }
      const message = error instanceof Error ? error.message : String(error)
      const where = formatEndpoint(this.#instance.endpoint)
      world.log.warn(`check ${plugin.value} of ${where} failed unexpectedly: ${message}`)
      return { isHealthy: false, output: `the check itself failed: ${message}` }
    }
  }

  async #askInTime({ check, spec }: OpenCheck, signal: AbortSignal): Promise<CheckResult> {
    using timeout = linkAbort(signal)
    using stop = linkAbort(signal)
    const alarm = this.#scene.world.clock.sleep(spec.timeoutMs, stop.signal).then(
      () => timeout.abort(new Late()),
      () => undefined,
    )
    try {
      return await check.check(this.#instance, timeout.signal)
    } finally {
      stop.abort()
      await alarm
    }
  }
}

class Late extends Error {}
