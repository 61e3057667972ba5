import {
  contained,
  definitionsOf,
  pluginName,
  type LazyPlugins,
  type LazyPluginsOf,
  type PluginKind,
  type PluginList,
  type PluginOf,
} from './plugin-kinds.ts'

/** All plugins that a project may name. None is loaded by being listed. */
export interface PluginCatalogue {
  names(kind: PluginKind): readonly string[]
  /** `undefined` where no plugin of the kind has this name. */
  find<Kind extends PluginKind>(
    kind: Kind,
    name: string,
  ): CatalogueEntry<PluginOf<Kind>> | undefined
}

export interface CatalogueEntry<Definition> {
  /** The project's own module that brings it; absent for those that come with haproxyctl. */
  readonly module?: string
  load(): Promise<Definition>
}

/** A module of the project's, with the plugins that it brings. */
export interface PluginModule {
  readonly name: string
  readonly plugins: PluginList
}

/** The plugins that come with haproxyctl and those of the project's own modules; of one name the first is meant. */
export function createCatalogue(
  builtIn: LazyPlugins,
  modules: readonly PluginModule[] = [],
): PluginCatalogue {
  return {
    names(kind) {
      const own = modules.flatMap(({ plugins }) => namesIn(plugins, kind))
      return [...Object.keys(builtIn[kind] ?? {}), ...own]
    },
    find: (kind, name) => findBuiltIn(builtIn, kind, name) ?? findOwn(modules, kind, name),
  }
}

type Found<Kind extends PluginKind> = CatalogueEntry<PluginOf<Kind>> | undefined

function findBuiltIn<Kind extends PluginKind>(
  builtIn: LazyPlugins,
  kind: Kind,
  name: string,
): Found<Kind> {
  const ofKind: LazyPluginsOf<Kind> = builtIn[kind] ?? {}
  const load = Object.hasOwn(ofKind, name) ? ofKind[name] : undefined
  return load && { load }
}

function findOwn<Kind extends PluginKind>(
  modules: readonly PluginModule[],
  kind: Kind,
  name: string,
): Found<Kind> {
  for (const { name: module, plugins } of modules) {
    const found = definitionsOf(plugins, kind).find((each) => pluginName(kind, each) === name)
    if (found === undefined) continue
    return { module, load: () => Promise.resolve(contained(kind, found, module)) }
  }
  return undefined
}

/** Every plugin of a kind, loaded. */
export async function loadAll<Kind extends PluginKind>(
  catalogue: PluginCatalogue,
  kind: Kind,
): Promise<readonly PluginOf<Kind>[]> {
  const entries = catalogue.names(kind).map((name) => catalogue.find(kind, name))
  return Promise.all(entries.flatMap((entry) => (entry === undefined ? [] : [entry.load()])))
}

function namesIn<Kind extends PluginKind>(plugins: PluginList, kind: Kind): readonly string[] {
  return definitionsOf(plugins, kind).map((each) => pluginName(kind, each))
}
