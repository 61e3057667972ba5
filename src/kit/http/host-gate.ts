import type { HostLimits } from '../../model/http.ts'
import { onAbort } from '../../model/on-abort.ts'
import type { Clock } from '../../model/ports.ts'

/**
 * What all clients of a run share of one host: how many requests are under way, how many may be sent in a second, and
 * until when it wants to be left alone.
 */
export class HostGate {
  private readonly clock: Clock
  private limits: HostLimits
  private underWay = 0
  private tokens: number
  private countedAtMs: number
  private pausedUntilMs = 0
  private readonly waiting: (() => void)[] = []

  constructor(clock: Clock, limits: HostLimits) {
    this.clock = clock
    this.limits = limits
    this.tokens = limits.burst
    this.countedAtMs = clock.monotonic()
  }

  /** Whoever wants less of the host decides for all: it is the host that is spared. */
  restrict(limits: HostLimits): void {
    this.limits = {
      connections: Math.min(this.limits.connections, limits.connections),
      perSecond: Math.min(this.limits.perSecond, limits.perSecond),
      burst: Math.min(this.limits.burst, limits.burst),
    }
    this.tokens = Math.min(this.tokens, this.limits.burst)
  }

  pause(ms: number): void {
    this.pausedUntilMs = Math.max(this.pausedUntilMs, this.clock.monotonic() + ms)
  }

  /** How long the host still wants to be left alone. */
  get pausedForMs(): number {
    return Math.max(0, this.pausedUntilMs - this.clock.monotonic())
  }

  /** Waits for one's turn; the place is given back by what it resolves to, and any number of times. */
  async enter(signal: AbortSignal): Promise<() => void> {
    await this.place(signal)
    try {
      await this.token(signal)
    } catch (error) {
      this.tokens += 1
      this.giveBack()
      throw error
    }
    let isLeft = false
    return () => {
      if (!isLeft) this.giveBack()
      isLeft = true
    }
  }

  private async place(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.underWay < this.limits.connections) {
      this.underWay += 1
      return
    }
    await waitInLine(this.waiting, signal)
  }

  /** The place goes to whoever waits longest. */
  private giveBack(): void {
    const next = this.underWay > this.limits.connections ? undefined : this.waiting.shift()
    if (next === undefined) this.underWay -= 1
    else next()
  }

  /** Each takes one token; who takes what is not there yet waits until it would be. */
  private async token(signal: AbortSignal): Promise<void> {
    const nowMs = this.clock.monotonic()
    // A clock that was set back gives nothing, and takes nothing away.
    const elapsedMs = Math.max(0, nowMs - this.countedAtMs)
    this.countedAtMs = nowMs
    const { perSecond, burst } = this.limits
    this.tokens = Math.min(burst, this.tokens + (elapsedMs * perSecond) / 1_000) - 1
    if (this.tokens < 0) await this.clock.sleep((-this.tokens * 1_000) / perSecond, signal)
  }
}

/** Resolves when it is called from the line; leaves the line at an abort. */
function waitInLine(line: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    function next(): void {
      following[Symbol.dispose]()
      resolve()
    }
    line.push(next)
    const following = onAbort(signal, (reason) => {
      line.splice(line.indexOf(next), 1)
      reject(reason)
    })
  })
}
