import type { ReloadRequests } from '../../pipeline/follow/follow.ts'

/** Commands that SIGHUP does not end: it asks them to read their files again. */
const followers = ['watch']

/**
 * From the first moment on: a service manager may ask for a reload as soon as it has started the program,
 * long before there is anything to read again.
 */
export function keepOnReloadSignal(argv: readonly string[]): void {
  if (followers.includes(argv[2] ?? '')) process.on('SIGHUP', () => undefined)
}

/** SIGHUP as requests to read the project again. */
export function listenForReloadSignals(): ReloadRequests {
  let controller = new AbortController()
  process.on('SIGHUP', () => controller.abort())
  return {
    next() {
      controller = new AbortController()
      return controller.signal
    },
  }
}
