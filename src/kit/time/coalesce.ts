/**
 * Work that is asked for while it is under way is done once more, for all who asked meanwhile: nobody is given what
 * was begun before the question.
 */
export function coalesce<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined
  let next: Promise<T> | undefined

  function start(): Promise<T> {
    const result = work()
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (running === settled) running = undefined
      })
    running = settled
    return result
  }

  return () => {
    if (running === undefined) return start()
    next ??= running.then(() => {
      next = undefined
      return start()
    })
    return next
  }
}
