import { formatEndpoint } from '../model/address/address-text.ts'
import { linkAbort, type LinkedAbort } from '../kit/time/linked-abort.ts'
import type { CheckResult } from '../kit/check.ts'
import type { CheckedInstance } from '../model/fleet.ts'
import type { Instance } from '../model/instance.ts'
import type { OpenCheck } from './open-checks.ts'
import type { ProbeScene } from './scene.ts'
import { nextVerdict, undecided, type Verdict } from './verdict.ts'

/** Until the first decision probes follow each other faster than the interval: a start should not take minutes. */
const fastestMs = 200

/** The check hears of the timeout first and may end in its own words; so much later nobody waits for it. */
const lastWordsMs = 100

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

  /** Probes until the signal is aborted; one that has just appeared is left alone for as long as its checks say. */
  async watch(signal: AbortSignal, isNew: boolean): Promise<void> {
    const { clock } = this.#scene.world
    const watches = this.#checks.map(async ({ spec: { startDelayMs } }, index) => {
      if (isNew && startDelayMs !== undefined) await clock.sleep(startDelayMs, signal)
      await this.#probeForever(index, signal)
    })
    await Promise.all(watches)
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
    const gate = this.#scene.gateFor(open, before)
    const beganMs = this.#scene.world.clock.now()
    const result = await gate.run(() => {
      this.#scene.waited(open, beganMs)
      return this.#ask(open, signal)
    })
    // A check that cannot ask says nothing of the instance: what was up stays so.
    if (result.isBroken === true && before.health === 'up') return
    const after = nextVerdict(before, result, open.spec)
    this.#verdicts[index] = after
    if (after.health !== before.health) this.#scene.onVerdict()
  }

  async #ask(open: OpenCheck, signal: AbortSignal): Promise<ProbeResult> {
    const { timeoutMs, plugin } = open.spec
    try {
      return await this.#askInTime(open, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Late) return { isHealthy: false, output: `no answer in ${timeoutMs} ms` }
      const message = error instanceof Error ? error.message : String(error)
      const where = formatEndpoint(this.#instance.endpoint)
      const what = `check ${plugin.value} of ${where} failed unexpectedly: ${message}`
      this.#scene.warn(`${plugin.value} ${message}`, what)
      return { isHealthy: false, isBroken: true, output: `the check itself failed: ${message}` }
    }
  }

  /** One abort and one timer for each question: there may be thousands in a second. */
  async #askInTime({ check, spec }: OpenCheck, signal: AbortSignal): Promise<CheckResult> {
    using timeout = linkAbort(signal)
    using alarm = linkAbort(signal)
    const late = this.#late(spec.timeoutMs, timeout, alarm.signal)
    late.catch(() => undefined)
    try {
      signal.throwIfAborted()
      const asked = check.check(this.#instance, timeout.signal)
      asked.catch(() => undefined)
      return await Promise.race([asked, late])
    } finally {
      alarm.abort()
    }
  }

  async #late(ms: number, timeout: LinkedAbort, signal: AbortSignal): Promise<never> {
    const { clock } = this.#scene.world
    await clock.sleep(ms, signal)
    timeout.abort(new Late())
    await clock.sleep(lastWordsMs, signal)
    throw new Late()
  }
}

interface ProbeResult extends CheckResult {
  /** Whether it is the check that failed, and not the instance. */
  readonly isBroken?: boolean
}

class Late extends Error {}
