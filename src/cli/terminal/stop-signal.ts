import { exitCodes } from '../../model/exit-codes.ts'
import { StoppedError } from '../../model/stopped-error.ts'

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated }

/** A signal that aborts when the process is asked to end; asked twice, it ends at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    // Not `once`: what looks after our children would find nobody listening, and end the process itself.
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(codes[name])
      controller.abort(new StoppedError(name))
    })
  }
  return controller.signal
}
