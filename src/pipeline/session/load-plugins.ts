import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LazyPlugins } from '../../kit/index.ts'
import { withTimeLimit } from '../../kit/time/time-limit.ts'
import {
  createCatalogue,
  type PluginCatalogue,
  type PluginModule,
} from '../../kit/plugins/plugin-catalogue.ts'
import type { Clock, Placed, Report } from '../../model/index.ts'
import { systemClock } from '../../system/clock.ts'
import { catchOutput } from '../../system/foreign-output.ts'
import { shareKit } from './share-kit.ts'
import { readModule, type ModuleReading } from './read-module.ts'

/**
 * The built-in plugins and those of the project's own modules. A module that cannot be loaded, or brings
 * something else than plugins, or a name that is taken, is reported.
 */
export async function loadPlugins(
  builtIn: LazyPlugins,
  wanted: readonly Placed<string>[],
  root: string,
  report: Report,
  loading: PluginLoading = {},
): Promise<PluginCatalogue> {
  shareKit()
  const modules: PluginModule[] = []
  for (const { value: name, location } of wanted) {
    const known = createCatalogue(builtIn, modules)
    const { plugins, problems } = await loadModule(name, root, known, loading)
    modules.push({ name, plugins })
    for (const problem of problems) {
      const message = `The module ${name} ${problem}.`
      report({ code: 'project/plugin', severity: 'error', message, help, location })
    }
  }
  return createCatalogue(builtIn, modules)
}

interface PluginLoading {
  /** What a module has printed: it is no part of an answer. */
  readonly tell?: (module: string, text: string) => void
  readonly clock?: Clock
  readonly signal?: AbortSignal
}

/** A module may wait for something at its top level, and that may never come. */
const loadLimitMs = 30_000

const late = `it is not ready after ${loadLimitMs / 1_000} s`
const unstoppable = new AbortController().signal
const help = 'docs/writing-a-plugin.md says what a module looks like, and where it is looked for.'

async function loadModule(
  name: string,
  root: string,
  known: PluginCatalogue,
  loading: PluginLoading,
): Promise<ModuleReading> {
  const { tell = () => undefined, clock = systemClock, signal = unstoppable } = loading
  try {
    const url = addressOf(name, root)
    catchOutput({ name, url }, tell)
    const limit = { ms: loadLimitMs, clock, late: () => new Error(late) }
    const module: unknown = await withTimeLimit(limit, signal, () => import(url))
    return readModule(module, known)
  } catch (cause) {
    signal.throwIfAborted()
    const reason = cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause)
    return { plugins: {}, problems: [`cannot be loaded: ${reason}`] }
  }
}

/** A path by itself; a package as Node finds it from the project's folder. */
function addressOf(name: string, root: string): string {
  const isPath = name.startsWith('.') || name.startsWith('/')
  const file = isPath
    ? resolve(root, name)
    : createRequire(join(root, 'haproxyctl.yaml')).resolve(name)
  return pathToFileURL(file).href
}
