import type { ApplyResult } from '../../apply/apply.ts'
import { hasErrors, InvalidError, type Fleet, type GuardName } from '../../model/index.ts'
import type { TemplateCache } from '../../render/templates.ts'
import type { Candidate } from '../candidate/candidate.ts'
import type { RenderedText } from '../candidate/render-text.ts'
import type { FleetSource } from '../fleet/find-fleet.ts'
import { versionFor, type Session } from '../session/session.ts'
import type { PlannedProject, UnguardedPlan } from '../targets/planned-project.ts'
import type { Status } from '../targets/status.ts'
import type { TargetHistory } from '../targets/history.ts'
import type { SavedPlan } from '../targets/saved-plan.ts'
import type { OpenTargets } from '../targets/targets.ts'
import type { ProjectValidation } from '../validate/validate-project.ts'
import type { Validation } from '../validate/validation.ts'
import type { Gathered } from './gather.ts'

/** Which targets a command opens: those with these names (all where there is none), or only what slots are read from. */
export type WantedTargets =
  | { readonly kind: 'none' }
  | { readonly kind: 'for-slots' }
  | {
      readonly kind: 'named'
      readonly names: readonly string[]
      /** Whether files that haproxyctl did not write may be overwritten. */
      readonly mayAdopt?: boolean
    }

export interface PlanRequest {
  readonly source: FleetSource
  /** Whether what was changed by hand over the socket is put back, whatever the target prefers. */
  readonly heals: boolean
}

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

  private constructor(session: Session, targets: OpenTargets, signal: AbortSignal) {
    this.session = session
    this.targets = targets
    this.#signal = signal
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
    const { gather } = await import('./gather.ts')
    const { validateText } = await import('../validate/validate-project.ts')
    const { source, versions } = request
    const options = { source, targets: [], isThorough: false, version: versions.at(-1) }
    const text = await this.#render(await gather(this.session, options, this.#signal))
    return validateText(this.session, text, request, this.#signal)
  }

  /** `status` ends here: every place is told of, whether or not its source answers. */
  async toStatus(): Promise<Status> {
    const { describeStatus } = await import('../targets/status.ts')
    const { planTargets } = await import('../targets/plan.ts')
    const { unansweredOf } = await import('../fleet/discover.ts')
    const gathered = await this.#gather({ source: { kind: 'sources' }, heals: false })
    if (unansweredOf(gathered.fleet).length > 0) {
      return describeStatus(this.session, gathered, undefined, [])
    }
    const { rendered } = await this.#render(gathered)
    const plans = planTargets(this.session, gathered.read, rendered, false)
    return describeStatus(this.session, gathered, rendered, plans)
  }

  /** `diff` ends here. Throws InvalidError where the candidate is wrong. */
  async toPlan(request: PlanRequest): Promise<PlannedProject> {
    const candidate = await this.#check(await this.#render(await this.#gatherAnswers(request)))
    const { planTargets } = await import('../targets/plan.ts')
    const { fleet, read, rendered, diagnostics } = candidate
    const plans = planTargets(this.session, read, rendered, request.heals)
    return this.#guarded({ fleet, plans, warnings: diagnostics })
  }

  /** `diff --live` ends here: the process beside the file on its disk, whatever the sources say. */
  async toLivePlan(): Promise<PlannedProject> {
    const { planLive } = await import('../targets/plan-live.ts')
    return { ...(await planLive(this.targets, this.#signal)), refusals: [] }
  }

  /** What `diff` printed or saved goes on from here, if nothing has moved since. */
  async toSavedPlan(saved: SavedPlan, source: FleetSource): Promise<PlannedProject> {
    const { planSaved, refuseChanged } = await import('../targets/saved-plan.ts')
    if (saved.scope === 'masked') {
      const planned = await this.toPlan({ source, heals: false })
      refuseChanged(saved, planned)
      return planned
    }
    return this.#guarded(await planSaved(saved, this.targets, this.#signal))
  }

  /** `history` ends here. */
  async toHistory(): Promise<readonly TargetHistory[]> {
    const { readHistory } = await import('../targets/history.ts')
    return readHistory(this.targets, this.#signal)
  }

  /** `rollback` goes on from here: an earlier generation in place of what would be rendered. */
  async toRollback(generation: string | undefined): Promise<PlannedProject> {
    const { planRollback } = await import('../targets/rollback.ts')
    const planned = await planRollback(this.session, this.targets, generation, this.#signal)
    return this.#guarded(planned)
  }

  /** Between a plan and its receipts; throws a Failure of kind `refused`. */
  async guard(planned: PlannedProject, overridden: readonly GuardName[]): Promise<void> {
    const { refuseUnguarded } = await import('../targets/guard.ts')
    refuseUnguarded(planned, overridden)
  }

  /** `apply --dry-run` ends here: all that the targets do before they change anything. */
  async rehearse({ plans }: PlannedProject): Promise<void> {
    for (const { plan, target } of plans) await target.target.rehearse?.(plan, this.#signal)
  }

  /** `apply` ends here, and each round of `watch`. */
  async carryOut({ plans }: PlannedProject): Promise<ApplyResult> {
    const { applyAll } = await import('../../apply/apply.ts')
    const assignments = plans.map(({ plan, target }) => ({ plan, target: target.target }))
    return applyAll(assignments, this.session.world.clock, this.#signal)
  }

  async #guarded(planned: UnguardedPlan): Promise<PlannedProject> {
    const { refusalsOf } = await import('../targets/guard.ts')
    const nowMs = planned.madeAtMs ?? this.session.world.clock.now()
    return { ...planned, refusals: await refusalsOf(this.session, planned, nowMs) }
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

  async #gather({ source, heals }: PlanRequest): Promise<Gathered> {
    const { gather } = await import('./gather.ts')
    const options = { source, targets: this.targets.all, isThorough: heals }
    return gather(this.session, options, this.#signal)
  }

  async #render(gathered: Gathered): Promise<RenderedText> {
    const { renderText } = await import('../candidate/render-text.ts')
    const { TemplateCache } = await import('../../render/templates.ts')
    this.#templates ??= new TemplateCache()
    const text = await renderText(this.session, gathered, this.#templates)
    const { generation } = text.rendered
    this.session.world.log.debug(
      `rendered for HAProxy ${gathered.version}: generation ${generation}`,
    )
    return text
  }

  async #check(text: RenderedText): Promise<Candidate> {
    const { checkCandidate } = await import('../candidate/candidate.ts')
    const candidate = await checkCandidate(this.session, text, this.#signal)
    if (!hasErrors(candidate.diagnostics)) return candidate
    const message = 'the configuration that was rendered is not valid'
    throw new InvalidError(message, candidate.diagnostics, { help: 'Nothing was changed.' })
  }
}

async function openWanted(session: Session, wanted: WantedTargets): Promise<OpenTargets> {
  const { openTargets, noTargets } = await import('../targets/targets.ts')
  const { keepsSlots } = await import('../candidate/slots.ts')
  switch (wanted.kind) {
    case 'none':
      return noTargets
    case 'for-slots':
      return keepsSlots(session.project)
        ? openTargets(session, await versionFor(session))
        : noTargets
    case 'named':
      return openTargets(session, await versionFor(session), wanted.names, wanted.mayAdopt)
    default:
      return wanted satisfies never
  }
}
