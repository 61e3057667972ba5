import type { Placed } from '../model/place.ts'
import { plainMapping, type YamlMapping, type YamlNode } from '../text/yaml.ts'

type Options = Readonly<Record<string, unknown>>

/** The tree behind the options of each plugin: their schemas are known only when the plugins are. */
const trees = new WeakMap<object, YamlMapping>()

/** A plugin's own part of a mapping: all but the keys that are the core's. */
export function optionsOf(node: YamlNode, without: readonly string[]): Placed<Options> {
  const entries = node.kind === 'mapping' ? node.entries : []
  const own = entries.filter(({ key }) => !without.includes(key.value))
  const tree: YamlMapping = { kind: 'mapping', location: node.location, entries: own }
  const value = plainMapping(tree)
  trees.set(value, tree)
  return { value, location: node.location }
}

/** Where options came from; `undefined` when no project file holds them. */
export function treeOf(options: Placed<Options>): YamlMapping | undefined {
  return trees.get(options.value)
}
