import type { Placed } from '../model/place.ts'
import { plainMapping, type YamlMapping, type YamlNode } from '../text/yaml.ts'

type Options = Readonly<Record<string, unknown>>

/** The tree behind the options of each plugin: their schemas are known only when the plugins are. */
const trees = new WeakMap<object, YamlMapping>()

/**
 * A plugin's own part of an entry: all but the keys that are the core's. They are placed at the entry's
 * key, because that is where an option that is missing can be added.
 */
export function optionsOf(
  key: Placed<unknown>,
  node: YamlNode,
  without: readonly string[],
): Placed<Options> {
  const { location } = key
  const entries = node.kind === 'mapping' ? node.entries : []
  const own = entries.filter((entry) => !without.includes(entry.key.value))
  const tree: YamlMapping = { kind: 'mapping', location, entries: own }
  const value = plainMapping(tree)
  trees.set(value, tree)
  return { value, location }
}

/** Where options came from; `undefined` when no project file holds them. */
export function treeOf(options: Placed<Options>): YamlMapping | undefined {
  return trees.get(options.value)
}
