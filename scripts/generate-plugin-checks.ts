import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { schemaKey } from '../src/project/schema-key.ts'
import { standaloneChecks } from './standalone-checks.ts'

export const pluginChecksPath = 'src/generated/plugin-checks.generated.ts'

/** The validators of the built-in plugins' options; those of other plugins are compiled when they are met. */
export function generatePluginChecks(root: string): string {
  const schemas = new Map(
    schemaPaths(root).map((path) => {
      const schema: Record<string, unknown> = JSON.parse(readFileSync(join(root, path), 'utf8'))
      return [path.replaceAll(/^plugins\/|\.json$/g, '').replaceAll(/\W/g, '_'), schema] as const
    }),
  )
  return [
    '// Generated from plugins/**/*schema.json by scripts/generate.ts; not to be edited.',
    '// @ts-nocheck',
    "import type { SchemaCheck } from '../project/schema-errors.ts'",
    '',
    standaloneChecks(schemas),
    '',
    '/** By the key of the schema that they were made from. */',
    'export const pluginChecks: ReadonlyMap<string, SchemaCheck> = new Map([',
    ...[...schemas].map(([name, schema]) => `  ['${schemaKey(schema)}', ${name}],`),
    '])',
    '',
  ].join('\n')
}

function schemaPaths(root: string): readonly string[] {
  const paths = readdirSync(join(root, 'plugins'), { recursive: true, encoding: 'utf8' })
  const own = paths.filter((path) => /(^|[/.])schema\.json$/.test(path) && !path.startsWith('_'))
  return own.map((path) => `plugins/${path}`).toSorted()
}
