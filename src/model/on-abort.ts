/**
 * Calls `react` when the signal is aborted, at once where it is already, and no more once it is disposed. All
 * that listens to an abort does it here: a signal may live as long as the process, and whoever forgets to leave
 * it makes Node warn of a leak.
 */
export function onAbort(
  signal: AbortSignal | undefined,
  react: (reason: unknown) => void,
): Disposable {
  function listen(): void {
    react(signal?.reason)
  }
  if (signal?.aborted === true) listen()
  else signal?.addEventListener('abort', listen, { once: true })
  return { [Symbol.dispose]: () => signal?.removeEventListener('abort', listen) }
}
