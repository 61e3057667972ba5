import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location, Placed } from '../../model/place.ts'
import { locateRange, type Source } from '../locate.ts'
import { literalLines } from './yaml-lines.ts'
import * as problems from './yaml-problems.ts'
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.ts'

/** More than this many nodes through aliases is taken for an attack or an accident. */
const aliasBudget = 100_000
const deepest = 64

interface Reading extends Source {
  readonly diagnostics: Diagnostic[]
  /** The latest node of each anchor's name; `undefined` while it is being read. */
  readonly anchors: Map<string, YamlNode | undefined>
  /** How many nodes a node would be if aliases were copies. */
  readonly sizes: Map<YamlNode, number>
  aliased: number
  isBroken: boolean
}

interface TreeResult {
  readonly root: YamlNode | undefined
  readonly isEmpty: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Turns the library's nodes into ours: aliases followed, merge keys merged, duplicate keys found. */
export function readTree(contents: Node | null, source: Source): TreeResult {
  const reading: Reading = {
    ...source,
    diagnostics: [],
    anchors: new Map(),
    sizes: new Map(),
    aliased: 0,
    isBroken: false,
  }
  const root = readNode(contents, reading, 0)
  const isEmpty = root.kind === 'scalar' && root.value === null && !reading.isBroken
  const { diagnostics } = reading
  return { root: reading.isBroken || isEmpty ? undefined : root, isEmpty, diagnostics }
}

function readNode(node: unknown, reading: Reading, depth: number): YamlNode {
  if (isAlias(node)) return readAlias(node, reading)
  const isOwn = isMap(node) || isSeq(node) || isScalar(node)
  if (depth > deepest) return broken(reading, problems.tooDeep(locate(reading, node)))
  if (!isOwn || node.anchor === undefined) return readOwn(node, reading, depth)
  reading.anchors.set(node.anchor, undefined)
  const read = readOwn(node, reading, depth)
  reading.anchors.set(node.anchor, read)
  return read
}

function readOwn(node: unknown, reading: Reading, depth: number): YamlNode {
  const location = locate(reading, node)
  if (isScalar(node)) return readScalar(node, location, reading)
  if (isMap(node)) {
    const entries = readEntries(node, reading, depth)
    const children = entries.map((entry) => entry.value)
    return sized(reading, { kind: 'mapping', location, entries }, children)
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item, reading, depth + 1))
    return sized(reading, { kind: 'sequence', location, items }, items)
  }
  return nothing(location)
}

function readScalar(node: Scalar, location: Location, reading: Reading): YamlScalar {
  const value = scalarValue(node)
  const style = scalarStyle(node)
  const text = typeof value === 'string' ? value : (node.source ?? String(value))
  const scalar: YamlScalar = { kind: 'scalar', location, value, text, style }
  if (style !== 'literal') return scalar
  return {
    ...scalar,
    lines: literalLines(text, location, reading),
  }
}

function scalarValue(node: Scalar): YamlScalar['value'] {
  const { value } = node
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return null
}

function scalarStyle(node: Scalar): YamlScalar['style'] {
  if (node.type === 'BLOCK_LITERAL') return 'literal'
  if (node.type === 'BLOCK_FOLDED') return 'folded'
  return node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 'quoted' : 'plain'
}

function readEntries(map: YAMLMap, reading: Reading, depth: number): readonly YamlEntry[] {
  const entries = new Map<string, YamlEntry>()
  const merged: YamlEntry[] = []
  for (const pair of map.items) {
    const key = readKey(pair.key, reading)
    const value = readNode(pair.value, reading, depth + 1)
    if (key === undefined) continue
    const first = entries.get(key.value)
    if (isMerge(pair.key)) merged.push(...mergedEntries(value, key.location, reading))
    else if (first === undefined) entries.set(key.value, { key, value })
    else reading.diagnostics.push(problems.duplicateKey(key, first.key.location))
  }
  for (const entry of merged) if (!entries.has(entry.key.value)) entries.set(entry.key.value, entry)
  return [...entries.values()]
}

function isMerge(key: unknown): boolean {
  return isScalar(key) && key.source === '<<' && key.type === 'PLAIN'
}

function readKey(node: unknown, reading: Reading): Placed<string> | undefined {
  const location = locate(reading, node)
  const text = isScalar(node) && node.value !== null ? readScalar(node, location, reading).text : ''
  // In plain data `__proto__` would be no key but the prototype.
  if (text !== '' && text !== '__proto__') return { value: text, location }
  broken(reading, problems.badKey(text, location))
  return undefined
}

function mergedEntries(
  value: YamlNode,
  location: Location,
  reading: Reading,
): readonly YamlEntry[] {
  const sources = value.kind === 'sequence' ? value.items : [value]
  return sources.flatMap((source) => {
    if (source.kind === 'mapping') return source.entries
    reading.diagnostics.push(problems.badMerge(location))
    return []
  })
}

function readAlias(node: Alias, reading: Reading): YamlNode {
  const name = node.source
  const location = locate(reading, node)
  const target = reading.anchors.get(name)
  if (target === undefined) {
    if (reading.anchors.has(name)) return broken(reading, problems.circularAlias(name, location))
    return broken(reading, problems.unknownAlias(name, location, [...reading.anchors.keys()]))
  }
  const isFirst = reading.aliased <= aliasBudget
  reading.aliased += reading.sizes.get(target) ?? 1
  if (reading.aliased > aliasBudget && isFirst)
    return broken(reading, problems.tooManyAliases(location, aliasBudget))
  return target
}

function broken(reading: Reading, diagnostic: Diagnostic): YamlNode {
  reading.isBroken = true
  reading.diagnostics.push(diagnostic)
  return nothing({ file: reading.path, start: { line: 1, column: 1 } })
}

function nothing(location: Location): YamlScalar {
  return { kind: 'scalar', location, value: null, text: '', style: 'plain' }
}

function sized(reading: Reading, node: YamlNode, children: readonly YamlNode[]): YamlNode {
  let size = 1
  for (const child of children) size += reading.sizes.get(child) ?? 1
  reading.sizes.set(node, size)
  return node
}

function locate(reading: Source, node: unknown): Location {
  const isPlaced = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)
  const [start = 0, end = start] = isPlaced ? (node.range ?? []) : []
  return locateRange(reading, { start, end })
}
