import type { Clock } from '../../model/ports.ts'
import { linkAbort, type LinkedAbort } from '../time/linked-abort.ts'

/** The limits of one exchange: each runs until it is cleared, and the first one that is over aborts the whole. */
export class TimeLimits implements Disposable {
  private readonly clock: Clock
  private readonly whole: LinkedAbort
  private readonly running = new Map<string, LinkedAbort>()

  constructor(clock: Clock, parent: AbortSignal) {
    this.clock = clock
    this.whole = linkAbort(parent)
  }

  get signal(): AbortSignal {
    return this.whole.signal
  }

  /** Starts a limit, or starts it anew; `late` makes what is thrown when it is over. */
  start(name: string, ms: number, late: () => Error): void {
    this.clear(name)
    if (this.signal.aborted) return
    const timer = linkAbort(this.signal)
    this.running.set(name, timer)
    this.clock.sleep(ms, timer.signal).then(
      () => this.whole.abort(late()),
      () => undefined,
    )
  }

  clear(name: string): void {
    const timer = this.running.get(name)
    this.running.delete(name)
    timer?.abort()
    timer?.[Symbol.dispose]()
  }

  [Symbol.dispose](): void {
    for (const name of this.running.keys()) this.clear(name)
    this.whole[Symbol.dispose]()
  }
}
