import { createRequire } from 'node:module'
import type * as ajv2020 from 'ajv/dist/2020.js'
import { Problem } from './problem.ts'

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>

/** What a request has to hold, and what it is then. */
export interface Shape<T> {
  readonly schema: Schema
  /** Throws a Problem that says what is wrong with it. */
  read(value: unknown): T
}

let compiler: ajv2020.Ajv2020 | undefined

export function shapeOf<T>(schema: Schema): Shape<T> {
  let check: ajv2020.ValidateFunction<T> | undefined
  return {
    schema,
    read(value) {
      compiler ??= makeCompiler()
      check ??= compiler.compile<T>(schema)
      if (check(value)) return value
      const told = (check.errors ?? []).map(({ instancePath, message, params }) => {
        const extra =
          'additionalProperty' in params ? `: ${String(params['additionalProperty'])}` : ''
        return `${instancePath === '' ? 'the body' : instancePath} ${message ?? 'is wrong'}${extra}`
      })
      throw new Problem(422, 'invalid', `What was sent cannot be used: ${told.join('; ')}.`, {
        help: 'The document at /v1/openapi.json has the schema.',
      })
    },
  }
}

/** Loaded on first use, as everywhere: ajv is a slow start. */
function makeCompiler(): ajv2020.Ajv2020 {
  const require = createRequire(import.meta.url)
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof ajv2020
  return new Ajv2020({ allErrors: false, ownProperties: true, strict: false })
}

/** As HAProxy has it for names of sections and servers; never a path. */
export const namePattern = '^(?!\\.{1,2}$)[A-Za-z0-9_.:-]{1,128}$'

export const nameSchema: Schema = { type: 'string', pattern: namePattern, examples: ['web'] }

export function objectOf(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema {
  return { type: 'object', properties, required, additionalProperties: false }
}
