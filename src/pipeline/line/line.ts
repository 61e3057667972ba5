import type { ApplyResult } from '../../apply/apply.ts'
import {
  hasErrors,
  InvalidError,
  type Failure,
  type Fleet,
  type GuardName,
} from '../../model/index.ts'
import type { TemplateCache } from '../../render/templates.ts'
import type { Candidate } from '../candidate/candidate.ts'
import type { RenderedText } from '../candidate/render-text.ts'
import type { FleetSource } from '../fleet/find-fleet.ts'
import { versionFor, type Session } from '../session/session.ts'
import type { GuardedPlans, GuardedRequest } from '../held/plan-guarded.ts'
import type { Obstacle, PlannedProject, UnguardedPlan } from '../targets/planned-project.ts'
import type { Status } from '../targets/status.ts'
import type { TargetLoad } from '../targets/load.ts'
import type { TargetHistory } from '../targets/history.ts'
import type { SavedPlan } from '../targets/saved-plan.ts'
import type { OpenTargets } from '../targets/targets.ts'
import type { ProjectValidation } from '../validate/validate-project.ts'
import type { Validation } from '../validate/validation.ts'
import type { Gathered } from './gather.ts'
import { hearSignals } from './hear-signals.ts'
import { openWanted, type WantedTargets } from './wanted-targets.ts'

export interface PlanRequest {
  readonly source: FleetSource
  /** Whether what was changed by hand over the socket is put back, whatever the target prefers. */
  readonly heals: boolean
  /** Guards that a person overrides. */
  readonly overridden?: readonly GuardName[]
}

const nothingHeld = { refusals: [], held: [], blocked: [] } as const

/** Of services that were never heard of nothing can be planned. */
const nothingPlanned: GuardedPlans = { plans: [], ...nothingHeld }

/**
 * The line that every command runs a part of: what comes after what stands here, and nowhere else. Each
 * step begins with the ones before it, and loads what it needs when it is taken.
 */
export class Line implements AsyncDisposable {
  readonly session: Session
  readonly targets: OpenTargets
  readonly #signal: AbortSignal
  /** `watch` renders again and again. */
  #templates: TemplateCache | undefined
  /** What was found, where all steps look at the same. */
  #moment: { gathered: Promise<Gathered>; text?: Promise<RenderedText> } | undefined

  private constructor(session: Session, targets: OpenTargets, signal: AbortSignal) {
    this.session = session
    this.targets = targets
    this.#signal = signal
  }

  /**
   * From here on all steps tell of one moment: the sources are asked, the targets read and the text rendered once,
   * however many steps there are. What is to be carried out rests on a line of its own.
   */
  holdMoment(): void {
    const gathered = this.#gatherNow({ source: { kind: 'sources' }, heals: false })
    // Whoever takes a step is told.
    gathered.catch(() => undefined)
    this.#moment = { gathered }
  }

  /** The targets stay open until the line is disposed. */
  static async open(session: Session, wanted: WantedTargets, signal: AbortSignal): Promise<Line> {
    return new Line(session, await openWanted(session, wanted), signal)
  }

