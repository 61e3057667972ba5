import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PluginList } from '../../kit/index.ts'
import type { Placed, Report } from '../../model/index.ts'

type Kind = keyof PluginList

const kinds: readonly Kind[] = ['discovery', 'check', 'target', 'lint']

/**
 * The built-in plugins and those of the project's own modules. A module exports `plugins`, with lists by
 * kind; one that cannot be loaded, or brings a name that is taken, is reported and left out.
 */
export async function loadPlugins(
  builtIn: PluginList,
  wanted: readonly Placed<string>[],
  root: string,
  report: Report,
): Promise<PluginList> {
  let all = builtIn
  for (const each of wanted) {
    const found = await loadModule(each, root, report)
    if (found !== undefined) all = joined(all, found, each, report)
  }
  return all
}

async function loadModule(
  { value: name, location }: Placed<string>,
  root: string,
  report: Report,
): Promise<Partial<PluginList> | undefined> {
  try {
    const module: unknown = await import(addressOf(name, root))
    const plugins = fieldOf(module, 'plugins')
    if (isPluginList(plugins)) return plugins
    const message = `The module ${name} has no plugins: it has to export \`plugins\`, with lists of definitions by kind.`
    report({ code: 'project/plugin', severity: 'error', message, help, location })
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause)
    const message = `The module ${name} cannot be loaded: ${reason}.`
    report({ code: 'project/plugin', severity: 'error', message, help, location })
  }
  return undefined
}

const help = 'docs/writing-a-plugin.md says what a module looks like, and where it is looked for.'

/** A path by itself; a package as Node finds it from the project's folder. */
function addressOf(name: string, root: string): string {
  const isPath = name.startsWith('.') || name.startsWith('/')
  const file = isPath
    ? resolve(root, name)
    : createRequire(join(root, 'haproxyctl.yaml')).resolve(name)
  return pathToFileURL(file).href
}

function isPluginList(value: unknown): value is Partial<PluginList> {
  if (typeof value !== 'object' || value === null) return false
  return kinds.every((kind) => {
    const list = fieldOf(value, kind)
    if (list === undefined) return true
    return Array.isArray(list) && list.every((each) => isDefinition(each, kind))
  })
}

function isDefinition(value: unknown, kind: Kind): boolean {
  if (fieldOf(value, 'kind') !== kind) return false
  if (kind === 'lint') return typeof fieldOf(value, 'create') === 'function'
  return typeof fieldOf(value, 'name') === 'string' && typeof fieldOf(value, 'open') === 'function'
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function joined(
  all: PluginList,
  more: Partial<PluginList>,
  { value: module, location }: Placed<string>,
  report: Report,
): PluginList {
  function merged<T>(
    kind: Kind,
    old: readonly T[],
    added: readonly T[],
    nameOf: (one: T) => string,
  ): readonly T[] {
    const taken = new Set(old.map((each) => nameOf(each)))
    return [
      ...old,
      ...added.filter((each) => {
        if (!taken.has(nameOf(each))) return true
        const message = `The module ${module} brings the ${kind} plugin \`${nameOf(each)}\`, and there is one of that name.`
        report({ code: 'project/plugin', severity: 'error', message, help: 'Rename it.', location })
        return false
      }),
    ]
  }
  return {
    discovery: merged('discovery', all.discovery, more.discovery ?? [], (each) => each.name),
    check: merged('check', all.check, more.check ?? [], (each) => each.name),
    target: merged('target', all.target, more.target ?? [], (each) => each.name),
    lint: merged('lint', all.lint, more.lint ?? [], (each) => each.meta.code),
  }
}
