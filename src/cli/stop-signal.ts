import { StoppedError } from './stopped-error.ts'

/** A signal that aborts when the process is asked to end; asked twice, it ends at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort(new StoppedError(name)))
  }
  return controller.signal
}
