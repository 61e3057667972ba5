import { documentSchemas, partSchemas } from './documents.ts'
import { planSchemas } from './plan.ts'
import type { Schema } from './shape.ts'
import { sharedSchemas } from './shared.ts'
import { stepSchemas } from './steps.ts'

/** Every schema of a document as a file that needs no other, by its path. */
export function bundleDocumentSchemas(): ReadonlyMap<string, string> {
  const known = { ...planSchemas, ...stepSchemas, ...partSchemas, ...sharedSchemas }
  const files = new Map<string, string>()
  for (const [name, schema] of Object.entries(documentSchemas)) {
    const { description, ...rest } = schema
    files.set(`schemas/${name}.schema.json`, print({ ...head, description, ...rest }, known))
  }
  return files
}

const head = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

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
