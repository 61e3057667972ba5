import { join } from 'node:path'
import type { LazyPlugins } from '../../kit/index.ts'
import { Failure, UnavailableError, type Diagnostic } from '../../model/index.ts'
import { fieldOf } from '../../kit/instances/untrusted-field.ts'
import { loadPlugins } from '../session/load-plugins.ts'
import type { World } from '../session/world.ts'
import { npmReason } from './npm-reason.ts'
import { listPlugins, type ListedPlugin } from './list-plugins.ts'

export interface Installed {
  /** What the project is to name. */
  readonly name: string
  readonly plugins: readonly ListedPlugin[]
}

const patienceMs = 300_000

/**
 * Has npm install a package into the project's folder, where haproxyctl looks for it, and looks at what it brings. None
 * of its own scripts is run.
 */
export async function installPlugin(
  spec: string,
  root: string,
  world: World,
  builtIn: LazyPlugins,
  signal: AbortSignal,
): Promise<Installed> {
  if (spec.startsWith('-')) throw new Failure('usage', `\`${spec}\` is not the name of a package`)
  const before = await dependencies(root, world)
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']
  const args = ['install', '--prefix', root, '--save-exact', '--ignore-scripts', ...quiet, spec]
  const options = { cwd: world.cwd, timeoutMs: patienceMs, signal }
  const { exitCode, stderr } = await world.processes.run('npm', args, options)
  if (exitCode !== 0) throw new UnavailableError(`npm cannot install ${spec}: ${npmReason(stderr)}`)
  const name = newIn(await dependencies(root, world), before) ?? nameIn(spec)
  return { name, plugins: await pluginsOf(name, root, builtIn) }
}

async function pluginsOf(
  name: string,
  root: string,
  builtIn: LazyPlugins,
): Promise<readonly ListedPlugin[]> {
  const location = { file: join(root, 'package.json'), start: { line: 1, column: 1 } }
  const problems: Diagnostic[] = []
  const wanted = [{ value: name, location }]
  const catalogue = await loadPlugins(builtIn, wanted, root, (each) => problems.push(each))
  if (problems.length > 0) {
    const message = `${name} is installed, and cannot be used`
    const help = `\`npm uninstall ${name}\` in ${root} removes it.`
    throw new Failure('invalid', message, { diagnostics: problems, help })
  }
  const all = await listPlugins(catalogue)
  return all.filter(({ module }) => module === name)
}

async function dependencies(root: string, { files }: World): Promise<ReadonlyMap<string, unknown>> {
  const bytes = await files.read(join(root, 'package.json'))
  if (bytes === undefined) return new Map()
  const list = fieldOf(parsed(new TextDecoder().decode(bytes), root), 'dependencies')
  return new Map(typeof list === 'object' && list !== null ? Object.entries(list) : [])
}

function parsed(text: string, root: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure('invalid', `${join(root, 'package.json')} is not JSON`, { cause })
  }
}

function newIn(
  now: ReadonlyMap<string, unknown>,
  before: ReadonlyMap<string, unknown>,
): string | undefined {
  return [...now.keys()].find((name) => now.get(name) !== before.get(name))
}

/** `@acme/plugin@1.2.3` is `@acme/plugin`. */
function nameIn(spec: string): string {
  return spec.replace(/(?<=.)@[^/]*$/, '')
}
