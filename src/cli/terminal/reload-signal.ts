/** SIGHUP, by which services are asked to read their files again. */
export interface ReloadSignals {
  /** Aborts at the next one, and is aborted already where one came since it was asked for the last time. */
  next(): AbortSignal
}

/** From now on SIGHUP does not end the program. */
export function listenForReloadSignals(): ReloadSignals {
  let controller = new AbortController()
  process.on('SIGHUP', () => controller.abort())
  return {
    next() {
      controller = new AbortController()
      return controller.signal
    },
  }
}
