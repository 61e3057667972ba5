import { nearest } from '../../text/nearest.ts'
import type { SchemaError } from './schema-errors.ts'

/** ajv's errors without those that only follow from others. */
export function siftErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  return withoutEchoes(withoutBranches(errors))
}

/** Of a union only the branch that was meant is worth a word: the one whose type the value has. */
function withoutBranches(errors: readonly SchemaError[]): readonly SchemaError[] {
  let kept: SchemaError[] = []
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      kept.push(error)
      continue
    }
    // The branches' errors come right before the union's own.
    const branches = kept.filter((each) => isWithin(each, error))
    kept = kept.filter((each) => !isWithin(each, error))
    kept.push(...unionErrors(error, branches))
  }
  return kept
}

function unionErrors(union: SchemaError, branches: readonly SchemaError[]): readonly SchemaError[] {
  const unfit = branches.filter((each) => each.keyword === 'type' && isAt(each, union))
  const unfitNames = new Set(unfit.map((each) => branchOf(each, union)))
  const meant = branches.filter((each) => !unfitNames.has(branchOf(each, union)))
  if (meant.length === 0) {
    const types = unfit.flatMap((each) => each.params['type'] ?? [])
    return types.length > 0 ? [{ ...union, keyword: 'type', params: { type: types } }] : [union]
  }
  const [first] = meant
  if (
    first === undefined ||
    !meant.every((each) => each.keyword === 'required' && isAt(each, union))
  )
    return meant
  const missing = [...new Set(meant.map((each) => each.params['missingProperty']))]
  return [{ ...first, params: { missingProperty: missing } }]
}

/** `0`, `1` …; a branch behind a `$ref` is known by the path of what it refers to. */
function branchOf({ schemaPath }: SchemaError, union: SchemaError): string {
  const start = `${union.schemaPath}/`
  if (schemaPath.startsWith(start)) return schemaPath.slice(start.length).split('/')[0] ?? ''
  return schemaPath.split('/').slice(0, 3).join('/')
}

/** A misspelled key is not missing as well, and what it holds is not wrong where it does not belong. */
function withoutEchoes(errors: readonly SchemaError[]): readonly SchemaError[] {
  const spread = errors.filter((each) => each.keyword === 'maxProperties')
  const unknown = errors.filter((each) => each.keyword === 'additionalProperties')
  return errors.filter((error) => {
    if (spread.some((each) => isWithin(error, each) && !isAt(error, each))) return false
    if (error.keyword !== 'required') return true
    const missing = [error.params['missingProperty']].flat()
    return !unknown.some((each) => isAt(error, each) && missing.includes(guessKey(each)))
  })
}

export function unknownKeyOf({ params }: SchemaError): string {
  return String(params['additionalProperty'] ?? params['unevaluatedProperty'])
}

/** The key that a misspelled one most likely means. */
export function guessKey(error: SchemaError): string | undefined {
  return nearest(unknownKeyOf(error), keysIn(error.parentSchema))
}

export function keysIn(schema: SchemaError['parentSchema']): readonly string[] {
  return Object.keys(recordOf(schema?.['properties']))
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isAt(one: SchemaError, other: SchemaError): boolean {
  return one.instancePath === other.instancePath
}

function isWithin(one: SchemaError, other: SchemaError): boolean {
  return isAt(one, other) || one.instancePath.startsWith(`${other.instancePath}/`)
}
