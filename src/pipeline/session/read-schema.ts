import { join } from 'node:path'
import { schemaFiles, type SchemaName } from './schema-names.ts'
import type { World } from './world.ts'

/** The text of a schema of this package. */
export async function readSchema(name: SchemaName, { files, packageRoot }: World): Promise<string> {
  const bytes = await files.read(join(packageRoot, 'schemas', `${schemaFiles[name]}.schema.json`))
  if (bytes === undefined) throw new Error(`the package has no schema ${name}`)
  return new TextDecoder().decode(bytes)
}
