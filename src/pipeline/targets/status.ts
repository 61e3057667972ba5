import { readGeneration } from '../../kit/index.ts'
import {
  isEmptyPlan,
  silentServices,
  type Current,
  type CurrentFile,
  type Drift,
  type Fleet,
  type Plan,
} from '../../model/index.ts'
import type { Gathered } from '../line/gather.ts'
import type { GuardedPlans } from '../held/plan-guarded.ts'
import type { HeldPart, PlanRefusal } from './planned-project.ts'
import type { UnreadTarget } from './plan.ts'
import type { OpenTarget } from './targets.ts'

/** Which generation is where. */
export interface Status {
  /** What should run on the first target, but for what is held back; absent while no source has ever answered. */
  readonly desired?: string
  readonly fleet: Fleet
  readonly targets: readonly TargetStatus[]
  /** Whether every source answers, and every target is as it should be. */
  readonly isCurrent: boolean
  /** Why services are left as they are. */
  readonly refusals: readonly PlanRefusal[]
  /** What is left as it is, for these reasons. */
  readonly held: readonly HeldPart[]
}

export interface TargetStatus {
  readonly name: string
  readonly plugin: string
  /** Where its files are: `disk`, `git`. */
  readonly place: string
  /** Why nothing is known of it. */
  readonly readError?: string
  readonly file?: FileStatus
  readonly process?: ProcessStatus
  readonly processError?: string
  readonly processAbsence?: string
  /** That no process runs is an error. */
  readonly isProcessMissed?: boolean
  readonly commit?: string
  readonly owedReload?: NonNullable<Current['owedReload']>
  readonly unpushed?: NonNullable<Current['unpushed']>
  readonly lastApply?: NonNullable<Current['lastApply']>
  /** What somebody changed in the process by hand. */
  readonly drift: readonly Drift[]
  /** Whether an apply would find nothing to do, and nobody changed anything by hand. */
  readonly isCurrent: boolean
}

export interface FileStatus {
  readonly path: string
  readonly isThere: boolean
  /** Absent for a file that is not there, or that haproxyctl did not write. */
  readonly generation?: string
  /** False once somebody changed it by hand. */
  readonly isUnedited: boolean
}

export interface ProcessStatus {
  readonly pid: number
  readonly version: string
  /** What it was started with. */
  readonly started?: string
  /** What it was brought to since, over the socket. */
  readonly live?: string
  readonly oldWorkers: number
}

/** What every place holds, beside what it should hold; without plans where no source has ever answered. */
export function describeStatus(
  { fleet, read, unread }: Gathered,
  { plans, refusals, held }: GuardedPlans,
): Status {
  const statuses = [
    ...read.map(({ target, current }, index) => statusOf(target, current, plans[index]?.plan)),
    ...unread.map(unreadStatus),
  ]
  const isFresh = silentServices(fleet).length === 0
  const desired = plans[0]?.plan.generation
  return {
    ...(desired !== undefined && { desired }),
    fleet,
    targets: statuses,
    isCurrent: isFresh && refusals.length === 0 && statuses.every((each) => each.isCurrent),
    refusals,
    held,
  }
}

function unreadStatus({ target: { name, definition }, failure }: UnreadTarget): TargetStatus {
  return {
    name,
    plugin: definition.name,
    place: definition.place,
    readError: failure.message,
    drift: [],
    isCurrent: false,
  }
}

function statusOf(
  { name, definition }: OpenTarget,
  current: Current,
  plan: Plan | undefined,
): TargetStatus {
  const { processError, processAbsence, isProcessMissed, commit, unpushed, lastApply } = current
  const owedReload = stillOwed(current, plan)
  const file = fileStatus(current, (each) => definition.isEdited(each, plan))
  const process = processStatus(current)
  return {
    name,
    plugin: definition.name,
    place: definition.place,
    ...(file !== undefined && { file }),
    ...(process !== undefined && { process }),
    ...(processError !== undefined && { processError }),
    ...(processAbsence !== undefined && { processAbsence }),
    ...(isProcessMissed && { isProcessMissed }),
    ...(commit !== undefined && { commit }),
    ...(owedReload !== undefined && { owedReload }),
    ...(unpushed !== undefined && { unpushed }),
    ...(lastApply !== undefined && { lastApply }),
    drift: plan?.drift ?? [],
    isCurrent:
      processError === undefined &&
      processAbsence === undefined &&
      owedReload === undefined &&
      plan !== undefined &&
      isEmptyPlan(plan) &&
      (plan.drift ?? []).length === 0,
  }
}

/** One that nobody wants any more is not owed: the process was started with what is desired. */
function stillOwed(
  { owedReload, process }: Current,
  plan: Plan | undefined,
): Current['owedReload'] {
  const isDone = plan !== undefined && process?.generation === plan.generation
  return isDone && isEmptyPlan(plan) ? undefined : owedReload
}

function fileStatus(
  { files }: Current,
  isEdited: (file: CurrentFile) => boolean,
): FileStatus | undefined {
  const [file] = files
  if (file === undefined) return undefined
  const { path, text } = file
  const generation = text === undefined ? undefined : readGeneration(text)
  return {
    path,
    isThere: text !== undefined,
    ...(generation !== undefined && { generation }),
    isUnedited: generation !== undefined && !isEdited(file),
  }
}

function processStatus({ process }: Current): ProcessStatus | undefined {
  if (process === undefined) return undefined
  const { pid, version, generation, liveGeneration, oldWorkers } = process
  return {
    pid,
    version,
    ...(generation !== undefined && { started: generation }),
    ...(liveGeneration !== undefined && { live: liveGeneration }),
    oldWorkers,
  }
}
