import type { Configuration } from '../../config/configuration.ts'
import type { NamedText } from '../../config/read-configuration.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import { isInMaintenance } from '../../model/plan/admin-state.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Fleet, FleetService } from '../../model/fleet.ts'
import type { GuardName } from '../../model/plan/guard-names.ts'
import type { Plan, RunningServer } from '../../model/plan/plan.ts'
import type { GuardSettings, Project, ServiceSpec } from '../../model/project.ts'
import { serverName } from '../../text/server-name.ts'
import { readSlot } from '../../text/slot-line.ts'

/** Why a plan is not carried out. */
export interface Refusal {
  readonly guard: GuardName
  readonly service: string
  readonly diagnostic: Diagnostic
}

export interface GuardInput {
  readonly project: Project
  readonly fleet: Fleet
  readonly plan: Plan
  /** What the process serves with, where it could be asked: a file that is gone says nothing about it. */
  readonly running?: readonly RunningServer[]
  /** The time by which ages are judged. */
  readonly nowMs: number
  /** What texts mean to the HAProxy of the target. */
  readonly read: (texts: readonly NamedText[]) => Configuration
}

/**
 * What speaks against a plan: a service left with too few servers, too many of them gone at once, or
 * a source that is silent. A plan that takes nothing away is not refused for what is missing already, and
 * what a person takes out of the project is not held back: guards are about what sources say.
 */
export function guardPlan(input: GuardInput): readonly Refusal[] {
  const { project, fleet } = input
  const onDisk = serversOf(input, 'before', memberOf)
  const before = onDisk ?? runningServers(input.running)
  // A process knows its servers by their names alone.
  const after = serversOf(input, 'after', onDisk === undefined ? nameOf : memberOf) ?? new Map()
  const found = new Map(fleet.services.map((each) => [each.name, each]))
  return project.services.flatMap((service) => {
    const { name, backend } = service
    const settings: GuardSettings = { ...project.guards, ...service.guards }
    const of = found.get(name.value)
    const was = before.get(backend.name) ?? new Set()
    const will = after.get(backend.name) ?? new Set()
    return [
      ...removals(name.value, settings, { was, will, resting: restingServers(of) }),
      ...silences(of, settings, input),
    ].map(([guard, message]) => refusal(guard, message, service))
  })
}

type Objection = readonly [guard: GuardName, message: string]

interface Serving {
  readonly was: ReadonlySet<string>
  readonly will: ReadonlySet<string>
  /** Registered, and not to be served by the registry's word. */
  readonly resting: ReadonlySet<string>
}

function removals(
  name: string,
  { minServers, maxRemovedShare }: GuardSettings,
  { was, will, resting }: Serving,
): Objection[] {
  const out = [...was].filter((server) => !will.has(server))
  const gone = out.filter((server) => !resting.has(server)).length
  const objections: Objection[] = []
  if (out.length > 0 && will.size < minServers) {
    const left = `The service ${name} would be left with ${count(will.size)}, and ${minServers} is the least.`
    objections.push(['min-servers', left])
  }
  if (gone > 0 && gone / was.size > maxRemovedShare) {
    const share = Math.round(maxRemovedShare * 100)
    const most = `${gone} of the ${count(was.size)} of ${name} would go at once, and ${share} % is the most.`
    objections.push(['max-removed', most])
  }
  return objections
}

/** A registry that calls an instance unhealthy has not lost it. */
function restingServers(service: FleetService | undefined): ReadonlySet<string> {
  const resting = (service?.instances ?? []).filter(
    ({ use, weight }) => use !== 'serve' || weight === 0,
  )
  return new Set(resting.map(({ id }) => serverName(id)))
}

function silences(
  service: FleetService | undefined,
  { maxStaleMs, requiresFresh }: GuardSettings,
  { plan, nowMs }: GuardInput,
): Objection[] {
  if (service?.freshness !== 'stale') return []
  const { name, source, seenAtMs = nowMs, error } = service
  const ageMs = nowMs - seenAtMs
  const objections: Objection[] = []
  if (ageMs > maxStaleMs) {
    const old = `What is known of ${name} is ${minutes(ageMs)} old, and ${minutes(maxStaleMs)} is the most.`
    objections.push(['max-age', old])
  }
  if (requiresFresh && changesAnything(plan)) {
    const why = error === undefined ? '' : ` (${error})`
    const silent = `The source ${source} of ${name} does not answer${why}, and until it does nothing is to be changed.`
    objections.push(['require-fresh', silent])
  }
  return objections
}

function refusal(guard: GuardName, message: string, { name }: ServiceSpec): Refusal {
  const help = `If this is meant: --override-guard ${guard}. The limit is \`${guard}\` under \`guards:\`.`
  const { location, value: service } = name
  const diagnostic: Diagnostic = {
    code: `guard/${guard}`,
    severity: 'error',
    message,
    help,
    location,
  }
  return { guard, service, diagnostic }
}

function changesAnything({ changes, files }: Plan): boolean {
  return changes.length > 0 || files.some(({ action }) => action !== 'keep')
}

type ServersBySection = ReadonlyMap<string, ReadonlySet<string>>

function nameOf({ name }: ServerView): string {
  return name
}

/** In a slot it is not the server that comes and goes, but its owner. */
function memberOf({ name, line }: ServerView): string {
  return readSlot(line.file, line.directive)?.occupant ?? name
}

/** The servers that take new traffic, by section; `undefined` where there is no configuration at all. */
function serversOf(
  { plan, read }: GuardInput,
  side: 'before' | 'after',
  identityOf: (server: ServerView) => string,
): ServersBySection | undefined {
  const texts = plan.files.flatMap(({ name, [side]: text }) =>
    name.endsWith('.cfg') && text !== undefined ? [{ name, text }] : [],
  )
  if (texts.length === 0) return undefined
  const found = new Map<string, ReadonlySet<string>>()
  for (const { hasBackend, name, servers } of read(texts).sections.values()) {
    if (!hasBackend || name === undefined) continue
    const serving = [...servers.values()].filter(isServing)
    found.set(name, new Set(serving.map(identityOf)))
  }
  return found
}

function isServing({ options }: ServerView): boolean {
  return !options.has('disabled') && options.get('weight')?.at(-1) !== '0'
}

function runningServers(running: readonly RunningServer[] = []): ServersBySection {
  const sections = new Map<string, Set<string>>()
  for (const server of running) {
    const servers = sections.get(server.backend) ?? new Set()
    if (!isInMaintenance(server)) servers.add(server.name)
    sections.set(server.backend, servers)
  }
  return sections
}

function count(servers: number): string {
  if (servers === 0) return 'no server'
  return servers === 1 ? 'one server' : `${servers} servers`
}

function minutes(ms: number): string {
  const whole = Math.round(ms / 60_000)
  return whole === 1 ? 'one minute' : `${whole} minutes`
}
