import type { PluginContext, RunResult } from 'haproxyctl/plugin'
import type { ReloadSettings } from '../settings.ts'
import type { ReloadAnswer, Reloader } from './reloader.ts'

export function byCommand(reload: ReloadSettings, context: PluginContext): Reloader {
  const [program = '', ...args] = reload.command ?? []
  return {
    what: `run ${[program, ...args].join(' ')}`,
    mayResend: false,
    canStart: false,
    async send(signal) {
      const options = { signal, timeoutMs: reload.timeoutMs, cwd: context.root }
      return answerOf(await context.processes.run(program, args, options))
    },
    // Nobody but its author knows whom a command would reach.
    find: async () => ({ kind: 'unknown' }),
  }
}

/** A program that ended well has taken the request; what it printed is the reason when it did not. */
export function answerOf({ exitCode, stdout, stderr }: RunResult): ReloadAnswer {
  if (exitCode === 0) return { kind: 'accepted' }
  const said = (stderr.trim() || stdout.trim()).split('\n').slice(-5).join('; ')
  const how = exitCode === undefined ? 'it was ended by a signal' : `it ended with ${exitCode}`
  return { kind: 'refused', reason: said === '' ? how : `${how}: ${said}` }
}
