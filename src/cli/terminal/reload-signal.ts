import type { ReloadRequests } from '../../pipeline/follow/follow.ts'

/** Commands that SIGHUP does not end: it asks them to read their files again. */
const followers = ['watch', 'report']

/**
 * From the first moment on: a service manager may ask for a reload as soon as it has started the program,
 * long before there is anything to read again.
 */
export function keepOnReloadSignal(argv: readonly string[]): void {
  if (followers.includes(argv[2] ?? '')) process.on('SIGHUP', () => undefined)
}

/** Requests to read the project again: SIGHUP, and whoever else asks. */
export interface ReloadDesk extends ReloadRequests {
  ask(): void
}

export function listenForReloadSignals(): ReloadDesk {
  let controller = new AbortController()
  function ask(): void {
    controller.abort()
  }
  process.on('SIGHUP', ask)
  return {
    ask,
    next() {
      controller = new AbortController()
      return controller.signal
    },
  }
}
