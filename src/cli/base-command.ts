import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import type { World } from '../pipeline/session/world.ts'
import { stopSignal } from './terminal/stop-signal.ts'
import { processTerminal, type Terminal } from './terminal/terminal.ts'

/** Flags that every command has. */
export const commonFlags = {
  json: Flags.boolean({
    summary: 'Print one JSON document instead of text.',
    helpGroup: 'GLOBAL',
  }),
  quiet: Flags.boolean({
    char: 'q',
    summary: 'Say nothing on standard error but warnings and errors.',
    helpGroup: 'GLOBAL',
    exclusive: ['verbose'],
  }),
  verbose: Flags.boolean({
    char: 'v',
    summary: 'Say on standard error what is being done.',
    helpGroup: 'GLOBAL',
  }),
}

/** Flags of the commands that start from a project. */
export const projectFlags = {
  ...commonFlags,
  project: Flags.string({
    char: 'p',
    summary: 'The project file.',
    description: 'Without it haproxyctl.yaml is looked for in this folder and the ones above it.',
    env: 'HAPROXYCTL_PROJECT',
    helpValue: 'FILE',
    helpGroup: 'GLOBAL',
  }),
}

export interface CommonFlags {
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

/** What a command has at hand while it runs. */
export interface Shell {
  readonly terminal: Terminal
  readonly world: World
  /** Aborts at SIGINT and SIGTERM; a second signal ends the process at once. */
  readonly signal: AbortSignal
}

export abstract class BaseCommand extends Command {
  /** Opens the world as the flags ask for it. */
  protected async openShell({ quiet, verbose }: CommonFlags): Promise<Shell> {
    const { systemWorld } = await import('../pipeline/session/world.ts')
    let level: 'quiet' | 'verbose' | 'normal' = 'normal'
    if (quiet) level = 'quiet'
    else if (verbose) level = 'verbose'
    return {
      terminal: processTerminal(process.env),
      world: systemWorld({
        env: process.env,
        cwd: process.cwd(),
        level,
        toolVersion: this.config.version,
      }),
      signal: stopSignal(),
    }
  }

  /** `endWithError` decides on words and exit codes; oclif's own way would exit with 2. */
  protected override async catch(error: Error): Promise<never> {
    throw error
  }
}
