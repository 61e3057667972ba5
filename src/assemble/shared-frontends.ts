import { join } from 'node:path'
import {
  type ModelFrontend,
  type ModelLine,
  type PatternSpec,
  type RenderedFile,
  type RouteSpec,
  type ServiceSpec,
  type SharedFrontendSpec,
  type SharedSections,
} from '../model/index.ts'
import { routeKeys } from '../kit/route-keys.ts'
import { lineFor, toLine } from './model-line.ts'

/** Those who may have routes: the services that there are, and the patterns of those that may come. */
export interface Routed {
  readonly services: readonly ServiceSpec[]
  readonly patterns: readonly PatternSpec[]
}

/** The frontends of several services, with the lines that lead to each. */
export function sharedFrontends(shared: SharedSections, routed: Routed): readonly ModelFrontend[] {
  return shared.frontends.map((frontend) => {
    const { name, binds, fallback } = frontend
    const backend = fallback && backendOf(fallback.value, routed.services)
    return {
      name: name.value,
      binds: binds.map(toLine),
      lines: [
        ...withRouteKeys(frontend, routed),
        ...routed.services.flatMap((service) => aclLines(frontend, service)),
        ...mapLines(frontend, shared, routed),
      ],
      ...(backend !== undefined && { backend }),
      origin: { kind: 'project', location: name.location },
    }
  })
}

/** A service by its backend; anything else is the name of a backend that was written by hand. */
function backendOf(name: string, services: readonly ServiceSpec[]): string {
  return services.find((service) => service.name.value === name)?.backend.name ?? name
}

function routesTo(
  { name }: SharedFrontendSpec,
  { routes = [] }: ServiceSpec,
): readonly RouteSpec[] {
  return routes.filter(({ frontend }) => frontend.value === name.value)
}

function aclLines(frontend: SharedFrontendSpec, service: ServiceSpec): readonly ModelLine[] {
  const name = `is_${service.name.value}`
  const acls = routesTo(frontend, service).flatMap(({ match }) =>
    // Lines of one name are alternatives.
    match.kind === 'acl' ? [{ ...match.acl, value: `acl ${name} ${match.acl.value}` }] : [],
  )
  const [first] = acls
  if (first === undefined) return []
  return [...acls.map(toLine), lineFor(first, `use_backend ${service.backend.name} if ${name}`)]
}

/**
 * Which backend, by the longest entry of the map that the request begins with; first of those for its host. The lines
 * are there before any service is, so that one that comes is an entry of the map and no line.
 */
function mapLines(
  frontend: SharedFrontendSpec,
  { mapsFolder = '' }: SharedSections,
  routed: Routed,
): readonly ModelLine[] {
  if (!hasMap(frontend, routed)) return []
  const file = join(mapsFolder, mapName(frontend))
  const byHost = `var(txn.route_host),concat(,txn.route_path),map_beg(${file})`
  const byPath = `var(txn.route_path),map_beg(${file})`
  return [
    `use_backend %[${byHost}] if { ${byHost} -m found }`,
    `use_backend %[${byPath}] if { ${byPath} -m found }`,
  ].map((text) => lineFor(frontend.name, text))
}

/** The frontend's own lines, with what the map is asked for before the first of those that choose a backend. */
function withRouteKeys(frontend: SharedFrontendSpec, routed: Routed): readonly ModelLine[] {
  const lines = frontend.lines.map(toLine)
  if (!hasMap(frontend, routed)) return lines
  const first = lines.findIndex(({ text }) => /^use_backend\s/.test(text))
  const keys = [
    'http-request set-var(txn.route_host) req.hdr(host),field(1,:),lower',
    'http-request set-var(txn.route_path) path,concat(/)',
  ].map((text) => lineFor(frontend.name, text))
  return lines.toSpliced(first < 0 ? lines.length : first, 0, ...keys)
}

function mapName({ name }: SharedFrontendSpec): string {
  return `${name.value}.routes.map`
}

function hasMap(frontend: SharedFrontendSpec, { services, patterns }: Routed): boolean {
  const all = [...services, ...patterns.map(({ service }) => service)]
  return all.some((each) => routesTo(frontend, each).some(({ match }) => match.kind === 'map'))
}

/** The names of the maps that frontends have, whatever is in them. */
export function routeMapNames(
  shared: SharedSections | undefined,
  routed: Routed,
): readonly string[] {
  return (shared?.frontends ?? []).filter((each) => hasMap(each, routed)).map(mapName)
}

/** The maps by which frontends find services. */
export function routeMaps(
  shared: SharedSections | undefined,
  routed: Routed,
): readonly RenderedFile[] {
  return (shared?.frontends ?? []).flatMap((frontend) => {
    if (!hasMap(frontend, routed)) return []
    const backends = new Map<string, string>()
    for (const service of routed.services)
      for (const key of keysOf(frontend, service))
        if (!backends.has(key)) backends.set(key, service.backend.name)
    const lines = [...backends].map(([key, backend]) => `${key} ${backend}\n`)
    return { name: mapName(frontend), text: lines.sort().join(''), origins: [] }
  })
}

function keysOf(frontend: SharedFrontendSpec, service: ServiceSpec): readonly string[] {
  return routesTo(frontend, service).flatMap(({ match }) =>
    match.kind === 'map' ? routeKeys(match.hosts, match.paths) : [],
  )
}
