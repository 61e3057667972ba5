import { openMailbox, pump } from '../../kit/time/mailbox.ts'

/**
 * Many changing values as one: a list with the newest of each, in the order of the sources.
 * The first list comes when every source has spoken, so that nobody acts on half of the world.
 */
export async function* combineLatest<T>(
  sources: readonly AsyncIterable<T>[],
  signal: AbortSignal,
): AsyncGenerator<readonly T[]> {
  if (sources.length === 0) yield []
  const newest = new Map<number, T>()
  const mailbox = openMailbox<void>(signal)
  let open = sources.length
  for (const [index, source] of sources.entries()) {
    void pump(source, {
      put(value) {
        newest.set(index, value)
        mailbox.put()
      },
      close(error) {
        open -= 1
        if (error !== undefined || open === 0) mailbox.close(error)
      },
    })
  }
  for (;;) {
    await mailbox.arrival()
    if (mailbox.read() === undefined) return
    if (newest.size === sources.length)
      yield sources.flatMap((_source, index) => valueAt(newest, index))
  }
}

function valueAt<T>(newest: ReadonlyMap<number, T>, index: number): T[] {
  const value = newest.get(index)
  return value === undefined ? [] : [value]
}
