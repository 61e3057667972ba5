import type { Diagnostic } from '../../model/diagnostic.ts'
import { InvalidError } from '../../model/errors.ts'
import type { SilentService } from '../../model/fleet.ts'
import type { Plan } from '../../model/plan.ts'
import { checkSavedPlans } from '../../generated/saved-plan-check.generated.ts'

/** The file that `diff --out` writes; `schemas/plan.schema.json` describes it. */
export interface SavedPlans {
  readonly format: 1
  /** One for each target, in the order in which they are applied. */
  readonly plans: readonly Plan[]
  readonly madeAtMs?: number
  /** Services whose source did not answer when the plans were made. */
  readonly silent?: readonly SilentService[]
}

/** What ajv made of the schema. */
export interface PlanCheck {
  (data: unknown): data is SavedPlans
  readonly errors?: readonly PlanError[] | null
}

interface PlanError {
  readonly instancePath: string
  readonly message?: string
}

const help = 'Make it anew with `haproxyctl diff --out`.'

export function serializePlans(plans: Omit<SavedPlans, 'format'>): string {
  const saved: SavedPlans = { format: 1, ...plans }
  return `${JSON.stringify(saved, undefined, 2)}\n`
}

/** Reads what `serializePlans` wrote; throws InvalidError for anything else. */
export function parsePlans(file: string, text: string): SavedPlans {
  const data = parseJson(file, text)
  if (!checkSavedPlans(data)) throw invalid(file, problemOf(data))
  return data
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(file, 'it is not JSON', cause)
  }
}

function problemOf(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'format' in data && data.format !== 1) {
    return `its format is ${JSON.stringify(data.format)}, and only 1 is known`
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
