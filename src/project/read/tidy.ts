import type { YamlEntry, YamlNode } from '../../text/yaml/yaml.ts'

/** What a mapping looks like by the format: keys of its own, or names of the user's. Anything else stays as it is. */
type Shape =
  | { readonly kind: 'keys'; readonly below: ReadonlyMap<string, Shape> }
  | { readonly kind: 'names'; readonly below: Shape; readonly empty: 'mapping' | 'sequence' }
  | { readonly kind: 'any' }

const any: Shape = { kind: 'any' }
const settings = keys({})
const service = keys({ frontend: settings, backend: settings, filter: settings, guards: settings })
const project = keys({
  haproxy: settings,
  templates: settings,
  guards: settings,
  lint: settings,
  services: { kind: 'names', below: service, empty: 'mapping' },
  discovery: { kind: 'names', below: any, empty: 'mapping' },
  frontends: { kind: 'names', below: settings, empty: 'mapping' },
  proxies: { kind: 'names', below: settings, empty: 'mapping' },
  peers: { kind: 'names', below: settings, empty: 'mapping' },
  stats: settings,
  targets: { kind: 'names', below: any, empty: 'mapping' },
  sections: { kind: 'names', below: any, empty: 'sequence' },
})

/**
 * A key without a value is as good as no key (`services:` with all of them commented out),
 * and a name without a value (`static:` under `discovery:`) is one without settings.
 */
export function tidy(root: YamlNode): YamlNode {
  return tidyNode(root, project)
}

function keys(below: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'keys', below: new Map(Object.entries(below)) }
}

function tidyNode(node: YamlNode, shape: Shape): YamlNode {
  if (node.kind !== 'mapping' || shape.kind === 'any') return node
  if (shape.kind === 'names') {
    const { below, empty } = shape
    const filled = node.entries.map((entry) => (isGiven(entry) ? entry : emptyEntry(entry, empty)))
    return { ...node, entries: filled.map((entry) => tidyEntry(entry, below)) }
  }
  const given = node.entries.filter(isGiven)
  const entries = given.map((entry) => tidyEntry(entry, shape.below.get(entry.key.value) ?? any))
  return { ...node, entries }
}

function tidyEntry({ key, value }: YamlEntry, shape: Shape): YamlEntry {
  return { key, value: tidyNode(value, shape) }
}

function emptyEntry({ key }: YamlEntry, kind: 'mapping' | 'sequence'): YamlEntry {
  const { location } = key
  if (kind === 'sequence') return { key, value: { kind, location, items: [] } }
  return { key, value: { kind, location, entries: [] } }
}

function isGiven({ value }: YamlEntry): boolean {
  return value.kind !== 'scalar' || value.value !== null
}
