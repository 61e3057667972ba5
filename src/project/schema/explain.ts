import { showText } from '../../kit/shown-value.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/place.ts'
import { nearest } from '../../text/nearest.ts'
import type { YamlNode } from '../../text/yaml/yaml.ts'
import { durationHelp, shareHelp } from './durations.ts'
import { keyHomes } from '../../generated/schema-check.generated.ts'
import {
  about,
  capital,
  demandOf,
  kindOf,
  list,
  nameOf,
  shown,
  typeName,
  type SchemaFinding,
} from './explain-words.ts'
import { pathOf, spotAt, type SchemaError } from './schema-errors.ts'
import { guessKey, keysIn, recordOf, siftErrors, unknownKeyOf } from './sift-errors.ts'

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

function explain(finding: SchemaFinding): Diagnostic | undefined {
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

function unknownKey(finding: SchemaFinding): Diagnostic {
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

function missingKey(finding: SchemaFinding): Diagnostic {
  const { params, parentSchema } = finding.error
  const keys = [params['missingProperty']].flat().map(String)
  const schema = recordOf(recordOf(parentSchema?.['properties'])[keys[0] ?? ''])
  const verb = keys.length === 1 ? 'has no' : 'has to have one of'
  const message = capital(`${nameOf(finding)} ${verb} ${list(keys)}.`)
  const { entry } = finding.spot
  return problem('missing-key', message, about(schema), entry?.key.location ?? placeOf(finding))
}

function wrongType(finding: SchemaFinding): Diagnostic {
  const { params } = finding.error
  const types = [...new Set([params['type']].flat().map(String))].filter((type) => type !== 'null')
  const message = `${nameOf(finding)} has to be ${typeName(types)}, not ${kindOf(finding.spot.node)}.`
  return problem('wrong-type', capital(message), typeHelp(types, finding), placeOf(finding))
}

function typeHelp(types: readonly string[], { spot, error }: SchemaFinding): string {
  const help = about(error.parentSchema)
  const { node } = spot
  const isText = node.kind === 'scalar' && node.value !== null && node.reference === undefined
  if (!isText || types.includes('string')) return help
  const pair = /^([\w-]+):(\S.*)$/.exec(node.text)
  if (types.includes('object') && pair !== null)
    return `Put a space after the colon: \`${pair[1]}: ${showText(pair[2] ?? '')}\`.`
  return types.includes('array') ? `Write a list: \`[${showText(node.text)}]\`.` : help
}

function notAmong(finding: SchemaFinding): Diagnostic {
  const values = [finding.error.params['allowedValues']].flat().map(String)
  const { node } = finding.spot
  const guess = node.kind === 'scalar' ? nearest(node.text, values) : undefined
  const choice = `Write one of ${list(values)}.`
  const message = capital(`${nameOf(finding)} cannot be ${shown(node)}.`)
  const help = guess === undefined ? choice : `Did you mean \`${guess}\`? ${choice}`
  return problem('bad-value', message, help, placeOf(finding))
}

/** A text that does not match its pattern; the schema's title says what it should have been. */
function badText(finding: SchemaFinding): Diagnostic {
  const { propertyName, parentSchema } = finding.error
  const title = parentSchema?.['title']
  const noun = typeof title === 'string' ? title.toLowerCase() : 'valid name'
  if (propertyName !== undefined) {
    const { entry } = spotAt(finding.spot.node, [propertyName])
    const message = `\`${showText(propertyName)}\` is not a ${noun}.`
    const location = entry?.key.location ?? placeOf(finding)
    return problem('bad-value', message, about(parentSchema), location)
  }
  const { node } = finding.spot
  const text = node.kind === 'scalar' && node.reference === undefined ? node.text : ''
  const demand =
    title === undefined ? `cannot be ${shown(node)}` : `has to be a ${noun}, not ${shown(node)}`
  const message = capital(`${nameOf(finding)} ${demand}.`)
  return problem('bad-value', message, patternHelp(noun, text, finding), placeOf(finding))
}

function patternHelp(noun: string, text: string, finding: SchemaFinding): string {
  if (noun === 'duration') return durationHelp(text)
  if (noun === 'percentage') return shareHelp(text)
  const { params, parentSchema } = finding.error
  const pattern = `It has to match \`${String(params['pattern'])}\`.`
  return `${about(parentSchema)} ${noun === 'valid name' ? pattern : ''}`.trim()
}

function badValue(finding: SchemaFinding): Diagnostic {
  const message = capital(`${nameOf(finding)} ${demandOf(finding)}.`)
  const { keyword, parentSchema } = finding.error
  const isSpread = keyword === 'maxProperties' && finding.spot.node.kind === 'mapping'
  const help = isSpread ? 'Indent what belongs to the first key below it.' : about(parentSchema)
  return problem('bad-value', message, help, placeOf(finding))
}

function problem(code: string, message: string, help: string, location: Location): Diagnostic {
  const rest = help === '' ? {} : { help }
  return { code: `project/${code}`, severity: 'error', message, location, ...rest }
}

function placeOf({ spot }: SchemaFinding): Location {
  return spot.node.location
}
