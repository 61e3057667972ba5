import { applyAll, type ApplyResult } from '../../apply/apply.ts'
import type { Glance, Target } from '../../kit/index.ts'
import { Failure, type Fleet } from '../../model/index.ts'
import { TemplateCache } from '../../render/templates.ts'
import type { Session } from '../session/session.ts'
import type { PlannedProject } from '../targets/planned-project.ts'
import type { OpenTarget } from '../targets/targets.ts'
import { changedServices } from './changed-services.ts'
import { isDivisible, knownAfter, knownBy, type KnownRound } from './known-round.ts'
import { planPart, specsOf, type PartPlan } from './plan-part.ts'

/** More of them at once are no small part. */
const mostServices = 20

export interface PartRound {
  readonly planned: PlannedProject
  /** Absent where there was nothing to do. */
  readonly result?: ApplyResult
}

/** What ends them. */
export interface PartStop {
  /** For what ends at once. */
  readonly signal: AbortSignal
  /** For what was begun at a target: it is brought to its end. */
  finish<T>(work: () => Promise<T>): Promise<T>
}

/**
 * Rounds in which only some services changed, and of them only servers: what is not concerned is not looked at. They
 * begin where a comparison of everything found nothing to do, and end with whatever is not as it was expected.
 */
export class PartRounds {
  readonly #session: Session
  readonly #stop: PartStop
  readonly #isPossible: boolean
  readonly #templates = new TemplateCache()
  #known: KnownRound | undefined
  #isWarm = false

  constructor(session: Session, targets: readonly OpenTarget[], stop: PartStop) {
    this.#session = session
    this.#stop = stop
    this.#isPossible = isDivisible(session, targets)
  }

  /** Whether a comparison of everything, with nothing to do, would let the next round be one of these. */
  get wantsComparison(): boolean {
    return this.#isPossible && this.#known === undefined
  }

  /** What everything was compared to; `undefined` where that did not end well. */
  async learn(planned: PlannedProject | undefined): Promise<void> {
    this.#known = undefined
    if (planned === undefined || !this.#isPossible) return
    this.#known = await knownAfter(this.#session, planned)
  }

  /** Plans once for a service as it is: the first change is to be as quick as those after it. */
  async warmUp(): Promise<void> {
    const known = this.#known
    if (known === undefined || this.#isWarm) return
    this.#isWarm = true
    const changed = known.fleet.services.slice(0, 1)
    const services = specsOf(this.#session, changed)
    const request = { services, changed, servers: [] }
    await planPart(this.#session, known, request, this.#templates, this.#stop.signal)
  }

  /** `undefined` where everything has to be compared. */
  async round(fleet: Fleet): Promise<PartRound | undefined> {
    const known = this.#known
    if (known === undefined) return undefined
    this.#known = undefined
    const changed = changedServices(known.fleet, fleet)
    if (changed === undefined || changed.length > mostServices) return undefined
    if (changed.length === 0) {
      this.#known = { ...known, fleet }
      return { planned: nothingIn(fleet) }
    }
    const services = specsOf(this.#session, changed)
    const glance = await this.#glance(
      known,
      services.map(({ backend }) => backend.name),
    )
    if (glance === undefined) return undefined
    try {
      const request = { services, changed, servers: glance.servers }
      const part = await planPart(this.#session, known, request, this.#templates, this.#stop.signal)
      return part && (await this.#carryOut(known, fleet, part, glance))
    } finally {
      await glance[Symbol.asyncDispose]()
    }
  }

  /** What keeps it from being looked at is told by the comparison of everything. */
  async #glance(known: KnownRound, backends: readonly string[]): Promise<Glance | undefined> {
    const { config, process, target } = known
    try {
      return await target.target.glance?.({ config, process }, backends, this.#stop.signal)
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  async #carryOut(
    known: KnownRound,
    fleet: Fleet,
    part: PartPlan,
    glance: Glance,
  ): Promise<PartRound | undefined> {
    const { plan, current } = part.plan
    let isDone = false
    const target: Target = {
      read: () => Promise.resolve(current),
      async apply(_, signal) {
        const done = await glance.apply(plan, part.text, signal)
        ;({ isDone } = done)
        return done.receipt
      },
    }
    const { signal } = this.#stop
    const result = await this.#stop.finish(() =>
      applyAll([{ plan, target }], this.#session.world.clock, signal),
    )
    if (result.failure === undefined && !isDone) return undefined
    if (isDone) this.#known = knownBy(known, fleet, part)
    return { planned: { ...nothingIn(fleet), plans: [part.plan] }, result }
  }
}

function nothingIn(fleet: Fleet): PlannedProject {
  return { fleet, plans: [], refusals: [], held: [], blocked: [], warnings: [] }
}
