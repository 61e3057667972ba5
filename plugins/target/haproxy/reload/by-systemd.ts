import type { PluginContext } from 'haproxyctl/plugin'
import type { ReloadSettings } from '../settings.ts'
import { answerOf } from './by-command.ts'
import type { Reloader } from './reloader.ts'

export function bySystemd(reload: ReloadSettings, context: PluginContext): Reloader {
  const unit = reload.unit ?? ''
  return {
    what: `systemctl reload ${unit}`,
    mayResend: false,
    canStart: false,
    async send(signal) {
      const options = { signal, timeoutMs: reload.timeoutMs }
      return answerOf(await context.processes.run('systemctl', ['reload', '--', unit], options))
    },
    async isThere(signal) {
      const args = ['is-active', '--quiet', '--', unit]
      const { exitCode } = await context.processes.run('systemctl', args, { signal })
      return exitCode === 0
    },
  }
}
