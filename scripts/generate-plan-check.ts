import { standaloneChecks } from './standalone-checks.ts'

export const planSchemaPath = 'schemas/plan.schema.json'
export const planCheckPath = 'src/generated/saved-plan-check.generated.ts'

/** The validator of saved plans as a module. */
export function generatePlanCheck(schemaText: string): string {
  return [
    `// Generated from ${planSchemaPath} by scripts/generate.ts; not to be edited.`,
    '// @ts-nocheck',
    "import type { PlanCheck } from '../documents/save-plan.ts'",
    '',
    standaloneChecks(new Map([['checkPlans', JSON.parse(schemaText)]])),
    '',
    'export const checkSavedPlans: PlanCheck = checkPlans as unknown as PlanCheck;',
    '',
  ].join('\n')
}
