import { maskSecrets } from '../system/log.ts'
import { silentServices, type Plan } from '../model/index.ts'
import type { SavedPlans } from '../plan/saved/saved-plans.ts'
import type { TargetPlan } from '../pipeline/targets/plan.ts'
import type { PlannedProject } from '../pipeline/targets/planned-project.ts'
import type { Session } from '../pipeline/session/session.ts'
import type { OpenTargets } from '../pipeline/targets/targets.ts'
import type { Shell } from './base-command.ts'
import { formatFindings } from './print/findings.ts'
import { fleetTroubles } from './print/fleet-text.ts'
import { maskTexts } from './print/mask-failure.ts'
import { planText } from './print/plan-text.ts'
import { ProjectCommand } from './project-command.ts'

/** A prospect with the targets that it was made for, which stay open until it is disposed. */
export interface Planned extends PlannedProject, AsyncDisposable {
  readonly isEmpty: boolean
}

export interface PlanOptions {
  readonly target?: readonly string[] | undefined
  readonly fleet?: string | undefined
  /** A plan that was saved earlier; nothing is discovered then. */
  readonly saved?: string | undefined
  readonly heals?: boolean
  /** The process is compared with the file on disk, and no source is asked. */
  readonly live?: boolean
  /** Whether files that haproxyctl did not write may be overwritten. */
  readonly adopt?: boolean
}

export interface ShowOptions {
  readonly json: boolean
  /** Without the patches of the files. */
  readonly summary: boolean
  readonly showsCommands: boolean
}

/** A command that works out a plan and shows it. */
export abstract class PlanCommand extends ProjectCommand {
  protected async plan(run: Session, options: PlanOptions, shell: Shell): Promise<Planned> {
    const { openTargets } = await import('../pipeline/targets/targets.ts')
    const { versionFor } = await import('../pipeline/session/session.ts')
    const { isEmptyPlan } = await import('../pipeline/targets/plan.ts')
    const { loadSavedPlans } = await import('../pipeline/targets/saved-plan.ts')
    const saved = options.saved === undefined ? undefined : await loadSavedPlans(options.saved, run)
    const names = saved?.plans.map((plan) => plan.target) ?? options.target ?? []
    const targets: OpenTargets = await openTargets(run, await versionFor(run), names, options.adopt)
    try {
      const prospect = await lookAhead(run, targets, { ...options, saved }, shell)
      this.#tellTroubles(prospect, shell)
      return {
        ...prospect,
        isEmpty: prospect.plans.every(
          ({ plan }) =>
            isEmptyPlan(plan) && (options.live !== true || (plan.drift ?? []).length === 0),
        ),
        [Symbol.asyncDispose]: () => targets[Symbol.asyncDispose](),
      }
    } catch (error) {
      await targets[Symbol.asyncDispose]()
      throw error
    }
  }

  /** Prints the plans as text or as one JSON document; secrets are masked in both. */
  protected async showPlans(
    { project, world }: Session,
    { plans, fleet }: Planned,
    { json, summary, showsCommands }: ShowOptions,
    { terminal }: Shell,
  ): Promise<void> {
    if (json) {
      const document = { plans: plans.map(({ plan }) => plan), silent: silentServices(fleet) }
      terminal.write(`${JSON.stringify(maskTexts(document, project.secrets), null, 2)}\n`)
      return
    }
    const colour = terminal.colours.stdout
    for (const { plan, current, target } of plans) {
      // A record repeats the changes of what is served, for its own log.
      const shown = target.definition.role === 'records' ? { ...plan, changes: [] } : plan
      const text = planText(shown, current, { colour, showsCommands })
      terminal.write(`${maskSecrets(text, project.secrets)}\n`)
    }
    if (summary) return
    const { patchOf } = await import('../pipeline/targets/patch.ts')
    const externalDiff = world.env['HAPROXYCTL_EXTERNAL_DIFF']
    for (const change of distinctFiles(plans)) {
      const { processes, temporaryFolder } = world
      const tools = { processes, temporaryFolder, ...(externalDiff && { externalDiff }) }
      terminal.write(await patchOf(maskTexts(change, project.secrets), tools))
    }
  }

  #tellTroubles({ fleet, warnings }: PlannedProject, { terminal, world }: Shell): void {
    const findings = [...fleet.services.flatMap((service) => service.rejected), ...warnings]
    if (findings.length > 0) {
      terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
    }
    for (const line of fleetTroubles(fleet, world.clock.now())) world.log.warn(line)
  }
}

async function lookAhead(
  run: Session,
  targets: OpenTargets,
  given: Omit<PlanOptions, 'saved'> & { readonly saved: SavedPlans | undefined },
  { signal }: Shell,
): Promise<PlannedProject> {
  if (given.saved !== undefined) {
    const { lookAtSaved } = await import('../pipeline/targets/saved-plan.ts')
    return lookAtSaved(given.saved, targets, signal)
  }
  if (given.live === true) {
    const { lookAtLive } = await import('../pipeline/targets/look-at-live.ts')
    return lookAtLive(targets, signal)
  }
  const { planProject: look } = await import('../pipeline/targets/planned-project.ts')
  const { readFleet } = await import('../pipeline/fleet/read-fleet.ts')
  const fleet = given.fleet === undefined ? undefined : await readFleet(given.fleet, run)
  return look(run, targets, { fleet, heals: given.heals === true }, signal)
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
