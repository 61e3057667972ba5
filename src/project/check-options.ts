import { createRequire } from 'node:module'
import type * as ajv2020 from 'ajv/dist/2020.js'
import type * as ajvFormats from 'ajv-formats'

import type { JsonSchema } from '../kit/definition.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Location, Placed } from '../model/place.ts'
import type { YamlMapping, YamlNode } from '../text/yaml.ts'
import { explainErrors } from './explain.ts'
import { treeOf } from './options.ts'
import { pluginChecks } from '../generated/plugin-checks.generated.ts'
import { conform, type SchemaCheck } from './schema-errors.ts'
import { schemaKey } from './schema-key.ts'

const compiled = new WeakMap<JsonSchema, SchemaCheck>()
let compiler: ajv2020.Ajv2020 | undefined

/**
 * Checks a plugin's options, each finding at its own place in the project file. Numbers that came as text
 * (`port: ${env:PORT}`) and texts that YAML took for numbers become in `options.value` what the schema wants.
 */
export function checkOptions(
  schema: JsonSchema,
  options: Placed<Readonly<Record<string, unknown>>>,
  what: string,
): readonly Diagnostic[] {
  const tree = treeOf(options) ?? treeWithoutPlaces(options.value, options.location)
  const errors = conform(checkOf(schema), tree, options.value)
  return explainErrors(errors, tree, what)
}

function checkOf(schema: JsonSchema): SchemaCheck {
  const known = compiled.get(schema)
  if (known !== undefined) return known
  const check = pluginChecks.get(schemaKey(schema)) ?? compile(schema)
  compiled.set(schema, check)
  return check
}

function compile(schema: JsonSchema): SchemaCheck {
  compiler ??= makeCompiler()
  return compiler.compile(schema)
}

/** Loaded on first use: the built-in plugins' schemas are compiled already, and ajv is a slow start. */
function makeCompiler(): ajv2020.Ajv2020 {
  const require = createRequire(import.meta.url)
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof ajv2020
  const { default: addFormats } = require('ajv-formats') as typeof ajvFormats
  const ajv = new Ajv2020({ allErrors: true, verbose: true, ownProperties: true, strict: false })
  addFormats.default(ajv)
  return ajv
}

/** Options that no file holds all have the one place that is known. */
function treeWithoutPlaces(
  value: Readonly<Record<string, unknown>>,
  location: Location,
): YamlMapping {
  const entries = Object.entries(value).map(([key, each]) => ({
    key: { value: key, location },
    value: nodeWithoutPlaces(each, location),
  }))
  return { kind: 'mapping', location, entries }
}

function nodeWithoutPlaces(value: unknown, location: Location): YamlNode {
  if (Array.isArray(value)) {
    const items = value.map((each: unknown) => nodeWithoutPlaces(each, location))
    return { kind: 'sequence', location, items }
  }
  if (typeof value === 'object' && value !== null) return treeWithoutPlaces({ ...value }, location)
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  const text = isPlain ? String(value) : ''
  return { kind: 'scalar', location, style: 'plain', value: isPlain ? value : null, text }
}
