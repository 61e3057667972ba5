import type { YamlEntry, YamlNode } from '../text/yaml.ts'

/** Which keys a mapping has by the format, and what stands below each. */
interface Shape {
  readonly [key: string]: Shape | 'value'
}

/** Mappings that have names of the user's as keys. */
const named = Symbol('named')

const service = { frontend: {}, backend: {}, filter: {}, guards: {} } as const
const shape = { haproxy: {}, templates: {}, guards: {}, lint: {} } as const
const byName = {
  services: { empty: 'mapping', below: service },
  discovery: { empty: 'mapping', below: named },
  targets: { empty: 'mapping', below: named },
  sections: { empty: 'sequence', below: named },
} as const

/**
 * A key without a value is as good as no key (`services:` with all of them commented out),
 * and a name without a value (`static:` under `discovery:`) is one without settings.
 */
export function tidy(root: YamlNode): YamlNode {
  if (root.kind !== 'mapping') return root
  return { ...root, entries: root.entries.filter(isGiven).map(tidyTop) }
}

function tidyTop(entry: YamlEntry): YamlEntry {
  const { key, value } = entry
  if (value.kind !== 'mapping') return entry
  const known = Object.entries(byName).find(([name]) => name === key.value)?.[1]
  if (known === undefined) return { key, value: tidyFixed(value, below(shape, key.value)) }
  const entries = value.entries.map((each) => tidyNamed(each, known))
  return { key, value: { ...value, entries } }
}

function tidyNamed(
  entry: YamlEntry,
  known: { readonly empty: 'mapping' | 'sequence'; readonly below: Shape | typeof named },
): YamlEntry {
  const { key, value } = entry
  if (isGiven(entry))
    return known.below === named ? entry : { key, value: tidyFixed(value, known.below) }
  const { location } = key
  if (known.empty === 'sequence') return { key, value: { kind: 'sequence', location, items: [] } }
  return { key, value: { kind: 'mapping', location, entries: [] } }
}

function tidyFixed(node: YamlNode, fixed: Shape | 'value'): YamlNode {
  if (node.kind !== 'mapping' || fixed === 'value') return node
  const given = node.entries.filter(isGiven)
  const entries = given.map(({ key, value }) => ({
    key,
    value: tidyFixed(value, below(fixed, key.value)),
  }))
  return { ...node, entries }
}

function below(fixed: Shape, key: string): Shape | 'value' {
  return Object.hasOwn(fixed, key) ? (fixed[key] ?? 'value') : 'value'
}

function isGiven({ value }: YamlEntry): boolean {
  return value.kind !== 'scalar' || value.value !== null
}
