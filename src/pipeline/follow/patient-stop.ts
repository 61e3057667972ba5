import { linkAbort, type LinkedAbort } from '../../kit/time/linked-abort.ts'
import { onAbort, type Clock } from '../../model/index.ts'

/** A stop that lets what is under way come to its end, for so long. */
export class PatientStop implements Disposable {
  readonly #stop: AbortSignal
  readonly #patienceMs: number
  readonly #clock: Clock
  readonly #own = new AbortController()
  readonly #following: Disposable
  readonly #waiting: LinkedAbort
  #underWay = 0

  constructor(stop: AbortSignal, patienceMs: number, clock: Clock) {
    this.#stop = stop
    this.#patienceMs = patienceMs
    this.#clock = clock
    this.#waiting = linkAbort(this.#own.signal)
    this.#following = onAbort(stop, () => void this.#begin())
  }

  /** For what is to end at once, unless it is in the middle of something. */
  get signal(): AbortSignal {
    return this.#own.signal
  }

  /** Work that is better brought to its end than broken off; begun after the stop it ends at once. */
  async finish<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1
    try {
      return await work()
    } finally {
      this.#underWay -= 1
      if (this.#stop.aborted && this.#underWay === 0) this.#end()
    }
  }

  [Symbol.dispose](): void {
    this.#following[Symbol.dispose]()
    this.#waiting.abort()
    this.#waiting[Symbol.dispose]()
  }

  async #begin(): Promise<void> {
    if (this.#underWay > 0) {
      await this.#clock.sleep(this.#patienceMs, this.#waiting.signal).catch(() => undefined)
    }
    this.#end()
  }

  #end(): void {
    this.#own.abort(this.#stop.reason)
  }
}
