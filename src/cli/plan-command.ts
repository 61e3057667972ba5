import { maskSecrets } from '../system/log.ts'
import { silentServices, type Plan } from '../model/index.ts'
import type { SavedPlans } from '../plan/saved-plans.ts'
import type { TargetPlan } from '../pipeline/plan.ts'
import type { Prospect } from '../pipeline/prospect.ts'
import type { Run } from '../pipeline/run.ts'
import type { OpenTargets } from '../pipeline/targets.ts'
import type { Shell } from './base-command.ts'
import { formatFindings } from './findings.ts'
import { fleetTroubles } from './fleet-text.ts'
import { maskTexts } from './mask-failure.ts'
import { planText } from './plan-text.ts'
import { ProjectCommand } from './project-command.ts'

/** A prospect with the targets that it was made for, which stay open until it is disposed. */
export interface Planned extends Prospect, AsyncDisposable {
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
  protected async plan(run: Run, options: PlanOptions, shell: Shell): Promise<Planned> {
    const { openTargets } = await import('../pipeline/targets.ts')
    const { versionFor } = await import('../pipeline/run.ts')
    const { isEmptyPlan } = await import('../pipeline/plan.ts')
    const { loadSavedPlans } = await import('../pipeline/saved-plan.ts')
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
    { project, world }: Run,
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
    const { patchOf } = await import('../pipeline/patch.ts')
    const externalDiff = world.env['HAPROXYCTL_EXTERNAL_DIFF']
    for (const change of distinctFiles(plans)) {
      const { processes, temporaryFolder } = world
      const tools = { processes, temporaryFolder, ...(externalDiff && { externalDiff }) }
      terminal.write(await patchOf(maskTexts(change, project.secrets), tools))
    }
  }

  #tellTroubles({ fleet, warnings }: Prospect, { terminal, world }: Shell): void {
    const findings = [...fleet.services.flatMap((service) => service.rejected), ...warnings]
    if (findings.length > 0) {
      terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
    }
    for (const line of fleetTroubles(fleet, world.clock.now())) world.log.warn(line)
  }
}

async function lookAhead(
  run: Run,
  targets: OpenTargets,
  given: Omit<PlanOptions, 'saved'> & { readonly saved: SavedPlans | undefined },
  { signal }: Shell,
): Promise<Prospect> {
  if (given.saved !== undefined) {
    const { lookAtSaved } = await import('../pipeline/saved-plan.ts')
    return lookAtSaved(given.saved, targets, signal)
  }
  if (given.live === true) {
    const { lookAtLive } = await import('../pipeline/look-at-live.ts')
    return lookAtLive(targets, signal)
  }
  const { lookAhead: look } = await import('../pipeline/prospect.ts')
  const { readFleet } = await import('../pipeline/read-fleet.ts')
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
