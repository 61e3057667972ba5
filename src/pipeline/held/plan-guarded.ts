import type { Configuration } from '../../config/configuration.ts'
import type { NamedText } from '../../config/read-configuration.ts'
import {
  configsOf,
  hasErrors,
  type Fleet,
  type FleetService,
  type GuardName,
  type Rendered,
  type ServiceSpec,
} from '../../model/index.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import { askAboutRendered } from '../candidate/check-rendered.ts'
import type { RenderedText } from '../candidate/render-text.ts'
import type { Session } from '../session/session.ts'
import { refusalsOf } from '../targets/guard.ts'
import { planTargets, type ReadTarget, type TargetPlan } from '../targets/plan.ts'
import type { HeldPart, PlannedProject, PlanRefusal } from '../targets/planned-project.ts'
import { holdBack, type HeldBack } from './hold-back.ts'
import { ownerOfSection } from './owner-of-section.ts'
import { servedBefore } from './served-before.ts'
import { wrongServices, type WrongService } from './wrong-services.ts'

export interface GuardedRequest {
  /** Whether what was changed by hand over the socket is put back. */
  readonly heals: boolean
  readonly overridden: readonly GuardName[]
  /** Whether `haproxy -c` is asked about what is left when something is held back. */
  readonly asksBinary: boolean
  /** Services that stay as they are because HAProxy does not accept what is wanted of them. */
  readonly wrong?: readonly WrongService[]
}

export type GuardedPlans = Pick<PlannedProject, 'plans' | 'refusals' | 'held' | 'blocked'>

/**
 * The plans of all targets, without what is refused: a service that a guard speaks against, or whose source has never
 * answered, stays as it serves, and everything else is planned.
 */
export async function planGuarded(
  session: Session,
  text: RenderedText,
  request: GuardedRequest,
  signal: AbortSignal,
): Promise<GuardedPlans> {
  const { fleet, read, rendered } = text
  const plans = planTargets(session, read, () => rendered, request.heals)
  const standing = await standingRefusals(session, { fleet, plans }, request.overridden)
  const refusals = [...standing, ...invalidOn(decisive(read), request.wrong ?? [])]
  if (refusals.length === 0) return { plans, refusals, held: [], blocked: [] }
  const services = servicesOf(session.project, fleet)
  const left = new Map<string, Rendered>()
  const held: HeldPart[] = []
  const blocked: string[] = []
  for (const each of decisive(read)) {
    const { name } = each.target
    const refused = refusals.filter(({ target }) => target === name)
    if (refused.length === 0) continue
    const kept = await holdOnTarget(
      session,
      text,
      { each, refused, asks: request.asksBinary },
      signal,
    )
    if (kept === undefined) blocked.push(name)
    else {
      left.set(name, kept.rendered)
      const more = invalidOn([each], kept.wrong)
      refusals.push(...more)
      const specs = [...refused, ...more].map(({ spec }) => spec)
      for (const section of kept.sections) {
        const service = ownerOfSection([...specs, ...services], section)
        held.push({ target: name, section, ...(service !== undefined && { service }) })
      }
    }
  }
  // What only keeps a record tells of the first that serves.
  const told = left.get(decisive(read)[0]?.target.name ?? '') ?? rendered
  return {
    plans: planTargets(
      session,
      read,
      ({ name, definition }) => left.get(name) ?? (definition.hasProcess ? rendered : told),
      request.heals,
    ),
    refusals,
    held,
    blocked,
  }
}

/** Those that HAProxy runs from; where there is none, those that keep a record. */
function decisive(read: readonly ReadTarget[]): readonly ReadTarget[] {
  const serving = read.filter(({ target }) => target.definition.hasProcess)
  return serving.length > 0 ? serving : read
}

/** A service of which nothing was ever heard has no servers to count: what guards say of it says nothing. */
async function standingRefusals(
  session: Session,
  { fleet, plans }: { readonly fleet: Fleet; readonly plans: readonly TargetPlan[] },
  overridden: readonly GuardName[],
): Promise<readonly PlanRefusal[]> {
  const unheard = fleet.services.filter(({ freshness }) => freshness === 'missing')
  const names = new Set(unheard.map(({ name }) => name))
  const told = await refusalsOf(session, { fleet, plans }, session.world.clock.now())
  const standing = told.filter(
    ({ guard, service }) => !names.has(service) && !overridden.some((name) => name === guard),
  )
  const silent = decisive(plans).flatMap(({ target }) =>
    unheard.map((service) => noAnswer(session, target.name, { fleet, service })),
  )
  return [...standing, ...silent]
}

interface Unheard {
  readonly fleet: Fleet
  readonly service: FleetService
}

function noAnswer(
  { project }: Session,
  target: string,
  { fleet, service: { name, source, error } }: Unheard,
): PlanRefusal {
  const spec = servicesOf(project, fleet).find((each) => each.name.value === name)
  if (spec === undefined) throw new Error(`the project has no service ${name}`)
  const why = error === undefined ? '' : `: ${error}`
  return {
    target,
    service: name,
    spec,
    guard: 'no-answer',
    diagnostic: {
      code: 'guard/no-answer',
      severity: 'error',
      message: `The source ${source} of ${name} has never answered${why}`,
      help: 'The service stays as it is until it does. `haproxyctl discover` shows what each source says.',
      location: spec.name.location,
    },
  }
}

function invalidOn(
  targets: readonly ReadTarget[],
  wrong: readonly WrongService[],
): readonly PlanRefusal[] {
  return targets.flatMap(({ target }) =>
    wrong.map(({ spec, diagnostic }) => ({
      target: target.name,
      service: spec.name.value,
      spec,
      guard: 'invalid',
      diagnostic,
    })),
  )
}

interface OnTarget {
  readonly each: ReadTarget
  readonly refused: readonly PlanRefusal[]
  readonly asks: boolean
}

interface HeldOnTarget extends HeldBack {
  /** What HAProxy does not accept beside those that were to be held. */
  readonly wrong: readonly WrongService[]
}

/** HAProxy may tell of one wrong service only when another is out of its way; each time round one more is held. */
async function holdOnTarget(
  session: Session,
  { fleet, rendered: wanted, version }: RenderedText,
  { each: { current }, refused, asks }: OnTarget,
  signal: AbortSignal,
): Promise<HeldOnTarget | undefined> {
  const { project, readings } = session
  const specs = new Map(refused.map(({ service, spec }) => [service, spec]))
  const facts = { version: current.process?.version ?? version }
  function read(texts: readonly NamedText[]): Configuration {
    return readings.read(texts, facts)
  }
  const services = servicesOf(project, fleet)
  const wrong: WrongService[] = []
  for (;;) {
    const held = [...specs.values()]
    const before = servedBefore(current, backendsOf(held), read)
    if (before === undefined) return undefined
    const kept = holdBack({ services, refused: held, wanted, before, read })
    if (kept === undefined || !asks) return kept && { ...kept, wrong }
    const { rendered } = kept
    const configuration = read(configsOf(rendered))
    const candidate = { rendered, config: configuration.files }
    const found = await askAboutRendered(session, candidate, version, signal)
    const errors = found.filter((one) => hasErrors([one]))
    if (errors.length === 0) return { ...kept, wrong }
    const others = wrongServices(errors, { rendered, configuration, services })
    const more = others?.filter(({ spec }) => !specs.has(spec.name.value)) ?? []
    if (more.length === 0) return undefined
    for (const { spec } of more) specs.set(spec.name.value, spec)
    wrong.push(...more)
  }
}

function backendsOf(services: readonly ServiceSpec[]): readonly string[] {
  return services.map(({ backend }) => backend.name)
}
