import type { BoundPattern, BoundProject, BoundService } from '../../kit/plugins/bound-project.ts'
import { namedService } from '../../kit/plugins/service-pattern.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { FleetPattern, FleetService, NamedBy } from '../../model/fleet.ts'
import type { NamesAnswer } from './ask-names.ts'
import { isKept, type KnownName } from './known-names.ts'

/** The services that there are now, with what there is to say about those that sources named. */
export interface Roster {
  readonly members: readonly Member[]
  readonly patterns: readonly FleetPattern[]
}

export interface Member {
  readonly service: BoundService
  /** Where a source named it. */
  readonly named?: NamedBy
}

/**
 * What the project writes out, and behind it what stands for its patterns. Written out, a service is the project's
 * alone; named for two patterns, it is the first one's; and no section is there twice.
 */
export function rosterOf(
  project: BoundProject,
  answers: readonly NamesAnswer[],
  nowMs: number,
): Roster {
  const members: Member[] = project.services.map((service) => ({ service }))
  const owners = new Map(project.services.map(({ name }) => [name.value, 'the project']))
  const sections = sectionsOf(project)
  const patterns: FleetPattern[] = []
  for (const answer of answers) {
    const { pattern } = answer
    const rejected = [...answer.rejected]
    for (const known of answer.names) {
      if (!isKept(known, pattern, nowMs)) continue
      const owner = owners.get(known.name)
      if (owner === 'the project') continue
      const member = memberOf(pattern, known)
      const taken = headersOf(member.service).find((header) => sections.has(header))
      if (owner !== undefined) rejected.push(duplicate(member, `it stands for ${owner}`))
      else if (taken !== undefined) rejected.push(duplicate(member, `there is a section ${taken}`))
      else {
        owners.set(known.name, pattern.service.name.value)
        for (const header of headersOf(member.service)) sections.add(header)
        members.push(member)
      }
    }
    patterns.push(stateOf(answer, rejected))
  }
  return { members, patterns }
}

/** When the next service is dropped that is not named any more. */
export function nextDropMs(answers: readonly NamesAnswer[], nowMs: number): number | undefined {
  const drops = answers.flatMap(({ pattern, names }) =>
    names.flatMap(({ goneSinceMs }) =>
      goneSinceMs === undefined ? [] : [goneSinceMs + pattern.keepMs],
    ),
  )
  return drops.filter((ms) => ms > nowMs).toSorted((a, b) => a - b)[0]
}

/** A service that is not named any more: known to have no instances, so that guards have their say. */
export function goneService({ service, named }: Member): FleetService {
  const { value: name, location } = service.name
  const source = service.sources[0].source.value
  const gone: Diagnostic = {
    code: 'discover/service-gone',
    severity: 'info',
    message: `The source ${source} does not name the service ${name} any more: it counts as one without instances.`,
    help: 'After the time in `keep` under `named`, its sections are removed too.',
    location,
  }
  return {
    name,
    source,
    freshness: 'fresh',
    instances: [],
    rejected: [gone],
    ...(named !== undefined && { named }),
  }
}

function memberOf(pattern: BoundPattern, { name, ...more }: KnownName): Member {
  return {
    service: namedService(pattern, name, more.labels),
    named: { pattern: pattern.service.name.value, ...more },
  }
}

function headersOf({ backend, frontend }: BoundService): readonly string[] {
  const headers = [`backend ${backend.name}`]
  return frontend === undefined ? headers : [...headers, `frontend ${frontend.name}`]
}

/** The sections that the project has by itself; a `listen` is a frontend and a backend in one. */
function sectionsOf({ services, sections }: BoundProject): Set<string> {
  const found = new Set(services.flatMap(headersOf))
  for (const { header } of sections) {
    const [keyword, name = ''] = header.value.split(/\s+/)
    const kinds = keyword === 'listen' ? ['frontend', 'backend'] : [keyword]
    for (const kind of kinds) found.add(`${kind} ${name}`)
  }
  return found
}

function duplicate({ service, named }: Member, why: string): Diagnostic {
  const { value: name, location } = service.name
  return {
    code: 'discover/duplicate-service',
    severity: 'warning',
    message: `The service ${name} of ${named?.pattern} is left out: ${why} already.`,
    help: 'Give one of them another name, or make a pattern narrower.',
    location,
  }
}

function stateOf(
  { pattern, source, freshness, seenAtMs, error }: NamesAnswer,
  rejected: readonly Diagnostic[],
): FleetPattern {
  return {
    pattern: pattern.service.name.value,
    source,
    freshness,
    ...(seenAtMs !== undefined && { seenAtMs }),
    ...(error !== undefined && { error }),
    rejected,
  }
}
