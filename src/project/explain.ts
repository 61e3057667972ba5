import { showText } from '../kit/shown-value.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Location } from '../model/place.ts'
import { nearest } from '../text/nearest.ts'
import type { YamlNode } from '../text/yaml.ts'
import { durationHelp, shareHelp } from './durations.ts'
import { pathOf, spotAt, type SchemaError, type Spot } from './schema-errors.ts'

interface Finding {
  readonly error: SchemaError
  readonly path: readonly string[]
  readonly spot: Spot
  /** Whose options they are: `source zk`; absent for the project file itself. */
  readonly what: string | undefined
}

/** What ajv found, as sentences at the places where it can be mended. */
export function explainErrors(
  errors: readonly SchemaError[],
  root: YamlNode,
  what?: string,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const error of withoutBranches(errors)) {
    const path = pathOf(error.instancePath)
    const spot = spotAt(root, path)
    // A missing variable has been reported; that its value does not fit either is no news.
    if (spot.node.kind === 'scalar' && spot.node.reference?.isResolved === false) continue
    const diagnostic = explain({ error, path, spot, what })
    if (diagnostic !== undefined) diagnostics.push(diagnostic)
  }
  return diagnostics
}

/** Of a union only the branch that was meant is worth a word: the one whose type the value has. */
function withoutBranches(errors: readonly SchemaError[]): readonly SchemaError[] {
  let kept: SchemaError[] = []
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      kept.push(error)
      continue
    }
    const branches = kept.filter((each) => isWithin(each, error))
    const meant = branches.filter((each) => !isTypeOf(each, error))
    const types = branches.flatMap((each) => each.params['type'] ?? [])
    kept = kept.filter((each) => !isWithin(each, error))
    if (meant.length > 0) kept.push(...meant)
    else if (types.length > 0) kept.push({ ...error, keyword: 'type', params: { type: types } })
    else kept.push(error)
  }
  return kept
}

function isWithin(branch: SchemaError, union: SchemaError): boolean {
  const { instancePath } = branch
  return instancePath === union.instancePath || instancePath.startsWith(`${union.instancePath}/`)
}

function isTypeOf(branch: SchemaError, union: SchemaError): boolean {
  return branch.keyword === 'type' && branch.instancePath === union.instancePath
}

function explain(finding: Finding): Diagnostic | undefined {
  const { error } = finding
  switch (error.keyword) {
    // Both only say that something below them was wrong, and that has been said.
    case 'if':
    case 'propertyNames':
      return undefined
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(finding)
    case 'required':
      return missingKey(finding)
    case 'type':
      return wrongType(finding)
    case 'enum':
      return notAmong(finding)
    case 'pattern':
      return badText(finding)
    default:
      return badValue(finding)
  }
}

function unknownKey(finding: Finding): Diagnostic {
  const { params, parentSchema } = finding.error
  const key = String(params['additionalProperty'] ?? params['unevaluatedProperty'])
  const { entry } = spotAt(finding.spot.node, [key])
  const keys = Object.keys(recordOf(parentSchema?.['properties']))
  const guess = nearest(key, keys)
  const list = `The keys here are ${keys.map((each) => `\`${each}\``).join(', ')}.`
  const message = `\`${showText(key)}\` is not a key of ${nameOf(finding)}.`
  const help = guess === undefined ? list : `Did you mean \`${guess}\`?`
  return problem('unknown-key', message, help, entry?.key.location ?? placeOf(finding))
}

function missingKey(finding: Finding): Diagnostic {
  const { params, parentSchema } = finding.error
  const key = String(params['missingProperty'])
  const schema = recordOf(recordOf(parentSchema?.['properties'])[key])
  const message = capital(`${nameOf(finding)} has no \`${key}\`.`)
  const { entry } = finding.spot
  return problem('missing-key', message, about(schema), entry?.key.location ?? placeOf(finding))
}

