import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { bundleDocumentSchemas } from './document-schemas/bundle.ts'
import { routesPage, routesPath } from './docs-api.ts'
import { changeKindsPath, generateChangeKinds } from './generate-change-kinds.ts'
import { generatePlanCheck, planCheckPath, planSchemaPath } from './generate-plan-check.ts'
import { generatePluginChecks } from './generate-plugin-checks.ts'
import { generateRuntimeTables } from './generate-runtime-tables.ts'
import { checkPath, generateSchemaCheck, schemaPath } from './generate-schema-check.ts'
import { builtInTemplatesPath, generateTemplates } from './generate-templates.ts'

const root = join(import.meta.dirname, '..')

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

test('the compiled schema of the project file is fresh (npm run generate)', () => {
  expect(read(checkPath)).toBe(generateSchemaCheck(read(schemaPath)))
})

const pluginChecks = generatePluginChecks(root)

test.each([...pluginChecks])('%s is fresh (npm run generate)', (path, text) => {
  expect(read(path)).toBe(text)
})

test('the compiled schema of saved plans is fresh (npm run generate)', () => {
  expect(read(planCheckPath)).toBe(generatePlanCheck(read(planSchemaPath)))
})

test('the compiled templates are fresh (npm run generate)', () => {
  expect(read(builtInTemplatesPath)).toBe(generateTemplates(root))
})

test('the page of the routes is fresh (npm run generate)', () => {
  expect(read(routesPath)).toBe(routesPage())
})

test('the kinds of changes are fresh (npm run generate)', () => {
  expect(read(changeKindsPath)).toBe(generateChangeKinds(root))
})

test.each([...generateRuntimeTables(root), ...bundleDocumentSchemas()])(
  '%s is fresh (npm run generate)',
  (path, text) => {
    expect(read(path)).toBe(text)
  },
)

test.each([checkPath, planCheckPath, ...pluginChecks.keys()])(
  '%s needs nothing at run time',
  (path) => {
    expect(read(path)).not.toMatch(/\brequire\(|^import (?!type )/m)
  },
)
