import {
  apiVersion,
  definitionsOf,
  pluginKindNames,
  lacking,
  pluginKinds,
  pluginName,
  type PluginKind,
  type PluginList,
} from '../../kit/plugins/plugin-kinds.ts'
import type { PluginCatalogue } from '../../kit/plugins/plugin-catalogue.ts'
import { fieldOf } from '../../kit/instances/untrusted-field.ts'
import { showValue } from '../../kit/shown-value.ts'
import { nearest } from '../../text/nearest.ts'

/** What a module brings, and all that is wrong with it, each to be read behind `The module x `. */
export interface ModuleReading {
  readonly plugins: PluginList
  readonly problems: readonly string[]
}

/** Reads what a module exports. What is wrong with one plugin is said of that plugin. */
export function readModule(module: unknown, known: PluginCatalogue): ModuleReading {
  const plugins = fieldOf(module, 'plugins')
  const problems = shapeProblems(plugins)
  if (!isPluginList(plugins)) return { plugins: {}, problems }
  return { plugins, problems: pluginKindNames.flatMap((kind) => takenNames(kind, plugins, known)) }
}

function isPluginList(value: unknown): value is PluginList {
  return shapeProblems(value).length === 0
}

function shapeProblems(plugins: unknown): readonly string[] {
  if (typeof plugins !== 'object' || plugins === null) {
    return ['has no plugins: it has to export `plugins`, with lists of definitions by kind']
  }
  const version = fieldOf(plugins, 'apiVersion') ?? apiVersion
  if (version !== apiVersion) {
    const ours = `this haproxyctl has version ${apiVersion}`
    return [`is written for version ${showValue(version)} of the plugin interface, and ${ours}`]
  }
  const strangers = Object.keys(plugins).filter((key) => key !== 'apiVersion' && !isKind(key))
  return [
    ...strangers.map(unknownKind),
    ...pluginKindNames.flatMap((kind) => listProblems(kind, fieldOf(plugins, kind))),
  ]
}

function isKind(key: string): boolean {
  return pluginKindNames.some((kind) => kind === key)
}

function unknownKind(key: string): string {
  const guess = nearest(key, pluginKindNames)
  const hint =
    guess === undefined
      ? `the kinds are ${pluginKindNames.join(', ')}`
      : `did you mean \`${guess}\`?`
  return `exports \`plugins.${key}\`, and there is no such kind: ${hint}`
}

function listProblems(kind: PluginKind, list: unknown): readonly string[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) return [`exports \`plugins.${kind}\`, which has to be a list`]
  return list.flatMap((each: unknown, index) => {
    const wrong = wrongMembers(kind, each)
    if (wrong.length === 0) return []
    const name = fieldOf(each, 'name') ?? fieldOf(fieldOf(each, 'meta'), 'code')
    const which = typeof name === 'string' ? `\`${name}\`` : `number ${index + 1}`
    return [`brings the ${pluginKinds[kind].noun} ${which}, which ${wrong.join(', ')}`]
  })
}

function wrongMembers(kind: PluginKind, definition: unknown): readonly string[] {
  if (fieldOf(definition, 'kind') !== kind) return [`does not say \`kind: '${kind}'\``]
  return lacking(definition, pluginKinds[kind].members).map((what) => `has ${what}`)
}

function takenNames<Kind extends PluginKind>(
  kind: Kind,
  plugins: PluginList,
  known: PluginCatalogue,
): readonly string[] {
  const taken = new Set(known.names(kind))
  const problems: string[] = []
  for (const definition of definitionsOf(plugins, kind)) {
    const name = pluginName(kind, definition)
    const { noun } = pluginKinds[kind]
    if (taken.has(name))
      problems.push(`brings the ${noun} \`${name}\`, and there is one of that name`)
    taken.add(name)
  }
  return problems
}
