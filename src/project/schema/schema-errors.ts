import { entryOf, type YamlEntry, type YamlNode, type YamlScalar } from '../../text/yaml/yaml.ts'

/** What ajv says, as far as it is read here. */
export interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: Readonly<Record<string, unknown>>
  /** The key that `propertyNames` found wrong. */
  readonly propertyName?: string
  readonly message?: string
}

export interface SchemaCheck {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** A value in the tree, with the entry that holds it. */
export interface Spot {
  readonly node: YamlNode
  readonly entry?: YamlEntry
}

/** Data as its schema asks for it, and what does not fit. */
export interface Conformed<Value> {
  readonly value: Value
  readonly errors: readonly SchemaError[]
}

/**
 * Runs a check on `draft`, which is `root` as plain data and made for this call alone. Where the schema wants
 * a text and YAML saw a number (`version: 3.0`), or the other way round (`port: ${env:PORT}`), it is converted.
 */
export function conform<Value>(check: SchemaCheck, root: YamlNode, draft: Value): Conformed<Value> {
  // Converting a value can bring other errors to light, once for each level of nesting at most.
  for (let round = 0; round < 8; round++) {
    if (check(draft)) return { value: draft, errors: [] }
    const errors = check.errors ?? []
    if (!errors.map((error) => convertIn(draft, error, root)).includes(true)) {
      return { value: draft, errors }
    }
  }
  return { value: draft, errors: check.errors ?? [] }
}

/** Puts the value that the schema wants in place of the one that YAML saw, where that can be done. */
function convertIn(draft: unknown, error: SchemaError, root: YamlNode): boolean {
  if (error.keyword !== 'type') return false
  const path = pathOf(error.instancePath)
  const { node } = spotAt(root, path)
  const last = path.at(-1)
  if (node.kind !== 'scalar' || last === undefined) return false
  const converted = convert(node, [error.params['type']].flat())
  if (converted === undefined) return false
  let holder = draft
  for (const key of path.slice(0, -1)) holder = member(holder, key)
  if (!isRecord(holder) || holder[last] === converted) return false
  holder[last] = converted
  return true
}

function convert(
  node: YamlScalar,
  types: readonly unknown[],
): string | number | boolean | undefined {
  const { text, value } = node
  if (value === null) return undefined
  if (types.includes('string')) return typeof value === 'string' ? undefined : text
  if (typeof value !== 'string') return undefined
  if (types.includes('integer') && /^-?\d{1,15}$/.test(text)) return Number(text)
  if (types.includes('number') && /^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text)
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true'
  return undefined
}

/** Reads a JSON pointer. */
export function pathOf(pointer: string): readonly string[] {
  if (pointer === '') return []
  const names = pointer.slice(1).split('/')
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What stands at the path, or the last thing on the way that does. */
export function spotAt(root: YamlNode, path: readonly string[]): Spot {
  let spot: Spot = { node: root }
  for (const key of path) {
    const { node } = spot
    const entry = entryOf(node, key)
    const item = node.kind === 'sequence' ? node.items[Number(key)] : undefined
    if (entry !== undefined) spot = { node: entry.value, entry }
    else if (item !== undefined) spot = { node: item }
    else return spot
  }
  return spot
}

function member(holder: unknown, key: string): unknown {
  return isRecord(holder) ? holder[key] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
