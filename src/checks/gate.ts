/** Lets a bounded number run at once, in the order in which they came. */
export interface Gate {
  run<T>(work: () => Promise<T>): Promise<T>
}

export function createGate(limit: number): Gate {
  const waiting: (() => void)[] = []
  let running = 0

  return {
    async run(work) {
      // A place is handed on, never free for a moment: nobody can slip in between.
      if (running >= limit) await new Promise<void>((resolve) => void waiting.push(resolve))
      else running += 1
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}
