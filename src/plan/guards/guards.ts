import type { Configuration } from '../../config/configuration.ts'
import type { NamedText } from '../../config/read-configuration.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Fleet, FleetService } from '../../model/fleet.ts'
import { guardNames, type GuardName } from '../../model/plan/guard-names.ts'
import type { Plan, RunningServer } from '../../model/plan/plan.ts'
import type { GuardSettings, Project, ServiceSpec } from '../../model/project.ts'
import { matchesPattern, namedService, nameInText } from '../../kit/plugins/service-pattern.ts'
import { serverName } from '../../text/server-name.ts'
import {
  ableByProcess,
  ableByText,
  nameOf,
  ownerOf,
  type AbleByBackend,
  type AbleServers,
  type Place,
} from './able-servers.ts'
import { changesService } from './service-changes.ts'

/** Why a plan is not carried out. */
export interface Refusal {
  readonly guard: GuardName
  readonly service: string
  readonly spec: ServiceSpec
  readonly diagnostic: Diagnostic
}

export interface GuardInput {
  readonly project: Project
  readonly fleet: Fleet
  readonly plan: Plan
  /** What the process serves with, where it could be asked. */
  readonly running?: readonly RunningServer[]
  /** The configuration that it runs, or that was applied last; the plan's own files where it is not known. */
  readonly known?: string
  /** The time by which ages are judged. */
  readonly nowMs: number
  /** What texts mean to the HAProxy of the target. */
  readonly read: (texts: readonly NamedText[]) => Configuration
}

/**
 * What speaks against a plan: a service left with too few servers, too many of them gone or elsewhere at once, or
 * a source that is silent. Counted is what serves: the process before the last generation, and that before
 * the file, so that a file which is cut or lost lets nothing pass. A plan that takes nothing away is not refused for what
 * is missing already, and what a person takes out of the project is not held back: guards are about what sources say.
 */
export function guardPlan(input: GuardInput): readonly Refusal[] {
  const { project, fleet } = input
  const { before, after } = ableServers(input)
  const found = new Map(fleet.services.map((each) => [each.name, each]))
  return guardedServices(input, [...before.keys()]).flatMap((service) => {
    const settings: GuardSettings = { ...project.guards, ...service.guards }
    const of = found.get(service.name.value)
    const was = before.get(service.backend.name) ?? none
    const will = after.get(service.backend.name) ?? none
    const facts: Facts = {
      name: service.name.value,
      ...moves(was, will, { resting: restingServers(of), ignoresPort: service.port !== undefined }),
      ...(of?.freshness === 'stale' && { silence: silenceOf(of, input) }),
      isChanged: () => changesService(input.plan, service, input.read),
    }
    return guardNames.flatMap((guard) => {
      const message = objections[guard](facts, settings)
      return message === undefined ? [] : [refusal(guard, message, service)]
    })
  })
}

/**
 * Those of the project, and those that its patterns stand for: by the fleet, and by what serves now. A backend that a
 * source ceases to name is not one that a person took out.
 */
function guardedServices(
  { project, fleet }: GuardInput,
  backends: readonly string[],
): readonly ServiceSpec[] {
  const services = new Map(project.services.map((each) => [each.name.value, each]))
  const own = new Set(project.services.map(({ backend }) => backend.name))
  for (const pattern of project.patterns) {
    const { name: wanted, backend } = pattern.service
    const serving = backends
      .filter((each) => !own.has(each))
      .map((each) => nameInText(backend.name, each))
    for (const name of [...fleet.services.map((each) => each.name), ...serving]) {
      if (name === undefined || services.has(name) || !matchesPattern(wanted.value, name)) continue
      services.set(name, namedService(pattern, name))
    }
  }
  return [...services.values()]
}

/** All that guards go by: how many of a service's servers are able to serve, before and after. */
interface Facts {
  readonly name: string
  readonly was: number
  readonly will: number
  /** Served, and will not, whatever the reason. */
  readonly out: number
  /** Those of them that are not just unhealthy by the registry's word. */
  readonly gone: number
  /** Serve on under their names, at other addresses. */
  readonly moved: number
  /** Absent where the source answers. */
  readonly silence?: Silence
  /** Whether the plan changes anything of the service; asked only where it matters. */
  readonly isChanged: () => boolean
}

interface Silence {
  readonly source: string
  readonly error?: string
  readonly ageMs: number
}

/** What each guard says against the facts, or nothing. */
const objections: Readonly<
  Record<GuardName, (facts: Facts, settings: GuardSettings) => string | undefined>
