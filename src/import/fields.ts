import type { Location, Placed } from '../model/index.ts'
import { entryOf, linesOf, type YamlEntry, type YamlNode } from '../text/yaml/yaml.ts'

/** A mapping of another system, whose keys are asked for one by one; who asked for none of them is told in the end. */
export interface Fields {
  readonly location: Location
  text(key: string): Placed<string> | undefined
  integer(key: string): Placed<number> | undefined
  lines(key: string): readonly Placed<string>[]
  node(key: string): YamlNode | undefined
  entries(key: string): readonly YamlEntry[]
  /** The entries that nobody has asked for. */
  unread(): readonly YamlEntry[]
  /** The entries that were asked for, and are of a shape in which nobody can use them. */
  unusable(): readonly YamlEntry[]
}

export function fieldsOf(node: YamlNode, place: Location = node.location): Fields {
  const asked = new Set<string>()
  const used = new Set<string>()
  function get(key: string): YamlNode | undefined {
    asked.add(key)
    return entryOf(node, key)?.value
  }
  function use<T>(key: string, value: T | undefined): T | undefined {
    if (value !== undefined) used.add(key)
    return value
  }
  function without(keys: ReadonlySet<string>): readonly YamlEntry[] {
    return node.kind === 'mapping' ? node.entries.filter(({ key }) => !keys.has(key.value)) : []
  }
  return {
    location: place,
    text: (key) => use(key, textOf(get(key))),
    integer(key) {
      const text = textOf(get(key))
      if (text === undefined || !/^\d{1,9}$/.test(text.value)) return undefined
      return use(key, { value: Number(text.value), location: text.location })
    },
    lines(key) {
      const value = get(key)
      if (value !== undefined && holdsLines(value)) used.add(key)
      return textsIn(value)
    },
    node: (key) => use(key, get(key)),
    entries(key) {
      const value = get(key)
      return (value?.kind === 'mapping' ? use(key, value.entries) : undefined) ?? []
    },
    unread: () => without(asked),
    unusable: () =>
      without(used).filter(({ key, value }) => asked.has(key.value) && !isNull(value)),
  }
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null
}

function holdsLines(node: YamlNode): boolean {
  return node.kind === 'sequence'
    ? node.items.every(({ kind }) => kind === 'scalar')
    : node.kind === 'scalar'
}

export function textOf(node: YamlNode | undefined): Placed<string> | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined
  return { value: node.text, location: node.location }
}

/** Texts of a list; a line break in one of them ends a line. */
export function textsIn(node: YamlNode | undefined): readonly Placed<string>[] {
  if (node === undefined) return []
  const nodes = node.kind === 'sequence' ? node.items : [node]
  return nodes.flatMap((each) => {
    if (each.kind !== 'scalar' || each.value === null) return []
    return linesOf(each)
      .map(({ value, location }) => ({ value: value.trim(), location }))
      .filter(({ value }) => value !== '')
  })
}
