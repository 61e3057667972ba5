import type { CheckDefinition } from '../check.ts'
import { blamePlugin, containRule, type Blame } from './contain.ts'
import type { DiscoveryDefinition } from '../discovery.ts'
import type { LintRule } from '../lint-rule.ts'
import type { RegistrarDefinition } from '../registrar.ts'
import type { TargetDefinition } from '../target.ts'
import { fieldOf } from '../instances/untrusted-field.ts'

/** Version of the interface between haproxyctl and plugins: what `haproxyctl/plugin` promises. */
export const apiVersion = 1

/** What the core knows of one kind of plugins. */
export interface PluginKindEntry<Definition> {
  /** As in `there is no check plugin`. */
  readonly noun: string
  /** The key of a project under which plugins of this kind are named. */
  readonly namedUnder: string
  nameOf(definition: Definition): string
  /** What a definition has to have beside `kind`, with its type. */
  readonly members: Members
  /** The functions of what `open` gives, with what their answers have to have; empty where nothing is opened. */
  readonly runtime: Readonly<Record<string, Members>>
  /** The same of functions that need not be there. */
  readonly optional?: Readonly<Record<string, Members>>
  /** A definition of the project's own, whose functions say when they throw that it was they. */
  readonly contain?: (definition: Definition, blame: Blame) => Definition
}

type MemberType = 'string' | 'number' | 'boolean' | 'list' | 'object' | 'function'
export type Members = Readonly<Record<string, MemberType>>

const opened = { name: 'string', schema: 'object', open: 'function' } as const

/** The kinds of plugins: lists, loading, checks and documents are made from it. */
export const pluginKinds = {
  discovery: kind<DiscoveryDefinition>({
    noun: 'discovery plugin',
    namedUnder: 'discovery',
    nameOf: ({ name }) => name,
    members: { ...opened, querySchema: 'object' },
    runtime: { snapshot: { instances: 'list', rejected: 'list' } },
    optional: { services: { services: 'list' } },
  }),
  check: kind<CheckDefinition>({
    noun: 'check plugin',
    namedUnder: 'services.NAME.checks',
    nameOf: ({ name }) => name,
    members: opened,
    runtime: { check: { isHealthy: 'boolean' } },
  }),
  target: kind<TargetDefinition>({
    noun: 'target plugin',
    namedUnder: 'targets',
    nameOf: ({ name }) => name,
    members: {
      ...opened,
      place: 'string',
      order: 'number',
      hasProcess: 'boolean',
      plan: 'function',
      isEdited: 'function',
    },
    runtime: { read: { files: 'list' }, apply: { outcome: 'string', steps: 'list' } },
    contain: (definition, blame) => ({
      ...definition,
      plan: (input, planners) => blame('plan', () => definition.plan(input, planners)),
      isEdited: (file, plan) => blame('isEdited', () => definition.isEdited(file, plan)),
    }),
  }),
  registrar: kind<RegistrarDefinition>({
    noun: 'registrar plugin',
    namedUnder: 'report.registrars',
    nameOf: ({ name }) => name,
    members: opened,
    runtime: { register: { update: 'function' } },
  }),
  lint: kind<LintRule>({
    noun: 'lint rule',
    namedUnder: 'lint.rules',
    nameOf: ({ meta }) => meta.code,
    members: {
      create: 'function',
      'meta.code': 'string',
      'meta.severity': 'string',
      'meta.sets': 'list',
      'meta.messages': 'object',
      'meta.docs': 'object',
    },
    runtime: {},
    contain: containRule,
  }),
}

export type PluginKind = keyof typeof pluginKinds

export const pluginKindNames: readonly PluginKind[] = Object.keys(pluginKinds).filter(
  (key): key is PluginKind => key in pluginKinds,
)

/** The definition of a plugin of this kind. */
export type PluginOf<Kind extends PluginKind> =
  (typeof pluginKinds)[Kind] extends PluginKindEntry<infer Definition> ? Definition : never

/** The name of a plugin, by which projects know it. */
export function pluginName<Kind extends PluginKind>(
  kind: Kind,
  definition: PluginOf<Kind>,
): string {
  return entryOf(kind).nameOf(definition)
}

/** A plugin of a project's module, as it is used. */
export function contained<Kind extends PluginKind>(
  kind: Kind,
  definition: PluginOf<Kind>,
  module: string,
): PluginOf<Kind> {
  const { noun, contain } = entryOf(kind)
  if (contain === undefined) return definition
  return contain(definition, blamePlugin(noun, pluginName(kind, definition), module))
}

function entryOf<Kind extends PluginKind>(kind: Kind): PluginKindEntry<PluginOf<Kind>> {
  const entries: PluginKindEntries = pluginKinds
  return entries[kind]
}

/** What a value that somebody else made lacks, as in `no function \`open\``. */
export function lacking(value: unknown, members: Members): readonly string[] {
  return Object.entries(members)
    .filter(([member, type]) => typeOf(memberOf(value, member)) !== type)
    .map(([member, type]) => `no ${type} \`${member}\``)
}

/** `meta.code`: the member of a member. */
function memberOf(value: unknown, path: string): unknown {
  let member = value
  for (const name of path.split('.')) member = fieldOf(member, name)
  return member
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value
}

type PluginKindEntries = { readonly [Kind in PluginKind]: PluginKindEntry<PluginOf<Kind>> }

/** What a module of plugins exports as `plugins`: definitions by kind. */
export interface PluginList extends DefinitionsByKind {
  /** The version of the plugin interface that they are written for; 1 where it is absent. */
  readonly apiVersion?: typeof apiVersion
}

type DefinitionsByKind = { readonly [Kind in PluginKind]?: readonly PluginOf<Kind>[] }

export function definitionsOf<Kind extends PluginKind>(
  plugins: PluginList,
  kind: Kind,
): readonly PluginOf<Kind>[] {
  const byKind: DefinitionsByKind = plugins
  return byKind[kind] ?? []
}

/** Plugins by kind and name, each loaded when it is first wanted. */
export type LazyPlugins = { readonly [Kind in PluginKind]?: LazyPluginsOf<Kind> }

export type LazyPluginsOf<Kind extends PluginKind> = Readonly<
  Record<string, () => Promise<PluginOf<Kind>>>
>

function kind<Definition>(entry: PluginKindEntry<Definition>): PluginKindEntry<Definition> {
  return entry
}
