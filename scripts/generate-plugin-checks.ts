import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { schemaKey } from '../src/project/schema/schema-key.ts'
import { standaloneChecks } from './standalone-checks.ts'

const folder = 'src/generated/plugin-checks'
const listPath = 'src/generated/plugin-checks.generated.ts'

/**
 * The validators of the built-in plugins' options, by path: a file for each schema, so that a run loads those of
 * the plugins that its project names, and the list of them. Those of other plugins are compiled when they are met.
 */
export function generatePluginChecks(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const entries: string[] = []
  for (const path of schemaPaths(root)) {
    const schema: Record<string, unknown> = JSON.parse(readFileSync(join(root, path), 'utf8'))
    const name = path.replaceAll(/^plugins\/|\.?schema\.json$/g, '').replaceAll(/\W+/g, '-')
    const file = `${name.replace(/-$/, '')}.generated.ts`
    files.set(`${folder}/${file}`, checkModule(path, schema))
    entries.push(`  ['${schemaKey(schema)}', () => import('./plugin-checks/${file}')],`)
  }
  files.set(listPath, listModule(entries))
  return files
}

function checkModule(path: string, schema: Record<string, unknown>): string {
  return [
    `// Generated from ${path} by scripts/generate.ts; not to be edited.`,
    '// @ts-nocheck',
    "import type { SchemaCheck } from '../../project/schema/schema-errors.ts'",
    '',
    standaloneChecks(new Map([['checkOptions', schema]])),
    '',
    'export const check: SchemaCheck = checkOptions',
    '',
  ].join('\n')
}

function listModule(entries: readonly string[]): string {
  return [
    '// Generated from plugins/**/*schema.json by scripts/generate.ts; not to be edited.',
    "import type { SchemaCheck } from '../project/schema/schema-errors.ts'",
    '',
    'type LoadCheck = () => Promise<{ readonly check: SchemaCheck }>',
    '',
    '/** By the key of the schema that they were made from. */',
    'export const pluginChecks: ReadonlyMap<string, LoadCheck> = new Map<string, LoadCheck>([',
    ...entries,
    '])',
    '',
  ].join('\n')
}

function schemaPaths(root: string): readonly string[] {
  const paths = readdirSync(join(root, 'plugins'), { recursive: true, encoding: 'utf8' })
  const own = paths.filter((path) => /(^|[/.])schema\.json$/.test(path) && !path.startsWith('_'))
  return own.map((path) => `plugins/${path}`).toSorted()
}
