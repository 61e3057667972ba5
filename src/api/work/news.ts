import { onAbort } from '../../model/index.ts'
import type { ServerEvent } from '../http/route.ts'

/** Tells everybody who listens what has happened. */
export class News {
  readonly #listeners = new Set<(event: ServerEvent) => void>()

  tell(event: ServerEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** From now on, until the signal is aborted. Who reads too slowly misses what is old. */
  async *follow(signal: AbortSignal): AsyncGenerator<ServerEvent> {
    const waiting: ServerEvent[] = []
    let wake: () => void = nothing
    function listener(event: ServerEvent): void {
      waiting.push(event)
      if (waiting.length > 100) waiting.shift()
      wake()
    }
    this.#listeners.add(listener)
    using _stopped = onAbort(signal, () => wake())
    try {
      yield { name: 'hello', data: {} }
      while (!signal.aborted) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else
          await new Promise<void>((resolve) => {
            wake = resolve
            if (signal.aborted) resolve()
          })
      }
    } finally {
      this.#listeners.delete(listener)
    }
  }
}

function nothing(): void {}
