import type { ArgInput, FlagInput, Input, ParserOutput } from '@oclif/core/parser'
import { parse } from '@oclif/core/parser'
import * as Flags from '@oclif/core/flags'
import type { Log, Progress } from '../model/index.ts'
import type { World } from '../pipeline/session/world.ts'
import type { LogFormat } from '../system/log.ts'
import { packageFacts } from './help/package-facts.ts'
import { shownProgress } from './terminal/shown-progress.ts'
import { standardError } from './terminal/standard-stream.ts'
import { tellPeople } from './terminal/tell-people.ts'
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
    summary: 'Print only warnings and errors on standard error.',
    helpGroup: 'GLOBAL',
    exclusive: ['verbose'],
  }),
  verbose: Flags.boolean({
    char: 'v',
    summary: 'Report on standard error what is being done.',
    helpGroup: 'GLOBAL',
  }),
}

/** Flags of the commands that start from a project. */
export const projectFlags = {
  ...commonFlags,
  project: Flags.string({
    char: 'p',
    summary: 'The project file.',
    description: 'Without it, haproxyctl.yaml is looked for in this folder and those above it.',
    env: 'HAPROXYCTL_PROJECT',
    helpValue: 'FILE',
    helpGroup: 'GLOBAL',
  }),
}

export interface CommonFlags {
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
  /** Absent for commands whose answer is no more than a screen, or never ends. */
  readonly 'no-pager'?: boolean | undefined
  /** Absent for commands that are not for what nobody has looked at. */
  readonly untrusted?: boolean | undefined
  /** Absent for commands that only answer. */
  readonly 'log-format'?: LogFormat | undefined
}

/** For what nobody has looked at. */
const untrustedLimits = { timeMs: 60_000, memoryBytes: 2 * 1024 ** 3 }

/** What a command has at hand while it runs. */
export interface Shell {
  readonly terminal: Terminal
  readonly world: World
  /** Aborts at SIGINT and SIGTERM; a second signal ends the process at once. */
  readonly signal: AbortSignal
}

type Values = Record<string, unknown>

/** How a command is called, in oclif's terms: its manifest, its parser and its help are made from these. */
export abstract class BaseCommand {
  static readonly summary: string | undefined
  static readonly description: string | undefined
  static readonly examples: readonly (string | { description: string; command: string })[] = []
  static readonly args: ArgInput = {}
  static readonly flags: FlagInput = {}
  /** Whether more arguments than those of `args` are refused. */
  static readonly strict: boolean = true
  readonly #argv: readonly string[]
  #terminal: Terminal | undefined

  constructor(argv: readonly string[]) {
    this.#argv = argv
  }

  /** Runs a command with what stands behind its name. */
  static async run(
    this: new (argv: readonly string[]) => BaseCommand,
    argv: readonly string[],
  ): Promise<void> {
    const command = new this(argv)
    try {
      await command.run()
    } catch (error) {
      throw command.told(error)
    } finally {
      await command.#terminal?.finish()
    }
  }

  protected abstract run(): Promise<void>

  /** What is told of an error that ended the run. */
  protected told(error: unknown): unknown {
    return error
  }

  protected async parse<Flags extends Values, Base extends Values, Args extends Values>(
    command: Input<Flags, Base, Args>,
  ): Promise<ParserOutput<Flags, Base, Args>> {
    const { args, flags, strict } = command
    await refuseValues(this.#argv, flags)
    try {
      return await parse([...this.#argv], {
        ...(args && { args }),
        ...(flags && { flags }),
        ...(strict !== undefined && { strict }),
      })
    } catch (error) {
      const { flagFailure } = await import('./ending/usage-failure.ts')
      throw flagFailure(error)
    }
  }

  /** Opens the world as the flags ask for it. */
  protected async openShell(flags: CommonFlags): Promise<Shell> {
    const { quiet, verbose, untrusted, 'log-format': format } = flags
    const { systemWorld } = await import('../pipeline/session/world.ts')
    let level: 'quiet' | 'verbose' | 'normal' = 'normal'
    if (quiet) level = 'quiet'
    else if (verbose) level = 'verbose'
    const world = systemWorld({
      env: process.env,
      cwd: process.cwd(),
      level,
      ...(format !== undefined && { format }),
      toolVersion: packageFacts().version,
      // A document stays one line.
      tell: format === 'json' ? (line) => standardError.write(line) : tellPeople,
      ...(!quiet && { openProgress: progressFor }),
    })
    const { useKillableLookup } = await import('../system/names/killable-lookup.ts')
    useKillableLookup()
    if (untrusted === true) {
      const { startWatchdog } = await import('../system/watchdog.ts')
      startWatchdog(untrustedLimits)
    }
    this.#terminal = processTerminal(process.env, flags['no-pager'] === false)
    return {
      terminal: this.#terminal,
      world: { ...world, isUntrusted: untrusted === true },
      signal: stopSignal(),
    }
  }

  /** The world as far as files may be looked at that were named: what nobody has looked at stays in their folders. */
  protected async worldOf(paths: readonly string[], { world }: Shell): Promise<World> {
    if (!world.isUntrusted) return world
    const { worldOfFiles } = await import('../pipeline/session/untrusted-world.ts')
    return worldOfFiles(world, paths)
  }
}

/** What stands behind `--yes=` would be taken for an argument. */
async function refuseValues(argv: readonly string[], flags: FlagInput = {}): Promise<void> {
  const end = argv.indexOf('--')
  for (const word of end === -1 ? argv : argv.slice(0, end)) {
    const name = /^--([\w-]+)=/.exec(word)?.[1]
    if (name === undefined || !Object.hasOwn(flags, name)) continue
    if (flags[name]?.type !== 'boolean') continue
    const { switchFailure } = await import('./ending/usage-failure.ts')
    throw switchFailure(name, word)
  }
}

function progressFor(log: Log): Progress {
  const { isTTY, columns } = process.stderr
  const line = isTTY && process.env['TERM'] !== 'dumb' ? standardError : undefined
  return shownProgress({ line, log, columns: columns || 80, now: () => performance.now() })
}
