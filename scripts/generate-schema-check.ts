import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

export const schemaPath = 'schemas/project.schema.json'
export const checkPath = 'src/project/schema-check.generated.ts'

/** The validator of the project file as a module, so that no start of the program compiles a schema. */
export function generateSchemaCheck(schemaText: string): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    allowUnionTypes: true,
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  })
  const check = ajv.compile(JSON.parse(schemaText))
  const code = standalone
    .default(ajv, check)
    .replace(/^"use strict";\n?/, '')
    .replace(
      /export const validate = (\w+);\n?export default \w+;/,
      'export const checkProject: SchemaCheck = $1 as unknown as SchemaCheck;',
    )
  return [
    `// Generated from ${schemaPath} by scripts/generate-schema-check.ts; not to be edited.`,
    '// @ts-nocheck',
    "import type { SchemaCheck } from './schema-errors.ts'",
    '',
    '/** Where the keys of the format belong, for those who wrote one in the wrong place. */',
    'export const keyHomes: Readonly<Record<string, readonly string[]>> = {',
    ...[...keyHomes(JSON.parse(schemaText))].map(
      ([key, homes]) => `  ${JSON.stringify(key)}: ${JSON.stringify(homes)},`,
    ),
    '}',
    '',
    code,
    '',
  ].join('\n')
}

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
}

/** Each key with the paths of the mappings that have it: `port` in `services.<name>`. */
function keyHomes(root: Schema): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>()
  function visit(schema: Schema, path: string): void {
    const name = schema.$ref?.replace('#/$defs/', '') ?? ''
    const target = root.$defs?.[name] ?? schema
    for (const [key, below] of Object.entries(target.properties ?? {})) {
      homes.set(key, [...(homes.get(key) ?? []), path])
      visit(below, path === '' ? key : `${path}.${key}`)
    }
    const named = target.additionalProperties
    if (typeof named === 'object') visit(named, `${path}.<name>`)
    if (target.items !== undefined) visit(target.items, `${path}[]`)
  }
  visit(root, '')
  return homes
}

function main(): void {
  const root = process.cwd()
  const code = generateSchemaCheck(readFileSync(join(root, schemaPath), 'utf8'))
  writeFileSync(join(root, checkPath), code)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
