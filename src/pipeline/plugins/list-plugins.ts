import { fieldOf } from '../../kit/instances/untrusted-field.ts'
import type { PluginCatalogue } from '../../kit/plugins/plugin-catalogue.ts'
import { pluginKindNames, type PluginKind } from '../../kit/plugins/plugin-kinds.ts'

/** What is told of a plugin that a project may name. */
export interface ListedPlugin {
  readonly kind: PluginKind
  readonly name: string
  /** The module that brings it; absent for those that come with haproxyctl. */
  readonly module?: string
  readonly summary: string
  readonly options: readonly ListedOption[]
}

export interface ListedOption {
  readonly name: string
  readonly isRequired: boolean
  readonly description?: string
  /** As JSON. */
  readonly default?: string
  /** Where it stands: with the plugin itself, or in the services that use it. */
  readonly of: 'plugin' | 'service'
}

/** All plugins of these kinds, with the options that their schemas describe. */
export async function listPlugins(
  catalogue: PluginCatalogue,
  kinds: readonly PluginKind[] = pluginKindNames,
): Promise<readonly ListedPlugin[]> {
  const all: ListedPlugin[] = []
  for (const kind of kinds) {
    for (const name of catalogue.names(kind)) {
      const entry = catalogue.find(kind, name)
      if (entry === undefined) continue
      const { module } = entry
      const about = describePlugin(await entry.load())
      all.push({ kind, name, ...(module !== undefined && { module }), ...about })
    }
  }
  return all
}

/** What a definition says of itself; a rule says it in `meta`. Schemas of strangers may have any shape. */
export function describePlugin(definition: unknown): Pick<ListedPlugin, 'summary' | 'options'> {
  const summary = fieldOf(definition, 'summary') ?? fieldOf(fieldOf(definition, 'meta'), 'summary')
  return {
    summary: typeof summary === 'string' ? summary : '',
    options: [
      ...optionsOf(fieldOf(definition, 'schema'), 'plugin'),
      ...optionsOf(fieldOf(definition, 'querySchema'), 'service'),
    ],
  }
}

function optionsOf(schema: unknown, of: ListedOption['of']): readonly ListedOption[] {
  const properties = fieldOf(schema, 'properties')
  const required = fieldOf(schema, 'required')
  if (typeof properties !== 'object' || properties === null) return []
  return Object.entries(properties).map(([name, property]: [string, unknown]) => {
    const description = fieldOf(property, 'description')
    const usual = fieldOf(property, 'default')
    return {
      name,
      isRequired: Array.isArray(required) && required.includes(name),
      ...(typeof description === 'string' && { description }),
      ...(usual !== undefined && { default: JSON.stringify(usual) }),
      of,
    }
  })
}
