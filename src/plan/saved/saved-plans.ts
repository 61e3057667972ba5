import type { Diagnostic } from '../../model/diagnostic.ts'
import { InvalidError } from '../../model/errors.ts'
import type { SilentService } from '../../model/fleet.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { digestOf } from './digest.ts'
import { checkSavedPlans } from '../../generated/saved-plan-check.generated.ts'

/** What is kept of plans that are applied later. */
export interface SavedPlans {
  /** One for each target, in the order in which they are applied. */
  readonly plans: readonly Plan[]
  readonly madeAtMs?: number
  /** Services whose source did not answer when the plans were made. */
  readonly silent?: readonly SilentService[]
}

/** The file that `diff --out` writes; `schemas/plan.schema.json` describes it. */
interface PlanFile extends SavedPlans {
  readonly format: 2
  /** Over all the rest. */
  readonly digest: string
}

/** What ajv made of the schema. */
export interface PlanCheck {
  (data: unknown): data is PlanFile
  readonly errors?: readonly PlanError[] | null
}

interface PlanError {
  readonly instancePath: string
  readonly message?: string
}

const format = 2

const help = 'Make it anew with `haproxyctl diff --out`.'

export function serializePlans(saved: SavedPlans): string {
  const carried: Omit<PlanFile, 'digest'> = { format, ...saved }
  const file: PlanFile = { ...carried, digest: digestOf(carried) }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

/** Reads what `serializePlans` wrote; throws InvalidError for anything else. */
export function parsePlans(file: string, text: string): SavedPlans {
  const data = parseJson(file, text)
  if (!checkSavedPlans(data)) throw invalid(file, problemOf(data))
  const { digest, ...carried } = data
  if (digestOf(carried) !== digest)
    throw invalid(file, 'it was changed after it was made, and its digest is of something else')
  const { format: _, ...saved } = carried
  return saved
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(file, 'it is not JSON', cause)
  }
}

function problemOf(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'format' in data && data.format !== format) {
    const age = data.format === 1 ? 'an older haproxyctl made it' : 'another haproxyctl made it'
    return `${age}: its format is ${JSON.stringify(data.format)}, and only ${format} is known`
  }
  const [first] = checkSavedPlans.errors ?? []
  return `${first?.instancePath || 'it'} ${first?.message ?? 'is not as the schema wants it'}`
}

function invalid(file: string, problem: string, cause?: unknown): InvalidError {
  const diagnostic: Diagnostic = {
    code: 'plan/invalid',
    severity: 'error',
    message: `${file} is not a saved plan: ${problem}.`,
    location: { file, start: { line: 1, column: 1 } },
    help,
  }
  return new InvalidError(`${file} cannot be applied`, [diagnostic], { help, cause })
}
