import { routeKeys } from '../../kit/route-keys.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import type { RouteSpec, SharedSections } from '../../model/shared-sections.ts'
import { nearest } from '../../text/nearest.ts'
import { projectError } from '../finding.ts'
import type { ProjectDraft, ServiceDraft } from './draft.ts'

type Parts = Pick<ProjectDraft, 'services' | 'patterns' | 'shared'>

/** Whether routes and peers name what is there, and no two services want the same requests. */
export function checkShared({ services, patterns, shared }: Parts, report: Report): void {
  const frontends = shared?.frontends.map(({ name }) => name.value) ?? []
  const all = [...services, ...patterns.map(({ service }) => service)]
  const taken = new Map<string, Placed<string>>()
  for (const { routes = [], name } of all) {
    for (const route of routes) {
      const isThere = frontends.includes(route.frontend.value)
      if (!isThere) reportUnknown(route.frontend, frontends, report)
      else if (route.match.kind === 'map') {
        if (shared?.mapsFolder === undefined) reportNoFolder(route, report)
        checkTaken(route, name, { taken, report })
      }
    }
  }
  const names = services.map(({ name }) => name.value)
  for (const { service } of shared?.peers ?? [])
    if (service !== undefined && !names.includes(service.value)) {
      const message = `There is no service \`${service.value}\`.`
      const help = suggestion(service.value, names) ?? 'Name one that stands under `services`.'
      report(projectError('bad-value', message, service.location, help))
    }
}

/** The section lines that frontends, proxies and the rest become. */
export function sharedHeaders({
  frontends,
  proxies,
  stats,
  peers,
}: SharedSections): readonly Placed<string>[] {
  function headers(
    keyword: string,
    named: readonly { readonly name: Placed<string> }[],
  ): readonly Placed<string>[] {
    return named.map(({ name: { value, location } }) => ({
      value: `${keyword} ${value}`,
      location,
    }))
  }
  return [
    ...headers('frontend', frontends),
    ...headers('listen', [...proxies, ...(stats === undefined ? [] : [stats])]),
    ...headers('peers', peers),
  ]
}

function reportUnknown(
  { value, location }: Placed<string>,
  known: readonly string[],
  report: Report,
): void {
  const message = `There is no shared frontend \`${value}\`.`
  const help = suggestion(value, known) ?? 'Declare it under `frontends:`.'
  report(projectError('unknown-frontend', message, location, help))
}

function suggestion(name: string, known: readonly string[]): string | undefined {
  const guess = nearest(name, known)
  return guess === undefined ? undefined : `Did you mean \`${guess}\`?`
}

function reportNoFolder({ frontend }: RouteSpec, report: Report): void {
  const message = `The map of the frontend \`${frontend.value}\` has no place.`
  const help = 'Give the target a folder for it as `files`, or write the route as an `acl`.'
  report(projectError('bad-value', message, frontend.location, help))
}

function checkTaken(
  { frontend, match }: RouteSpec,
  service: ServiceDraft['name'],
  { taken, report }: { readonly taken: Map<string, Placed<string>>; readonly report: Report },
): void {
  if (match.kind === 'acl') return
  const { hosts, paths } = match
  const [placed = frontend] = [...hosts, ...paths]
  for (const key of routeKeys(hosts, paths)) {
    const whole = `${frontend.value} ${key}`
    const first = taken.get(whole)
    if (first === undefined) {
      taken.set(whole, service)
      continue
    }
    const message = `Requests for ${key.replace(/(?<=.)\/$/, '')} come to the service \`${first.value}\` already.`
    const related = [{ message: 'That service is here.', location: first.location }]
    const help = 'Let one of them have another `host` or `path`.'
    report({ ...projectError('duplicate', message, placed.location, help), related })
  }
}
