import {
  InvalidError,
  UnavailableError,
  linkAbort,
  onAbort,
  type PluginContext,
} from 'haproxyctl/plugin'
import { nobodyListens } from '../nobody-listens.ts'
import type { ReloadSettings, Settings } from '../settings.ts'
import type { Reloader } from './reloader.ts'

export function byMaster(
  settings: Settings,
  reload: ReloadSettings,
  { runtime }: PluginContext,
): Reloader {
  const { master } = settings
  const { timeoutMs } = reload
  if (master === undefined) {
    throw new InvalidError(`${settings.name} reloads by the master socket, and names none`, [], {
      help: 'Give its address as `master`; HAProxy opens it with -S.',
    })
  }
  return {
    what: `reload over ${master}`,
    mayResend: true,
    canStart: false,
    async send(signal) {
      // A master that hangs takes the request and never answers.
      const limit = AbortSignal.timeout(timeoutMs)
      using until = linkAbort(signal)
      using _limited = onAbort(limit, (reason) => until.abort(reason))
      const answer = runtime.reload(master, until.signal)
      const { isLoaded, log } = await answer.catch((cause: unknown) => {
        if (signal.aborted || !limit.aborted) throw cause
        const message = `the master at ${master} did not answer within ${timeoutMs} ms`
        throw new UnavailableError(message, { cause })
      })
      if (isLoaded === false) return { kind: 'refused', reason: reasonIn(log) }
      // Before 2.7 the master goes without a word, as it executes itself anew.
      return { kind: 'accepted', ...(isLoaded && { detail: 'loaded' }) }
    },
    async find(signal) {
      try {
        await runtime.askMaster(master, 'show proc', signal)
        return { kind: 'there' }
      } catch (cause) {
        if (!(cause instanceof UnavailableError)) throw cause
        return { kind: 'away', reason: nobodyListens(cause) ? noMaster(master) : cause.message }
      }
    },
  }
}

function noMaster(master: string): string {
  return `nothing listens on ${master}: HAProxy is not running, or was started without \`-S ${master}\``
}

/** The alerts in what the new worker printed, or else its last words. */
function reasonIn(log: string): string {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const alerts = lines.filter((line) => line.includes('[ALERT]'))
  return (alerts.length > 0 ? alerts : lines).slice(-5).join('; ') || 'the new worker did not start'
}
