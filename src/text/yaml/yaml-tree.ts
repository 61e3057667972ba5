import type { Location, Placed } from '../../model/place.ts'

/** What was read from YAML, with the place of everything. Aliases share the node of their anchor. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly location: Location
  readonly value: string | number | boolean | null
  /** As written, quotes and escapes resolved: the number `3.0` is `3.0` here and 3 in `value`. */
  readonly text: string
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded'
  /** Of a literal block (`|`), each line with its own place; of a text with references, what became of each. */
  readonly lines?: readonly Placed<string>[]
  /** What stood here before references were replaced: shown instead of a value that may be secret. */
  readonly reference?: { readonly written: string; readonly isResolved: boolean }
}

export interface YamlMapping {
  readonly kind: 'mapping'
  readonly location: Location
  readonly entries: readonly YamlEntry[]
}

export interface YamlEntry {
  readonly key: Placed<string>
  readonly value: YamlNode
}

export interface YamlSequence {
  readonly kind: 'sequence'
  readonly location: Location
  readonly items: readonly YamlNode[]
}

/** The entry of a mapping; `undefined` when it has none, or is no mapping. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'mapping') return undefined
  return node.entries.find((entry) => entry.key.value === key)
}

/** The lines of a text; those of a literal block each at their own place. */
export function linesOf(scalar: YamlScalar): readonly Placed<string>[] {
  if (scalar.lines !== undefined) return scalar.lines
  return scalar.text.split('\n').map((value) => ({ value, location: scalar.location }))
}

/** Plain data, made anew: nothing in it is shared, not even what aliases share. */
export function plainOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(plainOf)
  return plainMapping(node)
}

/** The same for what is known to be a mapping. */
export function plainMapping(node: YamlMapping): Record<string, unknown> {
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plainOf(value)]))
}
