import type { PluginContext } from 'haproxyctl/plugin'
import type { ReloadSettings } from '../settings.ts'
import { answerOf } from './by-command.ts'
import type { Reloader } from './reloader.ts'

export function bySystemd(reload: ReloadSettings, context: PluginContext): Reloader {
  const unit = reload.unit ?? ''
  const mayStart = reload.start === true
  async function isActive(signal: AbortSignal): Promise<boolean> {
    const args = ['is-active', '--quiet', '--', unit]
    const { exitCode } = await context.processes.run('systemctl', args, { signal })
    return exitCode === 0
  }
  return {
    what: `systemctl reload ${unit}`,
    mayResend: false,
    canStart: mayStart,
    async send(signal) {
      const options = { signal, timeoutMs: reload.timeoutMs }
      const verb = mayStart && !(await isActive(signal)) ? 'start' : 'reload'
      return answerOf(await context.processes.run('systemctl', [verb, '--', unit], options))
    },
    async find(signal) {
      if (await isActive(signal)) return { kind: 'there' }
      return { kind: 'away', reason: `${unit} is not active` }
    },
  }
}
