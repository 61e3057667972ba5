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
}

export function fieldsOf(node: YamlNode, place: Location = node.location): Fields {
  const asked = new Set<string>()
  function get(key: string): YamlNode | undefined {
    asked.add(key)
    return entryOf(node, key)?.value
  }
  return {
    location: place,
    text: (key) => textOf(get(key)),
    integer(key) {
      const text = textOf(get(key))
      if (text === undefined || !/^\d{1,9}$/.test(text.value)) return undefined
      return { value: Number(text.value), location: text.location }
    },
    lines: (key) => textsIn(get(key)),
    node: get,
    entries(key) {
      const value = get(key)
      return value?.kind === 'mapping' ? value.entries : []
    },
    unread() {
      if (node.kind !== 'mapping') return []
      return node.entries.filter((entry) => !asked.has(entry.key.value))
    },
  }
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
