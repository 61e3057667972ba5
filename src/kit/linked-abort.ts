import { setMaxListeners } from 'node:events'

/** An abort of one's own that follows another signal until it is disposed. Any number may listen to it. */
export interface LinkedAbort extends Disposable {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}

/**
 * `AbortSignal.any` for what happens again and again: that one leaves a trace in the parent each time,
 * and a parent may live as long as the process.
 */
export function linkAbort(parent: AbortSignal): LinkedAbort {
  const own = new AbortController()
  // Node warns of a leak from the eleventh listener on; thousands of requests may hang on one signal.
  setMaxListeners(0, own.signal)
  function follow(): void {
    own.abort(parent.reason)
  }
  if (parent.aborted) follow()
  else parent.addEventListener('abort', follow, { once: true })
  return {
    signal: own.signal,
    abort: (reason) => own.abort(reason),
    [Symbol.dispose]: () => parent.removeEventListener('abort', follow),
  }
}
