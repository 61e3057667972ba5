import {
  isEmptyPlan,
  type Current,
  type FileChange,
  type Fleet,
  type ProcessState,
  type Version,
} from '../../model/index.ts'
import { readGeneration } from '../../kit/targets/generation.ts'
import { versionFor, type Session } from '../session/session.ts'
import type { PlannedProject } from '../targets/planned-project.ts'
import type { OpenTarget } from '../targets/targets.ts'
import { isFresh } from './changed-services.ts'
import { CutText } from './cut-text.ts'
import type { PartPlan } from './plan-part.ts'

/** What the last comparison of everything found, where nothing was left to be done. */
export interface KnownRound {
  readonly fleet: Fleet
  readonly target: OpenTarget
  readonly current: Current
  readonly process: ProcessState
  readonly version: Version
  /** The configuration: on disk, in the process, and wanted. */
  readonly config: string
  readonly cut: CutText
  /** What the process was started with. */
  readonly started: CutText
  /** Files beside the configuration, as they are and stay. */
  readonly others: readonly FileChange[]
}

/** Whether changes of a project can be worked out by service: no template of its own may look at all of them. */
export function isDivisible({ project }: Session, targets: readonly OpenTarget[]): boolean {
  const { file, partials } = project.templates
  const [only, ...others] = targets
  return (
    file === undefined &&
    partials === undefined &&
    others.length === 0 &&
    only?.target.glance !== undefined
  )
}

/** `undefined` where something is left to be done, is held back, was changed by hand, or cannot be told. */
export async function knownAfter(
  session: Session,
  { fleet, plans, refusals, held, blocked }: PlannedProject,
): Promise<KnownRound | undefined> {
  const [first, ...more] = plans
  const isWhole = [more, refusals, held, blocked].every((list) => list.length === 0)
  if (first === undefined || !isWhole || !isFresh(fleet)) return undefined
  const { target, current, plan } = first
  const { process } = current
  if (process?.text === undefined || !isEmptyPlan(plan) || (plan.drift ?? []).length > 0)
    return undefined
  const [config, ...others] = plan.files
  if (config?.after === undefined || !isAsOnDisk(config.after, process)) return undefined
  const version = await versionFor(session, process.version)
  const cut = cutOf(session, config.after, process.version)
  const started =
    process.text === config.after ? cut : cutOf(session, process.text, process.version)
  if (cut === undefined || started === undefined) return undefined
  return {
    fleet,
    target,
    version,
    config: config.after,
    cut,
    started,
    others,
    // Of a process with many servers they are most of it, and what is compared is asked anew.
    process: { ...process, servers: [] },
    current: { ...current, files: current.files.slice(0, 1), process: { ...process, servers: [] } },
  }
}

/** The same after a change of servers that was carried out. */
export function knownBy(known: KnownRound, fleet: Fleet, { plan, cut }: PartPlan): KnownRound {
  const { generation, files } = plan.plan
  const text = files[0]?.after ?? known.config
  const process = { ...known.process, liveGeneration: generation, liveText: text }
  const [file, ...others] = known.current.files
  const own = file === undefined ? [] : [{ ...file, text }]
  const current = { ...known.current, files: [...own, ...others], process }
  return { ...known, fleet, config: text, cut, process, current }
}

function isAsOnDisk(config: string, { liveGeneration, generation }: ProcessState): boolean {
  return (liveGeneration ?? generation) === readGeneration(config)
}

function cutOf({ readings }: Session, text: string, version: Version): CutText | undefined {
  const [file] = readings.read([{ name: 'haproxy.cfg', text }], { version }).files
  return file && CutText.of(file)
}
