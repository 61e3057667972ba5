/** How much more than after the last time there has to be until it is worth the processor. */
const growth = 1.5

/**
 * Gives memory back that a long piece of work has left behind: V8 keeps it for the next one, which may be far off. Done
 * at the first call, and when a good deal more is held than after the last time.
 */
export function spareMemory(): () => Promise<void> {
  let restingBytes = 0
  return async () => {
    if (!process.features.inspector || process.memoryUsage.rss() < restingBytes * growth) return
    const { Session } = await import('node:inspector/promises')
    const session = new Session()
    session.connect()
    await session.post('HeapProfiler.collectGarbage')
    session.disconnect()
    restingBytes = process.memoryUsage.rss()
  }
}
