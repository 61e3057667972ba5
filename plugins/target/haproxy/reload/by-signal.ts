import { UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import type { ReloadSettings } from '../settings.ts'
import { isHaproxy, livePids } from './pid-file.ts'
import type { Reloader } from './reloader.ts'

export function bySignal(reload: ReloadSettings, context: PluginContext): Reloader {
  const { pid, pidFile } = reload
  const whose = pidFile === undefined ? `process ${pid}` : `the process in ${pidFile}`
  const isGone = `${whose} is not a running HAProxy`
  async function findMaster(): Promise<number | undefined> {
    // With -W the master is the first, and the only one that knows SIGUSR2.
    if (pidFile !== undefined) return (await livePids(context, pidFile))[0]
    return pid !== undefined && (await isHaproxy(context, pid)) ? pid : undefined
  }
  return {
    what: `reload by SIGUSR2 to ${whose}`,
    mayResend: true,
    canStart: false,
    async send() {
      const master = await findMaster()
      if (master === undefined) throw new UnavailableError(isGone)
      await context.processes.signal(master, 'SIGUSR2')
      return { kind: 'accepted', detail: `pid ${master}` }
    },
    async find() {
      if ((await findMaster()) !== undefined) return { kind: 'there' }
      return { kind: 'away', reason: isGone }
    },
  }
}