> = {
  'min-servers': ({ name, out, will }, { minServers }) =>
    out > 0 && will < minServers
      ? `The service ${name} would be left with ${count(will)}, and ${minServers} is the least.`
      : undefined,

  'max-removed': ({ name, was, gone, moved }, { maxRemovedShare }) =>
    gone + moved > 0 && (gone + moved) / was > maxRemovedShare
      ? `${losses(name, { was, gone, moved })} at once, and ${percent(maxRemovedShare)} is the most.`
      : undefined,

  'max-age': ({ name, silence }, { maxStaleMs }) =>
    silence !== undefined && silence.ageMs > maxStaleMs
      ? `What is known of ${name} is ${minutes(silence.ageMs)} old, and ${minutes(maxStaleMs)} is the most.`
      : undefined,

  'require-fresh': ({ name, silence, isChanged }, { requiresFresh }) =>
    silence !== undefined && requiresFresh && isChanged()
      ? `The source ${silence.source} of ${name} does not answer${why(silence)}, and until it does nothing of the service is to be changed.`
      : undefined,
}

const none: AbleServers = new Map()

function ableServers(input: GuardInput): { before: AbleByBackend; after: AbleByBackend } {
  const { running, known, read } = input
  const onDisk =
    known === undefined ? textsOf(input.plan, 'before') : [{ name: 'known', text: known }]
  const written = onDisk.length === 0 ? undefined : read(onDisk)
  const wanted = read(textsOf(input.plan, 'after'))
  if (running === undefined) {
    const before = written === undefined ? new Map() : ableByText(written, ownerOf)
    return { before, after: ableByText(wanted, ownerOf) }
  }
  // A process whose configuration nobody knows has servers by their names alone.
  const identityOf = written === undefined ? nameOf : ownerOf
  return { before: ableByProcess(running, written), after: ableByText(wanted, identityOf) }
}

function textsOf({ files }: Plan, side: 'before' | 'after'): readonly NamedText[] {
  return files.flatMap(({ name, [side]: text }) =>
    name.endsWith('.cfg') && text !== undefined ? [{ name, text }] : [],
  )
}

function moves(
  was: AbleServers,
  will: AbleServers,
  {
    resting,
    ignoresPort,
  }: { readonly resting: ReadonlySet<string>; readonly ignoresPort: boolean },
): Pick<Facts, 'was' | 'will' | 'out' | 'gone' | 'moved'> {
  const out = [...was.keys()].filter((server) => !will.has(server))
  const moved = [...was].filter(
    ([server, place]) => will.has(server) && isElsewhere(place, will.get(server), ignoresPort),
  )
  return {
    was: was.size,
    will: will.size,
    out: out.length,
    gone: out.filter((server) => !resting.has(server)).length,
    moved: moved.length,
  }
}

/** A port that the project sets is the project's, and no source's word. */
function isElsewhere(before: Place, after: Place, ignoresPort: boolean): boolean {
  if (before === undefined || after === undefined) return false
  return before.host !== after.host || (!ignoresPort && before.port !== after.port)
}

/** A registry that calls an instance unhealthy has not lost it. */
function restingServers(service: FleetService | undefined): ReadonlySet<string> {
  const resting = (service?.instances ?? []).filter(
    ({ use, weight }) => use !== 'serve' || weight === 0,
  )
  return new Set(resting.map(({ id }) => serverName(id)))
}

function silenceOf(
  { source, seenAtMs, error }: FleetService,
  { nowMs }: Pick<GuardInput, 'nowMs'>,
): Silence {
  const ageMs = nowMs - (seenAtMs ?? nowMs)
  return { source, ageMs, ...(error !== undefined && { error }) }
}

function refusal(guard: GuardName, message: string, spec: ServiceSpec): Refusal {
  const help = `If this is meant: --override-guard ${guard}. The limit is \`${guard}\` under \`guards:\`.`
  const { location, value: service } = spec.name
  const diagnostic: Diagnostic = {
    code: `guard/${guard}`,
    severity: 'error',
    message,
    help,
    location,
  }
  return { guard, service, spec, diagnostic }
}

function losses(name: string, { was, gone, moved }: Pick<Facts, 'was' | 'gone' | 'moved'>): string {
  const of = `of the ${count(was)} of ${name}`
  if (moved === 0) return `${gone} ${of} would go`
  if (gone === 0) return `${moved} ${of} would be at other addresses`
  return `${gone} ${of} would go, and ${moved} would be at other addresses,`
}

function why({ error }: Silence): string {
  return error === undefined ? '' : ` (${error})`
}

function count(servers: number): string {
  if (servers === 0) return 'no server'
  return servers === 1 ? 'one server' : `${servers} servers`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function minutes(ms: number): string {
  const whole = Math.round(ms / 60_000)
  return whole === 1 ? 'one minute' : `${whole} minutes`
}
