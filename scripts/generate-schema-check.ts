import { standaloneChecks } from './standalone-checks.ts'

export const schemaPath = 'schemas/project.schema.json'
export const checkPath = 'src/generated/schema-check.generated.ts'

/** The validator of the project file as a module, so that no start of the program compiles a schema. */
export function generateSchemaCheck(schemaText: string): string {
  const schema = JSON.parse(schemaText)
  const homes = [...keyHomes(schema)].map(
    ([key, paths]) => `  ${JSON.stringify(key)}: ${JSON.stringify(paths)},`,
  )
  return [
    `// Generated from ${schemaPath} by scripts/generate.ts; not to be edited.`,
    '// @ts-nocheck',
    "import type { SchemaCheck } from '../project/schema/schema-errors.ts'",
    '',
    '/** Where the keys of the format belong, for those who wrote one in the wrong place. */',
    'export const keyHomes: Readonly<Record<string, readonly string[]>> = {',
    ...homes,
    '}',
    '',
    standaloneChecks(new Map([['checkProjectFile', schema]])),
    '',
    'export const checkProject: SchemaCheck = checkProjectFile as unknown as SchemaCheck;',
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
