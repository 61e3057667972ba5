import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 60_000

/** Reads until it is as wanted, and gives what was read. Far more time than it takes: a busy machine takes its own. */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  isWanted: (value: T) => boolean = Boolean,
): Promise<T> {
  const beginMs = Date.now()
  for (;;) {
    let last: unknown
    try {
      const value = await read()
      if (isWanted(value)) return value
      last = value
    } catch (error) {
      last = error
    }
    if (Date.now() - beginMs > patienceMs)
      throw new Error(`${what} did not happen: ${String(last)}`)
    await sleep(20)
  }
}
