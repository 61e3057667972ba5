import type { Clock, ReceiptStep } from 'haproxyctl/plugin'

/** Writes down what is done while it is done; a receipt is made of it, whichever way the apply ends. */
export interface Steps {
  readonly list: readonly ReceiptStep[]
  /** Does the work, and notes how it went. */
  run<T>(what: string, work: () => Promise<T>): Promise<T>
  note(step: ReceiptStep): void
}

export function recordSteps(clock: Clock): Steps {
  const list: ReceiptStep[] = []
  return {
    list,
    note: (step) => list.push(step),
    async run(what, work) {
      const begin = clock.now()
      try {
        const result = await work()
        list.push({ what, result: 'done', tookMs: clock.now() - begin })
        return result
      } catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause)
        list.push({ what, result: 'failed', detail, tookMs: clock.now() - begin })
        throw cause
      }
    },
  }
}
