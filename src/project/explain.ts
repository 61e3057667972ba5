import { showText } from '../kit/shown-value.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Location } from '../model/place.ts'
import { nearest } from '../text/nearest.ts'
import type { YamlNode } from '../text/yaml.ts'
import { durationHelp, shareHelp } from './durations.ts'
import { keyHomes } from './schema-check.generated.ts'
import { pathOf, spotAt, type SchemaError, type Spot } from './schema-errors.ts'
import { guessKey, keysIn, recordOf, siftErrors, unknownKeyOf } from './sift-errors.ts'

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
  return siftErrors(errors).flatMap((error) => {
    const path = pathOf(error.instancePath)
    const spot = spotAt(root, path)
    // A missing variable has been reported; that its value does not fit either is no news.
    if (spot.node.kind === 'scalar' && spot.node.reference?.isResolved === false) return []
    return explain({ error, path, spot, what }) ?? []
  })
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
  const { error, spot, what } = finding
  const key = unknownKeyOf(error)
  const location = spotAt(spot.node, [key]).entry?.key.location ?? placeOf(finding)
  const message = `\`${showText(key)}\` is not a key of ${nameOf(finding)}.`
  const guess = guessKey(error)
  if (guess !== undefined) {
    const found = problem('unknown-key', message, `Did you mean \`${guess}\`?`, location)
    const isFree = spotAt(spot.node, [guess]).entry === undefined
    return isFree ? { ...found, ...renaming(location, guess) } : found
  }
  const homes = what === undefined && Object.hasOwn(keyHomes, key) ? (keyHomes[key] ?? []) : []
  const belongs = `It is a key of ${list(homes.map((home) => home || 'the top level'))}.`
  const keys = `The keys here are ${list(keysIn(error.parentSchema))}.`
  return problem('unknown-key', message, homes.length > 0 ? belongs : keys, location)
}

function renaming(location: Location, name: string): Pick<Diagnostic, 'fix'> {
  const { file, start, end } = location
  if (end === undefined) return {}
  const edits = [{ location: { file, start, end }, text: name }]
  return { fix: { description: `Rename it to \`${name}\`.`, edits } }
}

function missingKey(finding: Finding): Diagnostic {
  const { params, parentSchema } = finding.error
  const keys = [params['missingProperty']].flat().map(String)
  const schema = recordOf(recordOf(parentSchema?.['properties'])[keys[0] ?? ''])
  const verb = keys.length === 1 ? 'has no' : 'has to have one of'
  const message = capital(`${nameOf(finding)} ${verb} ${list(keys)}.`)
  const { entry } = finding.spot
  return problem('missing-key', message, about(schema), entry?.key.location ?? placeOf(finding))
}

function wrongType(finding: Finding): Diagnostic {
  const { params } = finding.error
  const types = [...new Set([params['type']].flat().map(String))].filter((type) => type !== 'null')
  const wanted = types.map((type) => typeNames[type] ?? type).join(' or ')
  const message = `${nameOf(finding)} has to be ${wanted}, not ${kindOf(finding.spot.node)}.`
  return problem('wrong-type', capital(message), typeHelp(types, finding), placeOf(finding))
}

function typeHelp(types: readonly string[], { spot, error }: Finding): string {
  const help = about(error.parentSchema)
  const { node } = spot
  if (node.kind !== 'scalar' || node.value === null || types.includes('string')) return help
  const pair = /^([\w-]+):(\S.*)$/.exec(node.text)
  if (types.includes('object') && pair !== null)
    return `Put a space after the colon: \`${pair[1]}: ${showText(pair[2] ?? '')}\`.`
  return types.includes('array') ? `Write a list: \`[${showText(node.text)}]\`.` : help
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
  const choice = `Write one of ${list(values)}.`
  const message = capital(`${nameOf(finding)} cannot be ${shown(node)}.`)
  const help = guess === undefined ? choice : `Did you mean \`${guess}\`? ${choice}`
  return problem('bad-value', message, help, placeOf(finding))
}

/** A text that does not match its pattern; the schema's title says what it should have been. */
function badText(finding: Finding): Diagnostic {
  const { propertyName, parentSchema } = finding.error
  const title = parentSchema?.['title']
  const noun = typeof title === 'string' ? title.toLowerCase() : 'valid name'
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
  const demand =
    title === undefined ? `cannot be ${shown(node)}` : `has to be a ${noun}, not ${shown(node)}`
  const message = capital(`${nameOf(finding)} ${demand}.`)
  return problem('bad-value', message, patternHelp(noun, text, finding), placeOf(finding))
}

function patternHelp(noun: string, text: string, finding: Finding): string {
  if (noun === 'duration') return durationHelp(text)
  if (noun === 'percentage') return shareHelp(text)
  const { params, parentSchema } = finding.error
  const pattern = `It has to match \`${String(params['pattern'])}\`.`
  return `${about(parentSchema)} ${noun === 'valid name' ? pattern : ''}`.trim()
}

function badValue(finding: Finding): Diagnostic {
  const message = capital(`${nameOf(finding)} ${demandOf(finding)}.`)
  const { keyword, parentSchema } = finding.error
  const isSpread = keyword === 'maxProperties' && finding.spot.node.kind === 'mapping'
  const help = isSpread ? 'Indent what belongs to the first key below it.' : about(parentSchema)
  return problem('bad-value', message, help, placeOf(finding))
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
  return node.kind === 'mapping' ? list(node.entries.map((entry) => entry.key.value)) : 'more'
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${showText(name)}\``).join(', ')
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
  const text = typeof example === 'string' ? example : JSON.stringify(example)
  if (example === undefined || text.length > 80 || text.includes('\n')) return sentence
  return `${sentence} For example: \`${text}\`.`.trim()
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
