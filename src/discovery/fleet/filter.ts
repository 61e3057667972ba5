import { formatEndpoint } from '../../model/address/address-text.ts'
import { passesFilter } from '../../kit/instances/passes-filter.ts'
import { showText } from '../../kit/shown-value.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Instance, Snapshot } from '../../model/instance.ts'
import type { Location } from '../../model/place.ts'
import type { ServiceSpec } from '../../model/project.ts'
import { matchWithin } from '../../text/bounded-match.ts'
import { serverName } from '../../text/server-name.ts'
import { choiceFor } from './registry-health.ts'

const mostRejected = 200

/**
 * What a service makes of the snapshots of its sources: filtered, with the service's own port, sorted by id,
 * and no endpoint or id twice. What two sources have is one instance, as the first of them tells it. `undefined` where the
 * service's pattern for nodes cannot be tried on all of them in time.
 */
export function selectInstances(
  service: ServiceSpec,
  snapshots: readonly Snapshot[],
): Pick<Snapshot, 'instances' | 'rejected'> | undefined {
  const rejected = snapshots.flatMap((snapshot, index) => {
    const location = placeOf(service, index)
    return snapshot.rejected.map((each): Diagnostic => ({ location, ...each }))
  })
  const parts: (readonly Instance[])[] = []
  for (const snapshot of snapshots) {
    const part = wanted(snapshot, service)
    if (part === undefined) return undefined
    parts.push(part)
  }
  const found = merge(parts).toSorted(byId)

  const instances: Instance[] = []
  const ids = new Set<string>()
  const names = namesOf(found)
  const endpoints = new Map<string, string>()
  for (const instance of found) {
    const endpoint = formatEndpoint(instance.endpoint)
    const holder = endpoints.get(endpoint)
    const namesake = names.get(serverName(instance.id))
    if (ids.has(instance.id)) {
      rejected.push(duplicate('id', `the id ${showText(instance.id)}`, instance, service))
    } else if (namesake !== undefined && namesake !== instance.id) {
      const what = `the id ${showText(instance.id)}, by which its server is called as that of ${showText(namesake)}`
      rejected.push(duplicate('name', what, instance, service))
    } else if (holder !== undefined) {
      const what = `the endpoint ${endpoint} of ${showText(holder)}`
      rejected.push(duplicate('endpoint', what, instance, service))
    } else {
      ids.add(instance.id)
      endpoints.set(endpoint, instance.id)
      instances.push(instance)
    }
  }
  return { instances, rejected: shorten(rejected, service) }
}

/** The instances of one source that the service wants. */
function wanted({ instances }: Snapshot, service: ServiceSpec): readonly Instance[] | undefined {
  const { filter } = service
  const nodes = instances.map(({ node = '' }) => node)
  const isOnNode = filter.node === undefined ? [] : matchWithin(filter.node, nodes)
  return (
    isOnNode &&
    instances
      .filter((instance, index) => isOnNode[index] !== false && passesFilter(instance, filter))
      .filter((instance) => choiceFor(instance, service) !== 'omit')
      .map((instance) => withPort(instance, service.port))
  )
}

function merge([first = [], ...others]: readonly (readonly Instance[])[]): readonly Instance[] {
  if (others.length === 0) return first
  const merged = [...first]
  const endpoints = new Set(first.map(({ endpoint }) => formatEndpoint(endpoint)))
  for (const instances of others) {
    const news = instances.filter(({ endpoint }) => !endpoints.has(formatEndpoint(endpoint)))
    for (const { endpoint } of news) endpoints.add(formatEndpoint(endpoint))
    merged.push(...news)
  }
  return merged
}

/** Where the service says what it wants of a source. */
function placeOf({ sources }: ServiceSpec, index: number): Location {
  return (sources[index] ?? sources[0]).query.location
}

/**
 * Which id has each server name. An id that HAProxy cannot take has a hash in its name, so that nobody has that
 * name by chance: an id that is that very name was made so, and does not push the other one out.
 */
function namesOf(instances: readonly Instance[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id } of instances) {
    const name = serverName(id)
    const known = names.get(name)
    if (known === undefined || known === name) names.set(name, id)
  }
  return names
}

function withPort(instance: Instance, port: number | undefined): Instance {
  if (port === undefined || instance.endpoint.kind === 'unix') return instance
  return { ...instance, endpoint: { ...instance.endpoint, port } }
}

function byId(a: Instance, b: Instance): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return formatEndpoint(a.endpoint) < formatEndpoint(b.endpoint) ? -1 : 1
}

function duplicate(
  kind: 'id' | 'name' | 'endpoint',
  what: string,
  instance: Instance,
  service: ServiceSpec,
): Diagnostic {
  return {
    code: `discover/duplicate-${kind}`,
    severity: 'warning',
    message: `${showText(instance.origin, 200)} is left out: it has ${what}, which service ${service.name.value} has already.`,
    help: 'Register each copy once: HAProxy would send it twice its share.',
    location: placeOf(service, 0),
  }
}

/** A registry full of junk should not drown everything else that there is to say. */
function shorten(rejected: readonly Diagnostic[], service: ServiceSpec): readonly Diagnostic[] {
  if (rejected.length <= mostRejected) return rejected
  const more: Diagnostic = {
    code: 'discover/more-left-out',
    severity: 'warning',
    message: `${rejected.length - mostRejected} more records of service ${service.name.value} are left out.`,
    location: placeOf(service, 0),
  }
  return [...rejected.slice(0, mostRejected), more]
}
