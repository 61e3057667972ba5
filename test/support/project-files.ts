import { lintRules } from '../../plugins/lint/index.ts'
import type { JsonSchema, LazyPluginsOf } from '../../src/kit/index.ts'
import { createCatalogue } from '../../src/kit/plugins/plugin-catalogue.ts'
import { builtIn } from './built-in.ts'
import type { ProjectFiles, ProjectPorts } from '../../src/project/ports.ts'

/** Files that are only in memory, by absolute path; `null` is a file that may not be read. */
export function memoryFiles(
  texts: Readonly<Record<string, string | Uint8Array | null>>,
): ProjectFiles {
  return {
    async read(path) {
      const text = Object.hasOwn(texts, path) ? texts[path] : undefined
      if (text === null)
        throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), {
          code: 'EACCES',
        })
      return typeof text === 'string' ? new TextEncoder().encode(text) : text
    },
    async list(path) {
      const folder = path.endsWith('/') ? path : `${path}/`
      const below = Object.keys(texts).filter((each) => each.startsWith(folder))
      if (below.length === 0) return undefined
      return [...new Set(below.map((each) => each.slice(folder.length).split('/')[0] ?? ''))]
    },
  }
}

/** Ports over files in `/project`, which is also the working folder, with the plugins that come with haproxyctl. */
export function memoryPorts(
  texts: Readonly<Record<string, string | Uint8Array | null>>,
  more: Partial<ProjectPorts> = {},
): ProjectPorts {
  const files = Object.entries(texts).map(([name, text]) => [`/project/${name}`, text] as const)
  return {
    files: memoryFiles(Object.fromEntries(files)),
    env: {},
    cwd: '/project',
    loadPlugins: () => Promise.resolve(builtIn),
    ...more,
  }
}

/** Plugins by their usual names that take any options, for tests of all the rest. */
export const carelessPlugins = createCatalogue({
  discovery: discoveries('file', 'static', 'zookeeper'),
  check: checks('http', 'tcp'),
  target: targets('git', 'haproxy'),
  lint: lintRules,
})

function discoveries(...names: readonly string[]): LazyPluginsOf<'discovery'> {
  return lazily(names, (name) => ({
    ...common(name),
    kind: 'discovery',
    querySchema: {},
    open: () => ({ snapshot: async () => ({ instances: [], rejected: [] }) }),
  }))
}

function checks(...names: readonly string[]): LazyPluginsOf<'check'> {
  return lazily(names, (name) => ({
    ...common(name),
    kind: 'check',
    open: () => ({ check: async () => ({ isHealthy: true }) }),
  }))
}

function targets(...names: readonly string[]): LazyPluginsOf<'target'> {
  return lazily(names, (name) => ({
    ...common(name),
    kind: 'target',
    place: 'nowhere',
    order: 0,
    hasProcess: true,
    plan: open,
    isEdited: () => false,
    open,
  }))
}

function open(): never {
  throw new Error('it is not to be opened')
}

function common(name: string): { name: string; summary: string; schema: JsonSchema } {
  return { name, summary: 'Takes any options.', schema: {} }
}

function lazily<Definition>(
  names: readonly string[],
  define: (name: string) => Definition,
): Readonly<Record<string, () => Promise<Definition>>> {
  return Object.fromEntries(names.map((name) => [name, () => Promise.resolve(define(name))]))
}
