import type { Socket } from 'node:net'
import { onAbort, UnavailableError, type CheckResult, type Instance } from 'haproxyctl/plugin'
import { describeError, isOurs } from './describe.ts'
import { dial, type Place } from './dial.ts'

/** Ends a check: with what is wrong, or as passed. Only the first word counts. */
export type Finish = (output?: string) => void

/**
 * Connects to an instance, and lets `speak` find out how it is. Whatever happens, the connection is gone when the
 * check is done, and the check is done when its signal is. Throws where it is this machine that cannot connect.
 */
export function probe(
  { endpoint }: Pick<Instance, 'endpoint'>,
  place: Place,
  signal: AbortSignal,
  speak: (socket: Socket, finish: Finish) => void,
): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    let following: Disposable | undefined
    let isConnected = false
    const socket = dial(endpoint, place)
    function finish(output?: string): void {
      following?.[Symbol.dispose]()
      socket.destroy()
      resolve(output === undefined ? { isHealthy: true } : { isHealthy: false, output })
    }
    following = onAbort(signal, () => {
      finish(isConnected ? 'no answer in time' : 'no connection in time')
    })
    socket.on('error', (error) => {
      if (isOurs(error)) reject(new UnavailableError(describeError(error), { cause: error }))
      finish(describeError(error))
    })
    socket.once(place.tls === undefined ? 'connect' : 'secureConnect', () => {
      isConnected = true
      speak(socket, finish)
    })
  })
}
