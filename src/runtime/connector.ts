import type { Clock, ReloadAnswer, RuntimeConnector } from '../model/ports.ts'
import { noProgress, type Progress } from '../model/progress.ts'
import { parseSocketAddress, type SocketAddress } from './address.ts'
import { MasterConnection, WorkerConnection } from './connection.ts'
import { askOnce } from './one-shot.ts'
import { connect } from './socket.ts'

export interface ConnectorOptions {
  readonly clock: Clock
  /** Shown nowhere where it is absent. */
  readonly progress?: Progress
  /** Longest silence of HAProxy while an answer is due. */
  readonly timeoutMs?: number
  /** The same for what the master tells of itself: it has nothing else to do, and is asked often. */
  readonly masterTimeoutMs?: number
  /** A reload answers when the new worker has read its files. */
  readonly reloadTimeoutMs?: number
}

/** The real door to HAProxy's sockets. */
export function createRuntimeConnector(options: ConnectorOptions): RuntimeConnector {
  const { clock, progress = noProgress, timeoutMs = 10_000, reloadTimeoutMs = 120_000 } = options
  const world = { clock, progress }
  const { masterTimeoutMs = Math.min(timeoutMs, 3_000) } = options
  return {
    async open(text, signal) {
      const address = parseSocketAddress(text)
      if (address.kind === 'worker') {
        const connection = new WorkerConnection(address, world, timeoutMs)
        await connection.open(signal)
        return connection
      }
      const socket = await connect(address, signal)
      socket.destroy()
      return new MasterConnection(address, world, timeoutMs)
    },
    async askMaster(text, command, signal) {
      const request = {
        address: masterAddress(text),
        text: `${command}\n`,
        timeoutMs: masterTimeoutMs,
        ending: '\n',
      }
      return (await askOnce(request, signal)).trim()
    },
    async reload(text, signal) {
      const address = masterAddress(text)
      const request = { address, text: 'reload\n', timeoutMs: reloadTimeoutMs, ending: '' }
      return readReloadAnswer(await askOnce(request, signal))
    },
  }
}

function masterAddress(text: string): SocketAddress {
  return parseSocketAddress(text.startsWith('master@') ? text : `master@${text}`)
}

/** `Success=1`, `--`, then what HAProxy printed; nothing at all up to 2.6, whose master goes away to come back. */
export function readReloadAnswer(answer: string): ReloadAnswer {
  const match = /^Success=([01])\n(?:--\n)?/.exec(answer)
  if (match === null) return { log: answer.trim() }
  return { isLoaded: match[1] === '1', log: answer.slice(match[0].length).trim() }
}
