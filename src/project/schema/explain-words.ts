import { showText } from '../../kit/shown-value.ts'
import type { YamlNode } from '../../text/yaml/yaml.ts'
import type { SchemaError, Spot } from './schema-errors.ts'

/** One of ajv's errors with the place that it is about. */
export interface SchemaFinding {
  readonly error: SchemaError
  readonly path: readonly string[]
  readonly spot: Spot
  /** Whose options they are: `source zk`; absent for the project file itself. */
  readonly what: string | undefined
}

/** A value that came from a reference may be a secret: what was written is shown instead. */
export function shown(node: YamlNode): string {
  if (node.kind !== 'scalar') return kindOf(node)
  return `\`${showText(node.reference?.written ?? node.text)}\``
}

export function nameOf({ path, what }: SchemaFinding): string {
  const [first, ...rest] = path
  if (first === undefined) return what ?? 'the project file'
  const dotted = rest.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('')
  return `\`${showText(first + dotted, 100)}\`${what === undefined ? '' : ` of ${what}`}`
}

/** The schema's own words: what the thing is, and an example. */
export function about(schema: Readonly<Record<string, unknown>> | undefined): string {
  const { description, examples } = schema ?? {}
  const [example] = Array.isArray(examples) ? examples : []
  const sentence = typeof description === 'string' ? description : ''
  const text = typeof example === 'string' ? example : JSON.stringify(example)
  if (example === undefined || text.length > 80 || text.includes('\n')) return sentence
  return `${sentence} For example: \`${text}\`.`.trim()
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
/** `a list or a text`, from the types of a schema. */
export function typeName(types: readonly string[]): string {
  return types.map((type) => typeNames[type] ?? type).join(' or ')
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  null: 'empty',
}

export function kindOf(node: YamlNode): string {
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'sequence') return 'a list'
  if (node.value === null) return 'empty'
  if (node.reference !== undefined) return `the value of \`${showText(node.reference.written)}\``
  return typeof node.value === 'string' ? `the text ${shown(node)}` : shown(node)
}

export function demandOf({ error, spot }: SchemaFinding): string {
  const limit = String(error.params['limit'])
  const isOne = limit === '1'
  switch (error.keyword) {
    case 'minimum':
      return `has to be at least ${limit}, not ${shown(spot.node)}`
    case 'maximum':
      return `has to be at most ${limit}, not ${shown(spot.node)}`
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return isOne ? 'must not be empty' : `has to have at least ${limit} entries`
    case 'maxProperties':
      return `has ${keysOf(spot.node)} where only ${isOne ? 'one key' : `${limit} keys`} may stand`
    case 'const':
      return `has to be \`${String(error.params['allowedValue'])}\``
    default:
      return error.message ?? `breaks the rule \`${error.keyword}\``
  }
}

function keysOf(node: YamlNode): string {
  return node.kind === 'mapping' ? list(node.entries.map((entry) => entry.key.value)) : 'more'
}

export function list(names: readonly string[]): string {
  return names.map((name) => `\`${showText(name)}\``).join(', ')
}
