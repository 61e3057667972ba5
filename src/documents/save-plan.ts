import type { PlannedProject } from '../pipeline/targets/planned-project.ts'
import type { SavedPlan } from '../pipeline/targets/saved-plan.ts'
import { silentServices, type Change, type Diagnostic, type Plan } from '../model/index.ts'
import { InvalidError } from '../model/errors.ts'
import { maskSecrets } from '../model/mask-secrets.ts'
import type { SilentService } from '../model/fleet.ts'
import { digestOf } from './digest.ts'
import { hideTexts } from './hide-secrets.ts'
import {
  maskedPart,
  obstacleDocuments,
  planPart,
  refusalDocuments,
  type ChangeDocument,
  type HeldDocument,
  type ObstacleDocument,
  type PlanPart,
  type RefusalDocument,
} from './plan.ts'
import { checkSavedPlans } from '../generated/saved-plan-check.generated.ts'

/**
 * `complete`: the document holds all that is carried out. `masked`: its secrets are masked, and the plan is
 * made anew to be carried out. `process`: it compares a process with its file, and is nothing to be carried out.
 */
export type PlanScope = 'complete' | 'masked' | 'process'

/** The plan of a project: what `diff` prints and saves, and `apply` takes. */
export interface PlanDocument {
  readonly format: 2
  readonly madeAtMs: number
  readonly scope: PlanScope
  /** One for each target, in the order in which they are applied. */
  readonly plans: readonly PlanPart[]
  /** Services whose source did not answer. */
  readonly silent: readonly SilentService[]
  readonly refusals: readonly RefusalDocument[]
  readonly held: readonly HeldDocument[]
  /** What else would end an apply before it changes anything. */
  readonly obstacles: readonly ObstacleDocument[]
  /** Over all the rest. */
  readonly digest: string
}

/** What ajv made of the schema. */
export interface PlanCheck {
  (data: unknown): data is PlanDocument
  readonly errors?: readonly PlanError[] | null
}

interface PlanError {
  readonly instancePath: string
  readonly message?: string
}

interface DocumentFacts {
  readonly madeAtMs: number
  readonly secrets: readonly string[]
  /** Of a process with its file. */
  readonly isLive?: boolean
}

const format = 2

const help = 'Make it again with `haproxyctl diff --out`.'

/** The document with everything that is carried out, secrets included: only for a file of its owner's. */
export function completePlan(planned: PlannedProject, facts: DocumentFacts): PlanDocument {
  const plans = planned.plans.map(({ plan }) => planPart(plan, facts.secrets))
  return sealed(planned, { ...facts, plans, scope: 'complete' })
}

/** The document that may be shown; where nothing in it is secret, it is the complete one. */
export function shownPlan(planned: PlannedProject, facts: DocumentFacts): PlanDocument {
  const complete = planned.plans.map(({ plan }) => planPart(plan, facts.secrets))
  const masked = maskedPlans(planned, facts.secrets)
  const isMasked = digestOf(masked) !== digestOf(complete)
  const scope = isMasked ? 'masked' : 'complete'
  const plans = isMasked ? masked : complete
  return sealed(planned, { ...facts, plans, scope: facts.isLive === true ? 'process' : scope })
}

function maskedPlans({ plans }: PlannedProject, secrets: readonly string[]): readonly PlanPart[] {
  return plans.map(({ plan }) => maskedPart(plan, secrets))
}

function sealed(
  { fleet, refusals, held, obstacles }: PlannedProject,
  { madeAtMs, scope, plans, secrets }: DocumentFacts & Pick<PlanDocument, 'scope' | 'plans'>,
): PlanDocument {
  const told = {
    silent: silentServices(fleet),
    refusals: refusalDocuments(refusals),
    held,
    obstacles: obstacleDocuments(obstacles),
  }
  const hidden = hideTexts(told, (text) => maskSecrets(text, secrets))
  const carried = { format, madeAtMs, scope, plans, ...hidden } as const
  return { ...carried, digest: digestOf(carried) }
}

export function serializePlan(document: PlanDocument): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}

/** Reads what `serializePlan` wrote; throws InvalidError for anything else. */
export function parsePlan(file: string, text: string, secrets: readonly string[]): SavedPlan {
  const data = parseJson(file, text)
  if (!checkSavedPlans(data)) throw invalid(file, problemOf(data))
  const { digest, ...carried } = data
  if (digestOf(carried) !== digest)
    throw invalid(file, 'it was changed after it was made, and its digest is of something else')
  const { scope, madeAtMs, silent, plans } = carried
  switch (scope) {
    case 'complete':
      return { scope, madeAtMs, silent, plans: plans.map(planOf) }
    case 'masked':
      return maskedPlan(plans, secrets)
    case 'process':
      throw invalid(file, 'it compares a process with its file, and has nothing to apply')
    default:
      return scope satisfies never
  }
}

function maskedPlan(plans: readonly PlanPart[], secrets: readonly string[]): SavedPlan {
  const digest = digestOf(plans)
  return {
    scope: 'masked',
    targets: plans.map(({ target }) => target),
    isSame: (planned) => digestOf(maskedPlans(planned, secrets)) === digest,
  }
}

function planOf({ changes, ...rest }: PlanPart): Plan {
  return { ...rest, changes: changes.map(changeOf) }
}

function changeOf(document: ChangeDocument): Change {
  const { needsReload: _, why: __, commands: ___, before, after, ...change } = document
  return {
    ...change,
    ...(before !== null && { before }),
    ...(after !== null && { after }),
  }
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
    message: `${file} is not a plan that can be applied: ${problem}.`,
    location: { file, start: { line: 1, column: 1 } },
    help,
  }
  return new InvalidError(`${file} cannot be applied`, [diagnostic], { help, cause })
}
