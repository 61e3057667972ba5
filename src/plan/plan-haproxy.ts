import { Readings } from '../config/readings.ts'
import { basisOf } from '../kit/targets/basis.ts'
import { isUnedited, readGeneration } from '../kit/targets/generation.ts'
import {
  needsReload,
  type Change,
  type Current,
  type FileChange,
  type Plan,
  type ProcessState,
} from '../model/plan/plan.ts'
import type { Reason } from '../model/plan/reason.ts'
import type { Rendered } from '../model/config/rendered.ts'
import { compareFiles } from './compare/file-changes.ts'
import { isConfig, knownTexts } from './compare/known-texts.ts'
import { valuesOf } from './compare/values.ts'
import type { PlanSettings } from './plan-settings.ts'
import { planRunning, type ProcessPlan } from './plan-running.ts'

export interface PlanInput {
  readonly target: string
  readonly plugin: string
  readonly current: Current
  readonly desired: Rendered
  readonly settings?: Partial<PlanSettings>
  /** What was read already is not read again. */
  readonly readings?: Readings
}

const usual: PlanSettings = { drainLimitMs: 30_000, drift: 'keep', liveBackends: false }

/** What would happen to a target, and at what cost. Reads nothing, changes nothing. */
export function planHaproxy(input: PlanInput): Plan {
  const { target, plugin, current, desired } = input
  const files = compareFiles(current.files, desired.files)
  const { changes, drift } = planProcess(input, files)
  return {
    format: 2,
    target,
    plugin,
    generation: desired.generation,
    basis: basisOf(current),
    files,
    changes,
    drift,
  }
}

function planProcess(input: PlanInput, files: readonly FileChange[]): ProcessPlan {
  const { current, desired } = input
  const isMoved = files.some((file) => file.action !== 'keep')
  const { process } = current
  if (process === undefined) return { changes: planUnseen(input, isMoved), drift: [] }
  const known = knownTexts(current, process)
  if (known === undefined) {
    const isCurrent = process.generation === input.desired.generation
    if (isCurrent && !isMoved) return { changes: [], drift: [] }
    const reason = unknownFile(process)
    const generations = { before: process.generation, after: desired.generation }
    const change = wholeReload('process-unknown', 'the new files', { reason, ...generations })
    return { changes: [change], drift: [] }
  }
  return withOwedReload(
    planRunning({
      current,
      desired,
      files,
      process,
      known,
      settings: { ...usual, ...input.settings },
      readings: input.readings ?? new Readings(),
    }),
    input,
  )
}

function unknownFile({ generation, capabilities }: ProcessState): Reason {
  if (generation !== undefined) return { code: 'process-generation-unknown', generation }
  const isUntold = capabilities.level === 'user'
  return { code: isUntold ? 'process-file-untold' : 'process-file-unknown' }
}

/** Of a process that cannot be looked at only the reload is left. */
function planUnseen({ current, desired }: PlanInput, isMoved: boolean): readonly Change[] {
  const { processError, processUnseen, processAbsence, startsProcess, owedReload } = current
  const problem = processError ?? processUnseen
  if (problem !== undefined && isMoved) {
    const kind = processError === undefined ? 'process-unseen' : 'process-unreachable'
    const reason = { code: 'process-not-asked', problem } as const
    return [wholeReload(kind, 'the new files', { reason, after: desired.generation })]
  }
  if (processAbsence !== undefined)
    return startsProcess === true && !isMoved ? [startChange(processAbsence, desired)] : []
  return owedReload === undefined ? [] : [owedChange(owedReload)]
}

/** New files start one without a word of it: there is no process that they would change. */
function startChange(problem: string, { generation }: Rendered): Change {
  const reason = { code: 'process-absent', problem } as const
  return wholeReload('process-absent', 'the start', { reason, after: generation })
}

/** A reload that an earlier apply could not do is due until the process runs that generation, or a later one. */
function withOwedReload(plan: ProcessPlan, { current, desired }: PlanInput): ProcessPlan {
  const { owedReload, process } = current
  if (owedReload === undefined || process?.generation === desired.generation) return plan
  if (wasStartedFromDisk(current)) return plan
  if (plan.changes.some(needsReload)) return plan
  return { ...plan, changes: [...plan.changes, owedChange(owedReload)] }
}

/** Nothing waits to be loaded, as after a reload that failed and was rolled back. */
function wasStartedFromDisk({ files, process }: Current): boolean {
  const config = files.find(({ name }) => isConfig(name))?.text
  if (config === undefined || process?.generation === undefined) return false
  return isUnedited(config) && readGeneration(config) === process.generation
}

function owedChange({ reason, generation }: NonNullable<Current['owedReload']>): Change {
  return wholeReload('reload-owed', 'the reload that is owed', {
    reason: { code: 'reload-failed', problem: reason },
    after: generation,
  })
}

interface ReloadCause {
  readonly reason: Reason
  /** Generations, where they are known. */
  readonly before?: string | undefined
  readonly after: string
}

function wholeReload(kind: Change['kind'], what: string, cause: ReloadCause): Change {
  return {
    class: 'reload',
    action: 'change',
    kind,
    subject: { section: 'process' },
    summary: `process: ${what}`,
    reason: cause.reason,
    ...valuesOf(cause.before, cause.after),
    steps: [],
  }
}
