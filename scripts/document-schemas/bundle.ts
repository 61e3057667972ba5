import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentSchemas, partSchemas } from './documents.ts'
import { flag, list, text, type Schema } from './shape.ts'
import { sharedSchemas } from './shared.ts'

export const planSchemaPath = 'schemas/plan.schema.json'

/** Every schema of a document as a file that needs no other, by its path. */
export function bundleDocumentSchemas(root: string): ReadonlyMap<string, string> {
  const plan = planSchema(root)
  const known = { ...plan.$defs, change: toldChange(plan), ...partSchemas, ...sharedSchemas }
  const files = new Map<string, string>()
  for (const [name, schema] of Object.entries(documentSchemas)) {
    const { description, ...rest } = schema
    files.set(`schemas/${name}.schema.json`, print({ ...head, description, ...rest }, known))
  }
  return files
}

const head = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

interface PlanSchema extends Schema {
  readonly $defs: Readonly<Record<string, Schema>>
}

/** A change as it is told: with what can be worked out of it. */
function toldChange({ $defs: { change = {} } }: PlanSchema): Schema {
  const needsReload = flag('Whether HAProxy has to be reloaded, or restarted, for it.')
  const { properties, required } = change as { properties: Schema; required: readonly string[] }
  return {
    ...change,
    properties: {
      ...properties,
      needsReload,
      why: text('The reason in a sentence.'),
      commands: list('The steps as people could send them by hand, without their secrets.', {
        type: 'string',
      }),
    },
    required: [...required, 'undo', 'needsReload', 'why', 'commands'],
  }
}

function planSchema(root: string): PlanSchema {
  return JSON.parse(readFileSync(join(root, planSchemaPath), 'utf8'))
}

function print(schema: Schema, known: Readonly<Record<string, Schema>>): string {
  const $defs: Record<string, Schema> = {}
  let names = namesIn(schema)
  while (names.length > 0) {
    const missing = names.filter((name) => !(name in $defs))
    for (const name of missing) {
      const found = known[name]
      if (found === undefined) throw new Error(`there is no shape ${name}`)
      $defs[name] = found
    }
    names = missing.flatMap((name) => namesIn(known[name] ?? {}))
  }
  const sorted = Object.fromEntries(Object.entries($defs).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ ...schema, ...(names.length === 0 && { $defs: sorted }) }, null, 2)}\n`
}

function namesIn(schema: Schema): readonly string[] {
  const names = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(
    ([, name = '']) => name,
  )
  return [...new Set(names)]
}
