import type { PluginContext } from 'haproxyctl/plugin'
import type { ReloadSettings, Settings } from '../settings.ts'
import { answerOf } from './by-command.ts'
import { livePids } from './pid-file.ts'
import type { Reloader } from './reloader.ts'

/** A new process takes the listening sockets over (`-x`) and then lets the old ones finish (`-sf`). */
export function byBinary(
  settings: Settings,
  reload: ReloadSettings,
  context: PluginContext,
): Reloader {
  const pidFile = reload.pidFile ?? ''
  return {
    what: `start ${settings.binary} from ${settings.configPath}`,
    mayResend: false,
    canStart: true,
    async send(signal) {
      const pids = await livePids(context, pidFile)
      const socket = settings.sockets.find((address) => address.startsWith('/'))
      const args = [
        '-D',
        '-f',
        settings.configPath,
        '-p',
        pidFile,
        ...(reload.arguments ?? []),
        ...(socket !== undefined && pids.length > 0 ? ['-x', socket] : []),
        ...(pids.length > 0 ? ['-sf', ...pids.map(String)] : []),
      ]
      const options = { signal, timeoutMs: reload.timeoutMs }
      return answerOf(await context.processes.run(settings.binary, args, options))
    },
    async find() {
      const pids = await livePids(context, pidFile)
      if (pids.length > 0) return { kind: 'there' }
      return { kind: 'away', reason: `no process that ${pidFile} names is a running HAProxy` }
    },
  }
}
