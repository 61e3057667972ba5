import type { Fleet, ServiceLabels } from '../../model/fleet.ts'
import type { Placed } from '../../model/place.ts'
import type { PatternSpec, ServiceLabel, ServiceSpec } from '../../model/project.ts'
import type { RouteSpec } from '../../model/shared-sections.ts'
import { parsePort } from '../instances/endpoint.ts'

/** In the texts of a pattern: the name of each service. */
export const nameMark = '{service}'

/** Longest name that is taken from a registry; it becomes the name of sections and files. */
const longestName = 128

/** A key of `services` that stands for many. */
export function isServicePattern(text: string): boolean {
  return text.includes('*')
}

/** Whether HAProxy takes it for the name of a section, and it does no harm as a part of a path. */
export function isServiceName(name: string): boolean {
  return name.length <= longestName && /^(?!\.+$)[A-Za-z0-9_.:-]+$/.test(name)
}

/** `*` is any number of characters, none among them. Linear in the length of the name for each `*`. */
export function matchesPattern(pattern: string, name: string): boolean {
  const [first = '', ...others] = pattern.split('*')
  const last = others.pop()
  if (last === undefined) return name === pattern
  if (!name.startsWith(first)) return false
  let from = first.length
  for (const part of others) {
    const at = name.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return name.length - last.length >= from && name.endsWith(last)
}

/** The name of the service that a section of this name would belong to. */
export function nameInText(text: string, filled: string): string | undefined {
  const [before = '', after] = text.split(nameMark, 2)
  if (after === undefined || filled.length <= before.length + after.length) return undefined
  if (!filled.startsWith(before) || !filled.endsWith(after)) return undefined
  return filled.slice(before.length, filled.length - after.length)
}

/** Whether what a label says can be taken. A registry writes no word of the configuration, it chooses one. */
export function isLabelValue(label: ServiceLabel, text: string): boolean {
  switch (label) {
    case 'balance':
      return /^(roundrobin|static-rr|leastconn|first|source|random)$/.test(text)
    case 'port':
      return parsePort(text) !== undefined
    case 'tags':
      return text.length <= 1_024 && tagsIn(text).every((tag) => /^[^\p{C}]{1,256}$/u.test(tag))
    default:
      return label satisfies never
  }
}

function tagsIn(text: string): readonly string[] {
  return text.split(',').map((tag) => tag.trim())
}

/** The service that a pattern stands for by this name; `labels` have been looked at with `isLabelValue`. */
export function namedService<Service extends ServiceSpec>(
  { service }: PatternSpec<Service>,
  name: string,
  { balance, port, tags }: ServiceLabels = {},
): Service {
  function fill(text: string): string {
    return text.replaceAll(nameMark, name)
  }
  function fillPlaced({ value, location }: Placed<string>): Placed<string> {
    return { value: fill(value), location }
  }
  const { frontend, backend, sources, filter } = service
  const { location } = service.name
  const [first, ...others] = sources.map(({ source, query }) => ({
    source,
    query: { ...query, value: fillOptions(query.value, fill) },
  }))
  const words = balance === undefined ? backend.balance : { value: balance, location }
  const parsedPort = parsePort(port)
  return {
    ...service,
    name: { value: name, location },
    ...(first !== undefined && { sources: [first, ...others] as const }),
    ...(tags !== undefined && {
      filter: { ...filter, tags: [...(filter.tags ?? []), ...tagsIn(tags)] },
    }),
    ...(parsedPort !== undefined && { port: parsedPort }),
    ...(frontend !== undefined && {
      frontend: {
        name: fill(frontend.name),
        binds: frontend.binds.map(fillPlaced),
        lines: frontend.lines.map(fillPlaced),
      },
    }),
    backend: {
      name: fill(backend.name),
      lines: backend.lines.map(fillPlaced),
      ...(words !== undefined && { balance: fillPlaced(words) }),
      ...(backend.server !== undefined && { server: fillPlaced(backend.server) }),
    },
    ...(service.routes !== undefined && {
      routes: service.routes.map((route) => fillRoute(route, fillPlaced)),
    }),
  }
}

function fillRoute(
  { frontend, match }: RouteSpec,
  fill: (text: Placed<string>) => Placed<string>,
): RouteSpec {
  if (match.kind === 'acl') return { frontend, match: { ...match, acl: fill(match.acl) } }
  const { hosts, paths } = match
  return { frontend, match: { kind: 'map', hosts: hosts.map(fill), paths: paths.map(fill) } }
}

function fillOptions(
  options: Readonly<Record<string, unknown>>,
  fill: (text: string) => string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(options).map(([key, value]) => [key, fillValue(value, fill)]),
  )
}

function fillValue(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value)
  if (Array.isArray(value)) return value.map((each: unknown) => fillValue(each, fill))
  if (typeof value !== 'object' || value === null) return value
  return fillOptions(Object.fromEntries(Object.entries(value)), fill)
}

/** What a project knows of services, written out or as patterns. */
export interface ServiceSpecs<Service extends ServiceSpec> {
  readonly services: readonly Service[]
  readonly patterns: readonly PatternSpec<Service>[]
}

/** The services of the project, and those that stand for a pattern in the fleet. */
export function servicesOf<Service extends ServiceSpec>(
  { services, patterns }: ServiceSpecs<Service>,
  fleet: Fleet,
): readonly Service[] {
  const named = fleet.services.flatMap((each) => {
    const pattern = patterns.find(({ service }) => service.name.value === each.named?.pattern)
    return pattern === undefined ? [] : [namedService(pattern, each.name, each.named?.labels)]
  })
  return [...services, ...named]
}
