import { Readings } from '../../config/readings.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import type { BoundProject, BoundService } from '../../kit/plugins/bound-project.ts'
import {
  configsOf,
  hasErrors,
  type Current,
  type Fleet,
  type FleetService,
  type Plan,
  type RunningServer,
} from '../../model/index.ts'
import type { TemplateCache } from '../../render/templates.ts'
import { validate } from '../../validate/validate.ts'
import { renderText } from '../candidate/render-text.ts'
import { readSlots } from '../candidate/slots.ts'
import { planGuarded } from '../held/plan-guarded.ts'
import type { Session } from '../session/session.ts'
import type { TargetPlan } from '../targets/plan.ts'
import { CutText, isProxy } from './cut-text.ts'
import type { KnownRound } from './known-round.ts'
import { areOfKnownShape } from './server-shapes.ts'

/** What a change of some services asks for: the plan as it would be of everything, made from their backends alone. */
export interface PartPlan {
  readonly plan: TargetPlan
  /** The sections that the servers are in, as they will be. */
  readonly text: string
  readonly cut: CutText
}

export interface PartRequest {
  readonly services: readonly BoundService[]
  readonly changed: readonly FleetService[]
  /** Those of their backends, as they run. */
  readonly servers: readonly RunningServer[]
}

/** The services of these that a change can be worked out for by themselves. */
export function specsOf(
  { project }: Session,
  changed: readonly FleetService[],
): readonly BoundService[] {
  const names = new Set(changed.map(({ name }) => name))
  return servicesOf(project, { services: changed }).filter(({ name }) => names.has(name.value))
}

/** `undefined` where it is more than a change of servers that HAProxy takes as it took those before. */
export async function planPart(
  session: Session,
  known: KnownRound,
  { services, changed, servers }: PartRequest,
  templates: TemplateCache,
  signal: AbortSignal,
): Promise<PartPlan | undefined> {
  const part = partOf(session, services)
  const names = new Set(services.map(({ backend }) => backend.name))
  const current = currentPart(known, names, servers)
  const read = [{ target: known.target, current }]
  const fleet: Fleet = { services: changed }
  const { version } = known
  const slots = readSlots(part, services, read, version)
  const gathered = { fleet, companions: [], slots, read, unread: [], version }
  const text = await renderText(part, gathered, templates)
  const wanted = part.readings.read(configsOf(text.rendered), { version })
  if (hasErrors(validate(wanted))) return undefined

  const request = { heals: false, overridden: [], asksBinary: false }
  const guarded = await planGuarded(part, text, request, signal)
  const [made] = guarded.plans
  if (made === undefined || guarded.refusals.length > 0 || !isOfServers(made.plan)) return undefined
  const before = part.readings.read([{ name: 'before', text: known.cut.part(names) }], { version })
  if (!areOfKnownShape(before, wanted, names)) return undefined
  const [file] = wanted.files
  const cut = file && withBackends(known.cut, file, names)
  return cut && { plan: wholePlan(known, made.plan, cut), text: file.text, cut }
}

/** The same project with these services alone, and without what serves clients in front of them. */
function partOf(session: Session, services: readonly BoundService[]): Session {
  const { project } = session
  const part: BoundProject = {
    ...project,
    services: services.map(({ frontend: _frontend, ...service }) => service),
    patterns: [],
    files: [],
    sections: project.sections.filter(
      ({ header }) => !isProxy(header.value.trim().split(/\s/, 1)[0] ?? ''),
    ),
  }
  return { ...session, project: part, readings: new Readings() }
}

function currentPart(
  { current, process, cut, started }: KnownRound,
  backends: ReadonlySet<string>,
  servers: readonly RunningServer[],
): Current {
  const text = cut.part(backends)
  const startedText = started === cut ? text : started.part(backends)
  return {
    ...current,
    files: current.files.map((file) => ({ ...file, text })),
    process: {
      ...process,
      servers,
      text: startedText,
      ...(process.liveText !== undefined && { liveText: text }),
    },
  }
}

/** Nothing but servers, nothing that a reload is needed for, and nothing that somebody changed by hand. */
function isOfServers({ changes, drift = [] }: Plan): boolean {
  const isLive = changes.every(
    (change) => change.class === 'runtime' && change.kind.startsWith('server'),
  )
  return isLive && changes.length > 0 && drift.length === 0
}

function withBackends(
  whole: CutText,
  file: Parameters<typeof CutText.of>[0],
  backends: ReadonlySet<string>,
): CutText | undefined {
  const part = CutText.of(file)
  if (part === undefined) return undefined
  const texts = new Map<string, string>()
  for (const name of backends) {
    const text = part.backend(name)
    if (text === undefined || whole.backend(name) === undefined) return undefined
    texts.set(name, text)
  }
  return whole.with(texts)
}

function wholePlan(
  { target, current, config, others }: KnownRound,
  made: Plan,
  cut: CutText,
): TargetPlan {
  const { text, generation } = cut.stamped()
  const [own] = made.files
  if (own === undefined) throw new Error('a plan without a configuration')
  const file = { name: own.name, action: 'replace', before: config, after: text } as const
  return { target, current, plan: { ...made, generation, files: [file, ...others] } }
}
