import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import standalone from 'ajv/dist/standalone/index.js'

/** The code of one function per schema, under the given names, that needs nothing at run time. */
export function standaloneChecks(schemas: ReadonlyMap<string, AnySchema>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    // Lengths in UTF-16 units are near enough, and need no helper of ajv's at run time.
    unicode: false,
    // Which ajv calls deprecated on every run.
    logger: false,
    code: { source: true, esm: true, lines: true },
  })
  addFormats.default(ajv)
  for (const [name, schema] of schemas) ajv.addSchema(schema, name)
  const names = Object.fromEntries([...schemas.keys()].map((name) => [name, name]))
  const code = standalone.default(ajv, names)
  if (/\brequire\(/.test(code))
    throw new Error('a schema uses a keyword that needs ajv at run time')
  return code
    .replace(/^"use strict";\n?/, '')
    .replaceAll(/^export const (\w+) = (\w+);$/gm, 'const $1 = $2;')
}