  /** `discover` ends here. */
  async toFleet(source: FleetSource): Promise<Fleet> {
    const { findFleet } = await import('../fleet/find-fleet.ts')
    return findFleet(this.session, source, await versionFor(this.session), this.#signal)
  }

  /** `discover --watch`: the same again whenever something changes. */
  async *fleets(): AsyncGenerator<Fleet> {
    const { watchDiscovery } = await import('../fleet/discover.ts')
    yield* watchDiscovery(this.session, await versionFor(this.session), this.#signal)
  }

  /** `render` ends here. Throws UnavailableError where a source has never answered. */
  async toText(source: FleetSource): Promise<RenderedText> {
    return this.#render(await this.#gatherAnswers({ source, heals: false }))
  }

  /** `validate` ends here: services whose source does not answer are validated without instances. */
  async toValidation(request: ProjectValidation): Promise<Validation> {
    const { validateText } = await import('../validate/validate-project.ts')
    const text = (await this.#momentFor(request)) ?? (await this.#textFor(request))
    return validateText(this.session, text, request, this.#signal)
  }

  /** `status` ends here: every place is told of, whether or not its source answers. */
  async toStatus(): Promise<Status> {
    const { describeStatus } = await import('../targets/status.ts')
    const { isUnheard } = await import('../fleet/discover.ts')
    const gathered = await this.#gather({ source: { kind: 'sources' }, heals: false })
    if (isUnheard(gathered.fleet)) return describeStatus(gathered, nothingPlanned)
    const text = await this.#render(gathered)
    const request = { heals: false, overridden: [], asksBinary: false }
    return describeStatus(gathered, await this.#planGuarded(text, request))
  }

  /** `diff` ends here. Throws InvalidError where the candidate is wrong. */
  async toPlan(request: PlanRequest): Promise<PlannedProject> {
    const gathered = await this.#gather(request)
    const { isUnheard, requireAnswers } = await import('../fleet/discover.ts')
    if (isUnheard(gathered.fleet)) requireAnswers(gathered.fleet)
    const { editedFiles, refuseOwnTemplate } = await import('../targets/obstacles.ts')
    refuseOwnTemplate(this.session.project, gathered.read)
    const candidate = await this.#check(await this.#render(gathered))
    const { fleet, unread, diagnostics, wrong = [] } = candidate
    const { heals, overridden = [] } = request
    const plans = await this.#planGuarded(candidate, { heals, overridden, asksBinary: true, wrong })
    if (wrong.length > 0 && plans.blocked.length > 0) throw notValid(candidate)
    const told = diagnostics.filter((each) => !hasErrors([each]))
    return { fleet, warnings: [...told, ...editedFiles(plans.plans)], unread, ...plans }
  }

  /** `diff --live` ends here: the process beside the file on its disk, whatever the sources say. */
  async toLivePlan(): Promise<PlannedProject> {
    const { planLive } = await import('../targets/plan-live.ts')
    return { ...(await planLive(this.targets, this.#signal)), ...nothingHeld }
  }

  /** What `diff` printed or saved goes on from here, if nothing has moved since; what is refused of it is not done in part. */
  async toSavedPlan(
    saved: SavedPlan,
    { source, overridden = [] }: Omit<PlanRequest, 'heals'>,
  ): Promise<PlannedProject> {
    const { planSaved, refuseChanged } = await import('../targets/saved-plan.ts')
    if (saved.scope === 'masked') {
      const planned = await this.toPlan({ source, heals: false, overridden })
      refuseChanged(saved, planned)
      // What was held back when it was shown is no part of it.
      return planned.blocked.length > 0 ? planned : { ...planned, ...nothingHeld }
    }
    return this.#guardedWhole(await planSaved(saved, this.targets, this.#signal), overridden)
  }

  /** `history` ends here. */
  async toHistory(): Promise<readonly TargetHistory[]> {
    const { readHistory } = await import('../targets/history.ts')
    return readHistory(this.targets, this.#signal)
  }

  /** What the processes of the targets count at this moment; those that cannot be asked say why. */
  async toLoad(): Promise<readonly TargetLoad[]> {
    const { readLoad } = await import('../targets/load.ts')
    return readLoad(this.targets, this.#signal)
  }

  /** `rollback` goes on from here: an earlier generation in place of what would be rendered. */
  async toRollback(
    generation: string | undefined,
    overridden: readonly GuardName[] = [],
  ): Promise<PlannedProject> {
    const { planRollback } = await import('../targets/rollback.ts')
    const planned = await planRollback(this.session, this.targets, generation, this.#signal)
    return this.#guardedWhole(planned, overridden)
  }

  /** Between a plan and its receipts; throws a Failure of kind `refused` where nothing can be done without what is refused. */
  async guard(planned: PlannedProject): Promise<void> {
    const { refuseBlocked } = await import('../targets/guard.ts')
    refuseBlocked(planned)
  }

  /** What is to be told at the end of what was held back or could not be read; `undefined` where nothing was. */
  async heldFailure(planned: PlannedProject): Promise<Failure | undefined> {
    const { heldFailure } = await import('../targets/guard.ts')
    return heldFailure(planned)
  }

  /** `apply --dry-run` ends here: all that the targets do before they change anything. */
  async rehearse({ plans }: PlannedProject): Promise<void> {
    for (const { plan, target } of plans) await target.target.rehearse?.(plan, this.#signal)
  }

  /** The same for `diff`, which tells it and goes on. */
  async foresee({ plans, unread = [] }: PlannedProject): Promise<readonly Obstacle[]> {
    const { findObstacles, unreadObstacles } = await import('../targets/obstacles.ts')
    return [...unreadObstacles(unread), ...(await findObstacles(plans, this.#signal))]
  }

  /** `apply` ends here, and each round of `watch`. */
  async carryOut({ plans, unread = [] }: PlannedProject): Promise<ApplyResult> {
    const { applyAll } = await import('../../apply/apply.ts')
    const assignments = plans.map(({ plan, target: { target, definition } }) => {
      return { plan, target, isRecord: !definition.hasProcess }
    })
    const failures = unread.map(({ failure }) => failure)
    return applyAll(assignments, this.session.world.clock, this.#signal, failures)
  }

  /** A plan that was made by somebody is done as it is, or not at all. */
  async #guardedWhole(
    planned: UnguardedPlan,
    overridden: readonly GuardName[],
  ): Promise<PlannedProject> {
    const { refusalsOf } = await import('../targets/guard.ts')
    const nowMs = planned.madeAtMs ?? this.session.world.clock.now()
    const told = await refusalsOf(this.session, planned, nowMs)
    const refusals = told.filter(({ guard }) => !overridden.some((name) => name === guard))
    const blocked = [...new Set(refusals.map(({ target }) => target))]
    return { ...planned, refusals, held: [], blocked }
  }

  async #planGuarded(text: RenderedText, request: GuardedRequest): Promise<GuardedPlans> {
    const { planGuarded } = await import('../held/plan-guarded.ts')
    return planGuarded(this.session, text, request, this.#signal)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.targets[Symbol.asyncDispose]()
  }

  async #gatherAnswers(request: PlanRequest): Promise<Gathered> {
    const { requireAnswers } = await import('../fleet/discover.ts')
    const gathered = await this.#gather(request)
    requireAnswers(gathered.fleet)
    return gathered
  }

  async #textFor({ source, versions }: ProjectValidation): Promise<RenderedText> {
    const { gather } = await import('./gather.ts')
    const options = { source, targets: [], isThorough: false, version: versions.at(-1) }
    return this.#renderNow(await gather(this.session, options, this.#signal))
  }

  /** What is known already, if it is for the HAProxy that is asked about: not for another one that runs. */
  async #momentFor({ versions }: ProjectValidation): Promise<RenderedText | undefined> {
    // Findings need no target that can be read.
    const gathered = await this.#moment?.gathered.catch(() => undefined)
    if (gathered === undefined) return undefined
    const wanted = versions.at(-1) ?? (await versionFor(this.session))
    return gathered.version === wanted ? this.#render(gathered) : undefined
  }

  async #gather(request: PlanRequest): Promise<Gathered> {
    return this.#moment?.gathered ?? this.#gatherNow(request)
  }

  async #gatherNow({ source, heals }: PlanRequest): Promise<Gathered> {
    this.session.binaryChecks.forget()
    const { gather } = await import('./gather.ts')
    const options = { source, targets: this.targets.all, isThorough: heals }
    const gathered = await gather(this.session, options, this.#signal)
    await hearSignals(this.#signal)
    return gathered
  }

  async #render(gathered: Gathered): Promise<RenderedText> {
    if (this.#moment === undefined) return this.#renderNow(gathered)
    return (this.#moment.text ??= this.#renderNow(gathered))
  }

  async #renderNow(gathered: Gathered): Promise<RenderedText> {
    const { renderText } = await import('../candidate/render-text.ts')
    const { TemplateCache } = await import('../../render/templates.ts')
    this.#templates ??= new TemplateCache()
    const text = await renderText(this.session, gathered, this.#templates)
    await hearSignals(this.#signal)
    const { generation } = text.rendered
    this.session.world.log.debug(
      `rendered for HAProxy ${gathered.version}: generation ${generation}`,
      { generation },
    )
    return text
  }

  async #check(text: RenderedText): Promise<Candidate> {
    const { checkCandidate } = await import('../candidate/candidate.ts')
    const candidate = await checkCandidate(this.session, text, this.#signal)
    await hearSignals(this.#signal)
    if (!hasErrors(candidate.diagnostics) || candidate.wrong !== undefined) return candidate
    throw notValid(candidate)
  }
}

function notValid({ diagnostics }: Candidate): InvalidError {
  const message = 'the configuration that was rendered is not valid'
  return new InvalidError(message, diagnostics, { help: 'Nothing was changed.' })
}
