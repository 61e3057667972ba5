import type { ReadProcess } from '../../kit/index.ts'
import { createHttp } from '../../kit/http/create-http.ts'
import { noProgress, type Progress } from '../../model/index.ts'
import type {
  Clock,
  Files,
  Git,
  Http,
  Log,
  Processes,
  RuntimeConnector,
} from '../../model/index.ts'
import { systemClock } from '../../system/clock.ts'
import { createFiles } from '../../system/files/files.ts'
import { systemTransport } from '../../system/http/transport.ts'
import { createLog, type LogOptions, type MaskingLog } from '../../system/log.ts'
import { packageRoot } from '../../system/package-root.ts'
import { systemProcesses } from '../../system/processes/processes.ts'
import { openVersionMemory, type VersionMemory } from '../../system/processes/version-memory.ts'
import { readStandardInput } from '../../system/standard-input.ts'
import type { TemporaryFolder } from '../../system/files/temporary-folder.ts'

/** All doors to what is outside, opened once at the start and handed to every stage. */
export interface World {
  readonly clock: Clock
  readonly log: MaskingLog
  readonly progress: Progress
  readonly files: Files
  readonly http: Http
  readonly processes: Processes
  readonly versionMemory: VersionMemory
  readonly git: Git
  readonly runtime: RuntimeConnector
  readonly readProcess: ReadProcess
  /** Those of host names for which no name server says anything. */
  readonly silentNames: (
    names: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly string[]>
  readonly temporaryFolder: () => Promise<TemporaryFolder>
  readonly readStandardInput: () => Promise<Uint8Array>
  readonly random: () => number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Absolute folder of this package, with its templates and tables. */
  readonly packageRoot: string
  /** This program's own version. */
  readonly toolVersion: string
  /** The project is a stranger's: nothing of it is run, and nothing but its folder is read. */
  readonly isUntrusted: boolean
}

export interface WorldOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly level: NonNullable<LogOptions['level']>
  readonly format?: LogOptions['format']
  readonly toolVersion: string
  /** How what is under way is shown; not at all where it is absent. */
  readonly openProgress?: (log: Log) => Progress
  /** Where lines for people go. */
  readonly tell?: (line: string) => void
}

/** The real world. */
export function systemWorld(options: WorldOptions): World {
  const { env, cwd, level, format, toolVersion, tell } = options
  const log = createLog({
    level,
    ...(format !== undefined && { format }),
    ...(tell && { write: tell }),
  })
  const progress = options.openProgress?.(log) ?? noProgress
  const runtime = lazyRuntime(progress)
  return {
    clock: systemClock,
    log,
    progress,
    files: createFiles(),
    http: createHttp({ transport: systemTransport(env), clock: systemClock }),
    processes: systemProcesses,
    versionMemory: openVersionMemory(env),
    git: {
      async open(folder, signal) {
        const { createGit } = await import('../../system/git/git.ts')
        return createGit().open(folder, signal)
      },
    },
    runtime,
    async readProcess(addresses, signal, options) {
      const { readProcess } = await import('../../runtime/read-process.ts')
      return readProcess(runtime, addresses, signal, options)
    },
    async silentNames(names, signal) {
      const { silentNames } = await import('../../system/names/silent-names.ts')
      return silentNames(names, signal)
    },
    async temporaryFolder() {
      const { openTemporaryFolder } = await import('../../system/files/temporary-folder.ts')
      return openTemporaryFolder()
    },
    readStandardInput,
    random: Math.random,
    env,
    cwd,
    packageRoot: packageRoot(),
    toolVersion,
    isUntrusted: false,
  }
}

/** Sockets are spoken to by few commands, so what that needs is loaded when the first is opened. */
function lazyRuntime(progress: Progress): RuntimeConnector {
  let loaded: Promise<RuntimeConnector> | undefined
  async function load(): Promise<RuntimeConnector> {
    const { createRuntimeConnector } = await import('../../runtime/connector.ts')
    return createRuntimeConnector({ clock: systemClock, progress })
  }
  function connector(): Promise<RuntimeConnector> {
    loaded ??= load()
    return loaded
  }
  return {
    open: async (address, signal) => (await connector()).open(address, signal),
    reload: async (address, signal) => (await connector()).reload(address, signal),
    askMaster: async (address, command, signal) =>
      (await connector()).askMaster(address, command, signal),
  }
}
