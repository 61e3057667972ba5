import { exitCodes } from '../../model/exit-codes.ts'
import { Failure } from '../../model/index.ts'
import { isJournal } from '../../system/service/journal.ts'
import type { LogFormat } from '../../system/log.ts'
import type { ServiceManager } from '../../system/service/service-manager.ts'
import type { Shell } from '../base-command.ts'
import { isStop } from '../ending/end-with-error.ts'
import { LoggedFailure } from '../ending/logged-failure.ts'
import { ProjectCommand, type ProjectFlags } from '../project-command.ts'
import { openDaemonLog, type DaemonLog } from './daemon-log.ts'

export interface DaemonFlags extends ProjectFlags {
  readonly 'log-format'?: LogFormat | undefined
  /** Events on standard output. */
  readonly events?: boolean
}

/** What a command has at hand that goes on until it is stopped. */
export interface Daemon extends Shell {
  readonly daemonLog: DaemonLog
  readonly manager: ServiceManager
}

/** A command that goes on until it is stopped, by itself or as a service. */
export abstract class DaemonCommand extends ProjectCommand {
  #log: DaemonLog | undefined

  protected async openDaemon(flags: DaemonFlags): Promise<Daemon> {
    const format = flags['log-format'] ?? (isJournal(process.env) ? 'journal' : 'pretty')
    const shell = await this.openShell({ ...flags, 'log-format': format })
    const daemonLog = openDaemonLog(shell, { format, isOutputTaken: flags.events === true })
    if (format !== 'pretty') this.#log = daemonLog
    const { openServiceManager } = await import('../../system/service/service-manager.ts')
    const { processes, log } = shell.world
    const { env, pid } = process
    const doors = { env, pid, processes, log, stop: shell.signal }
    return { ...shell, daemonLog, manager: openServiceManager(doors) }
  }

  protected override told(error: unknown): unknown {
    const masked = super.told(error)
    if (this.#log === undefined || isStop(masked)) return masked
    this.#log.failure(failureOf(masked))
    return new LoggedFailure(masked)
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new Failure('plugin', `this is a bug in haproxyctl (${exitCodes.bug}): ${stack}`)
}
