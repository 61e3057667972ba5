import { hideInFile, hideSecrets } from '../documents/hide-secrets.ts'
import { isEmptyPlan, type Diagnostic, type GuardName, type Plan } from '../model/index.ts'
import type { Line } from '../pipeline/line/line.ts'
import type { Session } from '../pipeline/session/session.ts'
import type { TargetPlan } from '../pipeline/targets/plan.ts'
import type { PlannedProject } from '../pipeline/targets/planned-project.ts'
import type { SavedPlan } from '../pipeline/targets/saved-plan.ts'
import type { Shell } from './base-command.ts'
import { fleetSource } from './flags/fleet-input.ts'
import { heldLines } from './print/refusal-text.ts'
import { obstacleText } from './print/obstacle-text.ts'
import { planText } from './print/plan-text.ts'
import { rejectedOf, tellFindings, tellTroubles } from './print/tell-fleet.ts'
import { ProjectCommand } from './project-command.ts'

/** What is planned, with the line that goes on from there; its targets stay open until it is disposed. */
export interface Planned extends PlannedProject, AsyncDisposable {
  readonly line: Line
  readonly isEmpty: boolean
}

export interface PlanOptions {
  readonly target?: readonly string[] | undefined
  readonly fleet?: string | undefined
  /** A plan that was saved earlier; nothing is discovered then. */
  readonly saved?: string | undefined
  /** A generation that is put back, or the one before the present one; nothing is discovered then. */
  readonly rollsBackTo?: string
  readonly heals?: boolean
  /** Guards that a person overrides. */
  readonly overridden?: readonly GuardName[] | undefined
  /** The process is compared with the file on disk, and no source is asked. */
  readonly live?: boolean
  /** Whether files that haproxyctl did not write may be overwritten. */
  readonly adopt?: boolean
  /** Whether a warning that the run before had, too, is not told again. */
  readonly tellsNews?: boolean
}

interface SavedOptions extends Omit<PlanOptions, 'saved'> {
  readonly saved: SavedPlan | undefined
}

export interface ShowOptions {
  /** Without the patches of the files. */
  readonly summary: boolean
  readonly showsCommands: boolean
  /** Each change by itself, however many there are. */
  readonly full: boolean
}

/** A command that works out a plan and shows it. */
export abstract class PlanCommand extends ProjectCommand {
  protected async plan(session: Session, options: PlanOptions, shell: Shell): Promise<Planned> {
    const saved = await this.#loadSaved(options.saved, session)
    const names = saved === undefined ? (options.target ?? []) : targetsOf(saved)
    const wanted = { kind: 'named', names, mayAdopt: options.adopt === true } as const
    const line = await this.openLine(session, wanted, shell)
    try {
      const planned = await planFrom(line, { ...options, saved })
      const findings = [...rejectedOf(planned.fleet), ...planned.warnings]
      tellFindings(options.tellsNews === true ? await newsOf(findings, session) : findings, shell)
      tellTroubles(planned.fleet, shell)
      return {
        ...planned,
        line,
        isEmpty: planned.plans.every(
          ({ plan }) =>
            isEmptyPlan(plan) && (options.live !== true || (plan.drift ?? []).length === 0),
        ),
        [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
      }
    } catch (error) {
      await line[Symbol.asyncDispose]()
      throw error
    }
  }

  async #loadSaved(path: string | undefined, session: Session): Promise<SavedPlan | undefined> {
    if (path === undefined) return undefined
    const { readPlanFile } = await import('../pipeline/targets/saved-plan.ts')
    const { parsePlan } = await import('../documents/save-plan.ts')
    return parsePlan(path, await readPlanFile(path, session), session.project.secrets)
  }

  /** Prints the plans for people, with what the guards have against them; secrets are masked. */
  protected async showPlans(
    { project, world }: Session,
    { plans, refusals, held, obstacles = [] }: Planned,
    { summary, showsCommands, full }: ShowOptions,
    { terminal }: Shell,
  ): Promise<void> {
    const colour = terminal.colours.stdout
    for (const { plan, current, target } of plans) {
      // A record repeats the changes of the process, for its own log.
      const shown = target.definition.hasProcess ? plan : { ...plan, changes: [] }
      const text = planText(shown, current, { colour, showsCommands, isFull: full })
      terminal.writeProse(`${hideSecrets(plan.files, project.secrets)(text)}\n`)
    }
    for (const line of heldLines({ refusals, held })) terminal.writeProse(`! ${line}\n`)
    for (const each of obstacles) terminal.writeProse(`! ${obstacleText(each)}\n`)
    if (summary) return
    const { patchOf } = await import('../pipeline/targets/patch.ts')
    const externalDiff = world.env['HAPROXYCTL_EXTERNAL_DIFF']
    for (const change of distinctFiles(plans)) {
      const { processes, temporaryFolder } = world
      const tools = { processes, temporaryFolder, ...(externalDiff && { externalDiff }) }
      terminal.write(await patchOf(hideInFile(change, project.secrets), tools))
    }
  }
}

async function newsOf(
  findings: readonly Diagnostic[],
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { notToldYet } = await import('../pipeline/session/told-findings.ts')
  return notToldYet(findings, session)
}

function targetsOf(saved: SavedPlan): readonly string[] {
  return saved.scope === 'masked' ? saved.targets : saved.plans.map(({ target }) => target)
}

function planFrom(line: Line, options: SavedOptions): Promise<PlannedProject> {
  const { saved, live, fleet, rollsBackTo, heals = false, overridden = [] } = options
  if (saved !== undefined)
    return line.toSavedPlan(saved, { source: fleetSource(fleet), overridden })
  if (live === true) return line.toLivePlan()
  if (rollsBackTo !== undefined)
    return line.toRollback(rollsBackTo === 'previous' ? undefined : rollsBackTo, overridden)
  return line.toPlan({ source: fleetSource(fleet), heals, overridden })
}

/** Several targets mostly hold the same file: its patch is shown once. */
function distinctFiles(plans: readonly TargetPlan[]): Plan['files'] {
  const seen = new Map<string, Plan['files'][number]>()
  for (const { plan } of plans) {
    for (const file of plan.files) {
      const key = JSON.stringify([file.name, file.before, file.after])
      if (!seen.has(key)) seen.set(key, file)
    }
  }
  return [...seen.values()]
}
