import { onAbort } from 'haproxyctl/plugin'

/** Long polls hold a connection each: when there are more of them than connections, they take turns. */
export class Turns {
  /** How many want to wait for changes, whether or not they have a turn now. */
  watchers = 0
  readonly #most: number
  readonly #waiting: (() => void)[] = []
  #taken = 0

  constructor(most: number) {
    this.#most = most
  }

  get isCrowded(): boolean {
    return this.watchers > this.#most
  }

  async take(signal: AbortSignal): Promise<Disposable> {
    signal.throwIfAborted()
    if (this.#taken >= this.#most) await this.#next(signal)
    else this.#taken += 1
    return { [Symbol.dispose]: () => this.#pass() }
  }

  /** A turn goes from hand to hand, so that nobody comes in between. */
  #pass(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#taken -= 1
    else next()
  }

  async #next(signal: AbortSignal): Promise<void> {
    let following: Disposable | undefined
    try {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push(resolve)
        following = onAbort(signal, (reason) => {
          const at = this.#waiting.indexOf(resolve)
          if (at >= 0) this.#waiting.splice(at, 1)
          reject(reason)
        })
      })
    } finally {
      following?.[Symbol.dispose]()
    }
  }
}