function wrongType(finding: Finding): Diagnostic {
  const { params, parentSchema } = finding.error
  const types = [...new Set([params['type']].flat().map(String))].filter((type) => type !== 'null')
  const wanted = types.map((type) => typeNames[type] ?? type).join(' or ')
  const message = `${nameOf(finding)} has to be ${wanted}, not ${kindOf(finding.spot.node)}.`
  return problem('wrong-type', capital(message), about(parentSchema), placeOf(finding))
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

function kindOf(node: YamlNode): string {
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'sequence') return 'a list'
  if (node.value === null) return 'empty'
  if (node.reference !== undefined) return `the value of \`${showText(node.reference.written)}\``
  return typeof node.value === 'string' ? `the text ${shown(node)}` : shown(node)
}

function notAmong(finding: Finding): Diagnostic {
  const values = [finding.error.params['allowedValues']].flat().map(String)
  const { node } = finding.spot
  const guess = node.kind === 'scalar' ? nearest(node.text, values) : undefined
  const list = `Write one of ${values.map((each) => `\`${each}\``).join(', ')}.`
  const message = capital(`${nameOf(finding)} cannot be ${kindOf(node)}.`)
  const help = guess === undefined ? list : `Did you mean \`${guess}\`? ${list}`
  return problem('bad-value', message, help, placeOf(finding))
}

/** A text that does not match its pattern; the schema's title says what it should have been. */
function badText(finding: Finding): Diagnostic {
  const { propertyName, parentSchema } = finding.error
  const title = typeof parentSchema?.['title'] === 'string' ? parentSchema['title'] : 'valid text'
  const noun = title.toLowerCase()
  if (propertyName !== undefined) {
    const { entry } = spotAt(finding.spot.node, [propertyName])
    const message = `\`${showText(propertyName)}\` is not a ${noun}.`
    return problem(
      'bad-value',
      message,
      about(parentSchema),
      entry?.key.location ?? placeOf(finding),
    )
  }
  const { node } = finding.spot
  const text = node.kind === 'scalar' ? node.text : ''
  const message = capital(`${nameOf(finding)} has to be a ${noun}, not ${shown(node)}.`)
  return problem('bad-value', message, patternHelp(noun, text, finding), placeOf(finding))
}

function patternHelp(noun: string, text: string, finding: Finding): string {
  if (noun === 'duration') return durationHelp(text)
  return noun === 'share' ? shareHelp(text) : about(finding.error.parentSchema)
}

function badValue(finding: Finding): Diagnostic {
  const message = capital(`${nameOf(finding)} ${demandOf(finding)}.`)
  return problem('bad-value', message, about(finding.error.parentSchema), placeOf(finding))
}

function demandOf({ error, spot }: Finding): string {
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
  if (node.kind !== 'mapping') return 'more'
  return node.entries.map((entry) => `\`${entry.key.value}\``).join(', ')
}

function problem(code: string, message: string, help: string, location: Location): Diagnostic {
  const rest = help === '' ? {} : { help }
  return { code: `project/${code}`, severity: 'error', message, location, ...rest }
}

function placeOf({ spot }: Finding): Location {
  return spot.node.location
}

/** A value that came from a reference may be a secret: what was written is shown instead. */
function shown(node: YamlNode): string {
  if (node.kind !== 'scalar') return kindOf(node)
  return `\`${showText(node.reference?.written ?? node.text)}\``
}

function nameOf({ path, what }: Finding): string {
  const [first, ...rest] = path
  if (first === undefined) return what ?? 'the project file'
  const dotted = rest.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('')
  return `\`${showText(first + dotted, 100)}\`${what === undefined ? '' : ` of ${what}`}`
}

/** The schema's own words: what the thing is, and an example. */
function about(schema: Readonly<Record<string, unknown>> | undefined): string {
  const { description, examples } = schema ?? {}
  const [example] = Array.isArray(examples) ? examples : []
  const sentence = typeof description === 'string' ? description : ''
  if (typeof example !== 'string' && typeof example !== 'number') return sentence
  return `${sentence} For example: \`${example}\`.`.trim()
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
