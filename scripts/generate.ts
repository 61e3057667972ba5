import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { bundleDocumentSchemas } from './document-schemas/bundle.ts'
import { writeCommandPages } from './docs-commands.ts'
import { routesPage, routesPath } from './docs-api.ts'
import { writePages } from './docs-diagnostics.ts'
import { changeKindsPath, generateChangeKinds } from './generate-change-kinds.ts'
import { generatePlanCheck, planCheckPath, planSchemaPath } from './generate-plan-check.ts'
import { generatePluginChecks } from './generate-plugin-checks.ts'
import { generateRuntimeTables } from './generate-runtime-tables.ts'
import { checkPath, generateSchemaCheck, schemaPath } from './generate-schema-check.ts'
import { builtInTemplatesPath, generateTemplates } from './generate-templates.ts'

// What is made from the schemas and the templates; a test of each generator fails when its file is not fresh.
const root = process.cwd()
const schemaText = readFileSync(join(root, schemaPath), 'utf8')
writeFileSync(join(root, checkPath), generateSchemaCheck(schemaText))
for (const [path, text] of bundleDocumentSchemas()) writeFileSync(join(root, path), text)
const planSchema = readFileSync(join(root, planSchemaPath), 'utf8')
writeFileSync(join(root, planCheckPath), generatePlanCheck(planSchema))
writeFileSync(join(root, changeKindsPath), generateChangeKinds(root))
for (const [path, text] of generateRuntimeTables(root)) writeFileSync(join(root, path), text)
for (const [path, text] of generatePluginChecks(root)) writeFileSync(join(root, path), text)
writeFileSync(join(root, builtInTemplatesPath), generateTemplates(root))
writePages(root)
writeCommandPages(root)
writeFileSync(join(root, routesPath), routesPage())
