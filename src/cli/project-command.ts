import { Failure } from '../model/index.ts'
import type { Session } from '../pipeline/session/session.ts'
import type { Line } from '../pipeline/line/line.ts'
import type { WantedTargets } from '../pipeline/line/wanted-targets.ts'
import { BaseCommand, type CommonFlags, type Shell } from './base-command.ts'
import { findProject } from './flags/find-project.ts'
import { maskFailure } from './print/mask-failure.ts'

export interface ProjectFlags extends CommonFlags {
  readonly project?: string | undefined
}

/** A command that starts from a project. */
export abstract class ProjectCommand extends BaseCommand {
  #secrets: readonly string[] = []

  /** Loads the project that the flags name, or the nearest one above this folder. */
  protected async openProject(
    flags: ProjectFlags,
    { terminal, world, signal }: Shell,
  ): Promise<Session> {
    refuseUntrusted(flags, world.env)
    const { builtInPlugins } = await import('../../plugins/index.ts')
    const { openSession } = await import('../pipeline/session/session.ts')
    const file = flags.project ?? (await findProject(world))
    const run = await openSession(file, world, builtInPlugins, signal)
    this.#secrets = run.project.secrets
    terminal.mask(run.project.secrets)
    return run
  }

  /** The line of a project, with the targets that a command needs; they stay open until it is disposed. */
  protected async openLine(
    session: Session,
    wanted: WantedTargets,
    { signal }: Shell,
  ): Promise<Line> {
    const { Line: line } = await import('../pipeline/line/line.ts')
    return line.open(session, wanted, signal)
  }

  protected override told(error: unknown): unknown {
    return error instanceof Error ? maskFailure(error, this.#secrets) : error
  }
}

/** Whoever has said that nothing is to be trusted has said so to all commands. */
function refuseUntrusted({ untrusted }: ProjectFlags, env: Shell['world']['env']): void {
  const said = env['HAPROXYCTL_UNTRUSTED'] ?? ''
  if (untrusted !== undefined || ['', '0', 'false', 'no', 'n'].includes(said)) return
  throw new Failure('usage', 'HAPROXYCTL_UNTRUSTED is set, and this command trusts its project', {
    help: 'It works with validate, render, diff, upgrade-check and fmt.',
  })
}
