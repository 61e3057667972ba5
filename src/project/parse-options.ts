import { createRequire } from 'node:module'
import type * as ajv2020 from 'ajv/dist/2020.js'
import type * as ajvFormats from 'ajv-formats'

import { pluginChecks } from '../generated/plugin-checks.generated.ts'
import type { JsonSchema } from '../kit/definition.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { plainMapping, type YamlMapping } from '../text/yaml/yaml.ts'
import { explainErrors } from './schema/explain.ts'
import { projectError } from './finding.ts'
import { conform, type SchemaCheck } from './schema/schema-errors.ts'
import { schemaKey } from './schema/schema-key.ts'

/** Options as their schema asks for them, and all that is wrong with what was written. */
export interface ParsedOptions {
  readonly value: Readonly<Record<string, unknown>>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a plugin's options; each finding is at its own place in the project file. Numbers that came as text
 * (`port: ${env:PORT}`) and texts that YAML took for numbers become what the schema wants. `what` says in the
 * messages whose options they are: `source zk`, `service web`.
 */
export async function parseOptions(
  schema: JsonSchema,
  tree: YamlMapping,
  what: string,
): Promise<ParsedOptions> {
  const plain = plainMapping(tree)
  const check = await checkOf(schema)
  if (typeof check === 'string') {
    const message = `The schema for the options of ${what} is not one: ${check}.`
    const wrong = projectError('plugin', message, tree.location, 'Tell whoever wrote the plugin.')
    return { value: plain, diagnostics: [wrong] }
  }
  const { value, errors } = conform(check, tree, plain)
  return { value, diagnostics: explainErrors(errors, tree, what) }
}

/** The check for a schema; a text that says why there is none. Those of built-in plugins are compiled already. */
async function checkOf(schema: JsonSchema): Promise<SchemaCheck | string> {
  const load = pluginChecks.get(schemaKey(schema))
  if (load !== undefined) return (await load()).check
  compiler ??= makeCompiler()
  try {
    return compiler.compile(schema)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

let compiler: ajv2020.Ajv2020 | undefined

/** Loaded on first use: ajv is a slow start. It keeps what it has compiled. */
function makeCompiler(): ajv2020.Ajv2020 {
  const require = createRequire(import.meta.url)
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof ajv2020
  const { default: addFormats } = require('ajv-formats') as typeof ajvFormats
  const ajv = new Ajv2020({ allErrors: true, verbose: true, ownProperties: true, strict: false })
  addFormats.default(ajv)
  return ajv
}
