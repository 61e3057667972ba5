import type { Diagnostic } from '../model/diagnostic.ts'
import type { Fleet } from '../model/fleet.ts'
import type { GuardName } from '../model/guard-names.ts'
import type { Plan } from '../model/plan.ts'
import type { GuardSettings, Project } from '../model/project.ts'
import { parseConfig } from '../text/parser.ts'

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
  readonly nowMs: number
}

/**
 * What speaks against a plan: a service left with too few servers, too many of them gone at once, or
 * a source that has been silent for too long. A plan that takes nothing away is not refused for what is missing already.
 */
export function guardPlan({ project, fleet, plan, nowMs }: GuardInput): readonly Refusal[] {
  const before = serversOf(plan, 'before')
  const after = serversOf(plan, 'after')
  const found = new Map(fleet.services.map((each) => [each.name, each]))
  const refusals: Refusal[] = []
  for (const service of project.services) {
    const name = service.name.value
    const settings: GuardSettings = { ...project.guards, ...service.guards }
    const was = before.get(service.backend.name) ?? new Set()
    const will = after.get(service.backend.name) ?? new Set()
    function refuse(guard: GuardName, message: string): void {
      refusals.push({ guard, service: name, diagnostic: refusal(guard, message, service.name) })
    }
    const gone = [...was].filter((server) => !will.has(server)).length
    if (gone > 0 && will.size < settings.minServers) {
      refuse(
        'min-servers',
        `The service ${name} would be left with ${count(will.size)}, and ${settings.minServers} is the least.`,
      )
    }
    if (gone > 0 && gone / was.size > settings.maxRemovedShare) {
      const share = Math.round(settings.maxRemovedShare * 100)
      refuse(
        'max-removed',
        `${gone} of the ${count(was.size)} of ${name} would go at once, and ${share} % is the most.`,
      )
    }
    const { freshness, seenAtMs } = found.get(name) ?? {}
    if (freshness === 'stale' && seenAtMs !== undefined && nowMs - seenAtMs > settings.maxStaleMs) {
      refuse(
        'max-age',
        `What is known of ${name} is ${minutes(nowMs - seenAtMs)} old, and ${minutes(settings.maxStaleMs)} is the most.`,
      )
    }
  }
  return refusals
}

function refusal(
  guard: GuardName,
  message: string,
  { location }: Project['services'][number]['name'],
): Diagnostic {
  const help = `If this is meant: --override-guard ${guard}. The limit is \`${guard}\` under \`guards:\`.`
  return { code: `guard/${guard}`, severity: 'error', message, help, location }
}

/** The names of the servers that take traffic, by section. */
function serversOf(plan: Plan, side: 'before' | 'after'): ReadonlyMap<string, Set<string>> {
  const sections = new Map<string, Set<string>>()
  for (const file of plan.files) {
    const text = file[side]
    if (text === undefined || !file.name.endsWith('.cfg')) continue
    for (const { keyword, name, directives } of parseConfig(file.name, text).sections) {
      if (name === undefined || (keyword !== 'backend' && keyword !== 'listen')) continue
      const servers = sections.get(name) ?? new Set()
      for (const { words } of directives) {
        const [first, second] = words
        if (first?.value !== 'server' || second === undefined) continue
        if (!words.some((word) => word.value === 'disabled')) servers.add(second.value)
      }
      sections.set(name, servers)
    }
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
