import { entryOf, linesOf, readYaml, type YamlNode } from '../../text/yaml/yaml.ts'

export function childOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value
}

export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : []
}

/** A text, or what stands for one: a number as it is written. */
export function textOf(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined
  return node.text
}

export function numberOf(node: YamlNode | undefined): number | undefined {
  if (node?.kind !== 'scalar') return undefined
  return typeof node.value === 'number' ? node.value : undefined
}

/** Lines of HAProxy's language: a list, or one block of text. */
export function linesAt(node: YamlNode | undefined): readonly string[] {
  if (node?.kind === 'scalar')
    return node.value === null ? [] : linesOf(node).map(({ value }) => value)
  return itemsOf(node)
    .flatMap((item) => (item.kind === 'scalar' ? linesOf(item) : []))
    .map(({ value }) => value)
}

/** Plain data as what YAML has for it. */
export function yamlOf(value: unknown): YamlNode {
  const { root } = readYaml('the request', JSON.stringify(value))
  if (root === undefined) throw new Error('JSON is YAML')
  return root
}
