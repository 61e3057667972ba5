import type { Clock, ReceiptStep } from 'haproxyctl/plugin'

/** Writes down what is done while it is done; a receipt is made of it, whichever way the apply ends. */
export interface Steps {
  readonly list: readonly ReceiptStep[]
  /** Files that were put in place. */
  readonly written: ReadonlySet<string>
  /** Does the work, and notes how it went. */
  run<T>(what: string, work: () => Promise<T>): Promise<T>
  /** Puts a file in place. */
  write(path: string, work: () => Promise<void>): Promise<void>
  /** Notes that what was written is as it was before. */
  undoWrites(): void
  note(step: ReceiptStep): void
}

export function recordSteps(clock: Clock): Steps {
  const list: ReceiptStep[] = []
  const written = new Set<string>()
  async function run<T>(what: string, work: () => Promise<T>): Promise<T> {
    const begin = clock.monotonic()
    try {
      const result = await work()
      list.push({ what, result: 'done', tookMs: clock.monotonic() - begin })
      return result
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause)
      list.push({ what, result: 'failed', detail, tookMs: clock.monotonic() - begin })
      throw cause
    }
  }
  return {
    list,
    written,
    run,
    async write(path, work) {
      await run(writing(path), work)
      written.add(path)
    },
    undoWrites() {
      for (const path of written) list.push({ what: writing(path), result: 'undone', tookMs: 0 })
    },
    note: (step) => list.push(step),
  }
}

function writing(path: string): string {
  return `write ${path}`
}
