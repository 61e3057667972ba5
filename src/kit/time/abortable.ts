import { onAbort } from '../../model/on-abort.ts'

/** Stops waiting at an abort, for work that others wait for as well, and that therefore goes on. */
export async function abortable<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> {
  let following: Disposable | undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    following = onAbort(signal, reject)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    following?.[Symbol.dispose]()
  }
}
