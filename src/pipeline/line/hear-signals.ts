import { setImmediate as turn } from 'node:timers/promises'

/**
 * Lets Node hear of signals between two long computations, and throws the reason of one that ends the run. A signal is
 * read where Node waits for the world, which comes before the second turn at the latest.
 */
export async function hearSignals(signal: AbortSignal): Promise<void> {
  await turn()
  await turn()
  signal.throwIfAborted()
}
