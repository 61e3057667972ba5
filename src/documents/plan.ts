import { isCommand, maskedStep } from '../runtime/steps/commands.ts'
import { shownStep } from '../runtime/steps/shown-step.ts'
import { errorPart, type ErrorPart } from './error.ts'
import type { Obstacle, PlanRefusal, RefusalReason } from '../pipeline/targets/planned-project.ts'
import {
  needsReload,
  reasonText,
  type Change,
  type ChangeValue,
  type Drift,
  type Plan,
  type RuntimeStep,
} from '../model/index.ts'
import { hideSecrets, hideTexts, type Hide } from './hide-secrets.ts'

/** What would happen to one target, as it stands in every document. */
export interface PlanPart extends Omit<Plan, 'changes' | 'drift'> {
  readonly changes: readonly ChangeDocument[]
  readonly drift: readonly Drift[]
}

export interface ChangeDocument extends Omit<Change, 'before' | 'after'> {
  /** Whether HAProxy has to be reloaded, or restarted, for it. */
  readonly needsReload: boolean
  /** `null` where there was nothing, or nobody knows. */
  readonly before: ChangeValue | null
  readonly after: ChangeValue | null
  /** The reason in a sentence. */
  readonly why: string
  /** The steps as people could send them by hand, without their secrets. */
  readonly commands: readonly string[]
  readonly undo: readonly RuntimeStep[]
}

/** What a guard has against a plan. */
export interface RefusalDocument {
  readonly target: string
  readonly service: string
  /** `no-answer`: its source has never answered. */
  readonly guard: RefusalReason
  readonly message: string
}

/** A section that stays as it is, although it is wanted otherwise. */
export interface HeldDocument {
  readonly target: string
  readonly section: string
  /** Whose it is; absent for one that belongs to all. */
  readonly service?: string
}

/** A plan with all that is carried out. What is there for people to read has no secret in it. */
export function planPart(plan: Plan, secrets: readonly string[]): PlanPart {
  const hide = hideSecrets(plan.files, secrets)
  const { changes, drift = [], ...rest } = plan
  return { ...rest, changes: changes.map((change) => changeDocument(change, hide)), drift }
}

/** A plan without any secret. */
export function maskedPart(plan: Plan, secrets: readonly string[]): PlanPart {
  const hide = hideSecrets(plan.files, secrets)
  const { files, changes, drift, ...rest } = planPart(plan, secrets)
  return {
    ...rest,
    files: files.map((file) => hideTexts(file, hide)),
    changes: changes.map(({ steps, undo, ...change }) => ({
      ...change,
      steps: steps.map((step) => maskStep(step, hide)),
      undo: undo.map((step) => maskStep(step, hide)),
    })),
    drift: drift.map(({ again, ...each }) => ({
      ...each,
      ...(again && { again: again.map((step) => maskStep(step, hide)) }),
    })),
  }
}

function changeDocument(change: Change, hide: Hide): ChangeDocument {
  const { steps, undo = [], before, after, reason } = change
  return {
    ...change,
    needsReload: needsReload(change),
    before: hideValue(before, hide),
    after: hideValue(after, hide),
    summary: hide(change.summary),
    reason: hideTexts(reason, hide),
    why: hide(reasonText(reason)),
    commands: steps.map((step) => hide(shownStep(step))),
    undo,
  }
}

function hideValue(value: ChangeValue | undefined, hide: Hide): ChangeValue | null {
  return value === undefined ? null : hideTexts(value, hide)
}

function maskStep(step: RuntimeStep, hide: Hide): RuntimeStep {
  return hideTexts(isCommand(step) ? maskedStep(step) : step, hide)
}

export function refusalDocuments(refusals: readonly PlanRefusal[]): readonly RefusalDocument[] {
  return refusals.map(({ target, service, guard, diagnostic }) => {
    return { target, service, guard, message: diagnostic.message }
  })
}

/** What would end an apply of one target before it changes anything. */
export interface ObstacleDocument {
  readonly target: string
  readonly error: ErrorPart
}

export function obstacleDocuments(
  obstacles: readonly Obstacle[] = [],
): readonly ObstacleDocument[] {
  return obstacles.map(({ target, failure }) => ({ target, error: errorPart(failure) }))
}
