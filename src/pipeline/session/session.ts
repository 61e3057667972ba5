import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Readings } from '../../config/readings.ts'
import type { BoundProject } from '../../kit/plugins/bound-project.ts'
import type { HaproxyFacts, LazyPlugins, PluginContext } from '../../kit/index.ts'
import { stateFiles } from '../../kit/state-files.ts'
import { createCatalogue, type PluginCatalogue } from '../../kit/plugins/plugin-catalogue.ts'
import { showText } from '../../kit/shown-value.ts'
import {
  hasErrors,
  InvalidError,
  newestVersion,
  type Diagnostic,
  type Placed,
  type Version,
} from '../../model/index.ts'
import { BinaryChecks } from './binary-checks.ts'
import { binaryVersionOnce } from './binary-version.ts'
import { stateFolderOf } from './state-folder.ts'
import type { World } from './world.ts'

/** One project on its way through the line, with the world that it is to move in. */
export interface Session {
  readonly project: BoundProject
  readonly world: World
  /** All that the project may name. */
  readonly plugins: PluginCatalogue
  /** Absolute folder for what has to survive a restart. */
  readonly stateFolder: string
  /** Asked once; `undefined` where there is no binary, which is a fact of the machine and not a failure. */
  readonly binaryVersion: () => Promise<Version | undefined>
  /** What `haproxy -c` said of the files of this round. */
  readonly binaryChecks: BinaryChecks
  /** What was read of configurations so far: a text that several steps look at is parsed once. */
  readonly readings: Readings
}

/**
 * Loads the project and gets everything ready for it; what the session asks by itself ends with `stop`. Throws
 * InvalidError with all that is wrong in it.
 */
export async function openSession(
  file: string,
  given: World,
  builtIn: LazyPlugins,
  stop?: AbortSignal,
): Promise<Session> {
  const stateFolder = stateFolderOf(resolve(given.cwd, file), {
    env: given.env,
    uid: process.getuid?.(),
    home: homedir(),
  })
  const world = await worldFor(file, given, stateFolder)
  const { loadProject } = await import('../../project/load.ts')
  let plugins = createCatalogue(builtIn)
  const project = await loadProject(file, {
    files: world.files,
    env: world.env,
    cwd: world.cwd,
    isUntrusted: world.isUntrusted,
    async loadPlugins(wanted, root, report) {
      if (world.isUntrusted) for (const each of wanted) report(unloaded(each))
      else if (wanted.length > 0) {
        const { loadPlugins } = await import('./load-plugins.ts')
        plugins = await loadPlugins(builtIn, wanted, root, report, {
          tell: (module, text) =>
            world.log.warn(`the module ${module} prints: ${showText(text.trim(), 200)}`),
          ...(stop && { signal: stop }),
        })
      }
      return plugins
    },
  })
  world.log.mask(project.secrets)
  const refused = world.isUntrusted ? await findUntrusted(project, world) : []
  const { services, targets } = project
  world.log.debug(`read ${file}: ${services.length} services, ${targets.length} targets`)
  world.log.debug(`the state is kept in ${stateFolder}`)
  const diagnostics = [...project.diagnostics, ...refused]
  return {
    project: { ...project, diagnostics },
    world,
    plugins,
    stateFolder,
    binaryVersion: binaryVersionOnce(project.haproxy.binary, world, stop),
    binaryChecks: new BinaryChecks(world, project.haproxy.binary),
    readings: new Readings(),
  }
}

/** A stranger's project sees its own folder alone, wherever its file was named. */
async function worldFor(file: string, world: World, stateFolder: string): Promise<World> {
  if (!world.isUntrusted) {
    // The folder itself may be a link that somebody put into the one above it.
    return { ...world, files: stateFiles(world.files, stateFolder, dirname(stateFolder)) }
  }
  const { untrustedWorld } = await import('./untrusted-world.ts')
  return untrustedWorld(world, { within: [dirname(resolve(world.cwd, file))], stateFolder })
}

async function findUntrusted(project: BoundProject, world: World): Promise<readonly Diagnostic[]> {
  const { untrustedFindings } = await import('./untrusted-findings.ts')
  const found = await untrustedFindings(project, world)
  if (!hasErrors(found)) return found
  throw new InvalidError('the project asks for more than --untrusted gives', [
    ...project.diagnostics,
    ...found,
  ])
}

function unloaded({ value, location }: Placed<string>): Diagnostic {
  return {
    code: 'untrusted/plugin',
    severity: 'error',
    message: `The plugin ${value} is not loaded: it would run with all rights of whoever checks the project.`,
    help: 'Review it, then run the command without --untrusted.',
    location,
  }
}

/** The version to go by: the project's own word, or the running process, the binary, the newest known. */
export async function versionFor(run: Session, running?: Version): Promise<Version> {
  const { version } = run.project.haproxy
  if (version !== 'auto') return version
  return running ?? (await run.binaryVersion()) ?? newestVersion
}

/** The world as one plugin sees it; each has a folder of its own for its state. */
export function pluginContext(
  run: Session,
  kind: 'sources' | 'checks' | 'registrars' | 'targets',
  name: string,
  haproxy: HaproxyFacts,
): PluginContext {
  const { clock, progress, files, http, processes, git, runtime, readProcess, env } = run.world
  return {
    name,
    root: run.project.root,
    clock,
    log: run.world.log.about({ [kind.slice(0, -1)]: name }),
    progress,
    files,
    http,
    processes,
    git,
    runtime,
    readProcess,
    haproxy,
    stateFolder: join(run.stateFolder, kind, name),
    environment: env,
  }
}
