import { withTimeLimit } from '../../kit/time/time-limit.ts'
import { UnavailableError, type Clock, type Log } from '../../model/index.ts'

/** What is handed over in one go. */
export interface Batch<T> {
  readonly items: readonly T[]
  /** How many were lost since the last one, because nobody took them or there were too many. */
  readonly lost: number
}

export interface DeliveryParts<T> {
  /** Who gets them, for the log. */
  readonly to: string
  readonly deliver: (batch: Batch<T>, signal: AbortSignal) => Promise<void>
  readonly clock: Clock
  readonly log: Log
}

/** What comes within that goes together. */
const gatherMs = 1_000
/** How far apart two deliveries are at least. */
const apartMs = 5_000
const limitMs = 10_000
/** How often one batch is tried. */
const mostTries = 4
const mostItems = 200
/** For all that is left at the end, what is under way included. */
const farewellMs = 3_000

/**
 * Hands things over one batch after the other: at most twelve a minute, of at most 200 each, with a limit on the time
 * of each. What nobody takes is tried again a few times, and then lost and counted: it holds nothing else up.
 */
export class Deliveries<T> implements AsyncDisposable {
  readonly #parts: DeliveryParts<T>
  readonly #stop = new AbortController()
  readonly #end = new AbortController()
  #items: T[] = []
  #lost = 0
  #running: Promise<void> | undefined
  #isTroubled = false

  constructor(parts: DeliveryParts<T>) {
    this.#parts = parts
  }

  add(items: readonly T[]): void {
    this.#items.push(...items)
    const over = this.#items.length - mostItems
    if (over > 0) {
      this.#items.splice(0, over)
      this.#lost += over
    }
    if (this.#items.length > 0) this.#running ??= this.#run().finally(() => this.#again())
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const isOver = new AbortController()
    this.#stop.abort()
    const late = this.#parts.clock.sleep(farewellMs, isOver.signal)
    late.then(() => this.#end.abort(tookOver(farewellMs))).catch(() => undefined)
    await this.#running
    if (this.#items.length > 0) await this.#attempt(this.#take())
    isOver.abort()
  }

  #again(): void {
    this.#running = undefined
    if (!this.#stop.signal.aborted) this.add([])
  }

  /** One batch, and the pause after it. */
  async #run(): Promise<void> {
    const { clock } = this.#parts
    const { signal } = this.#stop
    let batch: Batch<T> | undefined
    try {
      await clock.sleep(gatherMs, signal)
      batch = this.#take()
      for (let tries = 1; tries <= mostTries && batch !== undefined; tries += 1) {
        if (await this.#attempt(batch)) batch = undefined
        await clock.sleep(apartMs * 2 ** (tries - 1), signal)
      }
      this.#lost += batch === undefined ? 0 : batch.items.length + batch.lost
    } catch (error) {
      if (!signal.aborted) throw error
      // What is tried at the end is what is left.
      this.#items.unshift(...(batch?.items ?? []))
    }
  }

  #take(): Batch<T> {
    const batch = { items: this.#items, lost: this.#lost }
    this.#items = []
    this.#lost = 0
    return batch
  }

  async #attempt(batch: Batch<T>): Promise<boolean> {
    const { to, deliver, clock, log } = this.#parts
    const limit = { ms: limitMs, clock, late: () => tookOver(limitMs) }
    try {
      await withTimeLimit(limit, this.#end.signal, (signal) => deliver(batch, signal))
      if (this.#isTroubled) log.info(`${to} takes events again`)
      this.#isTroubled = false
      return true
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!this.#isTroubled) log.warn(`${to} does not take events: ${reason}`)
      this.#isTroubled = true
      return false
    }
  }
}

function tookOver(ms: number): UnavailableError {
  return new UnavailableError(`it took over ${ms / 1_000} s`)
}
