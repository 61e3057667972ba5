import type { Http } from '../model/http.ts'
import type { Clock, Files, Git, Log, Processes, RuntimeConnector } from '../model/ports.ts'
import type { Progress } from '../model/progress.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ProcessState } from '../model/plan/plan.ts'
import type { Version } from '../model/version.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** What every plugin exports: its name, a sentence, the schema of its options, and how to open it. */
export interface Definition<Runtime, Options = unknown> {
  readonly name: string
  readonly summary: string
  /** JSON schema (2020-12) of the options in the project file. They are checked before `open` is called. */
  readonly schema: JsonSchema
  open(options: Options, context: PluginContext): Runtime | Promise<Runtime>
}

/** The world as a plugin sees it. */
export interface PluginContext {
  /** What the project calls this use of the plugin. */
  readonly name: string
  /** Absolute folder that relative paths in the options start from. */
  readonly root: string
  readonly clock: Clock
  readonly log: Log
  /** For what may take longer than a moment: people who wait see it. */
  readonly progress: Progress
  readonly files: Files
  readonly http: Http
  readonly processes: Processes
  readonly git: Git
  readonly runtime: RuntimeConnector
  /** Asks the process behind these sockets for all that a plan needs; throws UnavailableError when none answers. */
  readonly readProcess: ReadProcess
  readonly haproxy: HaproxyFacts
  /** Whether a target may overwrite, this time, what haproxyctl did not write. */
  readonly mayAdopt?: boolean
  /** Absolute folder for what has to survive a restart; made on first use. */
  readonly stateFolder: string
  /** For what others keep there by custom, as a cloud's credentials; all else belongs into the options. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

export type ReadProcess = (
  addresses: readonly string[],
  signal: AbortSignal,
  options?: ReadOptions,
) => Promise<ProcessState>

export interface ReadOptions {
  /** Names of files beside the configuration that are wanted, so that they are looked at too. */
  readonly companions?: readonly string[]
  /** Also which sockets the process listens on, to tell processes apart that look alike. */
  readonly asksForSockets?: boolean
  /** Also what takes long to read: it is asked for when a person wants to know what was changed by hand. */
  readonly isThorough?: boolean
}

export interface HaproxyFacts {
  readonly version: Version
  readonly binary: string
  /**
   * Runs `haproxy -c` on files as they will lie together, wherever that is; an empty list means that it accepted
   * them without a word. Within one apply the same files are asked about once.
   */
  check(files: readonly CheckedFile[], signal?: AbortSignal): Promise<readonly Diagnostic[]>
}

/** A configuration, or a file that goes beside it, by its name within a target. */
export interface CheckedFile {
  readonly name: string
  readonly text: string
}
