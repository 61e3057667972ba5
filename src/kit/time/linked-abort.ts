import { setMaxListeners } from 'node:events'
import { onAbort } from '../../model/on-abort.ts'

/** An abort of one's own that follows another signal until it is disposed. Any number may listen to it. */
export interface LinkedAbort extends Disposable {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}

/**
 * What `any` of AbortSignal is for, for what happens again and again: that one leaves a trace in the parent each time,
 * and a parent may live as long as the process.
 */
export function linkAbort(parent: AbortSignal): LinkedAbort {
  const own = new AbortController()
  // Node warns of a leak from the eleventh listener on; thousands of requests may hang on one signal.
  setMaxListeners(0, own.signal)
  const following = onAbort(parent, (reason) => own.abort(reason))
  return {
    signal: own.signal,
    abort: (reason) => own.abort(reason),
    [Symbol.dispose]: () => following[Symbol.dispose](),
  }
}
