import { changeKinds, driftKinds } from '../src/generated/change-kinds.generated.ts'
import { reasonTexts } from '../src/model/plan/reason.ts'

interface PlanSchema {
  readonly $defs: {
    readonly change: Definition
    readonly drift: Definition
  }
}

interface Definition {
  readonly properties: Readonly<Record<string, unknown>>
}

/** The schema of saved plans, with the kinds of changes and the codes of reasons as they are in the code. */
export function generatePlanSchema(schemaText: string): string {
  const schema: PlanSchema = JSON.parse(schemaText)
  const { change, drift } = schema.$defs
  const $defs = {
    ...schema.$defs,
    change: withProperty(change, 'kind', { ...kindOf(change), enum: changeKinds }),
    drift: withProperty(drift, 'kind', { enum: driftKinds }),
    reason: {
      description: 'Why a change costs what it costs: a code, and the values of its sentence.',
      anyOf: reasonSchemas(),
    },
    reasonValue: { anyOf: [{ type: ['string', 'number'] }, { $ref: '#/$defs/reason' }] },
  }
  return `${JSON.stringify({ ...schema, $defs }, undefined, 2)}\n`
}

function withProperty(definition: Definition, name: string, value: unknown): Definition {
  return { ...definition, properties: { ...definition.properties, [name]: value } }
}

function kindOf({ properties }: Definition): { readonly description: unknown } {
  const { kind } = properties
  const isDescribed = typeof kind === 'object' && kind !== null && 'description' in kind
  return { description: isDescribed ? kind.description : undefined }
}

/** One for all codes with the same values. */
function reasonSchemas(): readonly object[] {
  const codes = new Map<string, string[]>()
  for (const [code, text] of Object.entries(reasonTexts)) {
    const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const key = names.join(' ')
    codes.set(key, [...(codes.get(key) ?? []), code])
  }
  return [...codes].map(([key, known]) => {
    const names = key.split(' ').filter((name) => name !== '')
    const values = names.map((name) => [name, { $ref: '#/$defs/reasonValue' }] as const)
    return {
      type: 'object',
      properties: {
        code: { enum: known, description: 'Which sentence it is; stable.' },
        ...Object.fromEntries(values),
      },
      required: ['code', ...names],
      additionalProperties: false,
    }
  })
}
