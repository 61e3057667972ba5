import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

/** How long a law waits for what a plugin ought to do, before it takes it for broken. */
export interface Patience {
  /** A minute, where it is absent: a registry may be slow, and a machine busy. */
  readonly patienceMs?: number
}

const usualMs = 60_000

/** Waits, and says what did not come. */
export class Waiting {
  private readonly ms: number

  constructor({ patienceMs = usualMs }: Patience) {
    this.ms = patienceMs
  }

  /** For work that must end by itself. */
  soon(): AbortSignal {
    return AbortSignal.timeout(this.ms)
  }

  /** `times`: for work of several steps, each of which may take as long. */
  async within<T>(work: Promise<T>, complaint: string, times = 1): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      const error = new assert.AssertionError({ message: complaint })
      timer = setTimeout(() => reject(error), this.ms * times)
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }

  async until(isSo: () => Promise<boolean>, complaint: string): Promise<void> {
    for (let waitedMs = 0; waitedMs < this.ms; waitedMs += 20) {
      if (await isSo()) return
      await wait(20)
    }
    assert.fail(complaint)
  }
}
