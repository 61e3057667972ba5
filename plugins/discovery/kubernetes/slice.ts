import {
  parseInstance,
  rejectRecord,
  type Instance,
  type ParsedInstance,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import { fieldsOf, textAt, type Fields } from './fields.ts'
import type { Family, KubernetesQuery } from './options.ts'

/** What of an EndpointSlice is kept. */
export interface Slice {
  readonly service: string | undefined
  readonly family: Family | undefined
  readonly ports: readonly SlicePort[]
  readonly endpoints: readonly Fields[]
}

interface SlicePort {
  readonly name: string
  /** Absent: all ports, so that the project has to say which. */
  readonly port: unknown
}

const families = new Map<unknown, Family>([
  ['IPv4', 'ipv4'],
  ['IPv6', 'ipv6'],
])

export function readSlice(object: Fields): Slice {
  const labels = fieldsOf(fieldsOf(object['metadata'])['labels'])
  return {
    service: textAt(labels, 'kubernetes.io/service-name'),
    family: families.get(object['addressType']),
    ports: listAt(object, 'ports')
      .filter(({ protocol = 'TCP' }) => protocol === 'TCP')
      .map((each) => ({ name: textAt(each, 'name') ?? '', port: each['port'] ?? undefined })),
    endpoints: listAt(object, 'endpoints'),
  }
}

export interface SliceQuery extends KubernetesQuery {
  readonly port?: number | undefined
  /** Where the slices were found, for people. */
  readonly place: string
}

/**
 * The instances of slices. One that stands in several of them, as it does while it is moved from one to another, is there
 * once, and as well as the best of them says; of a pod with addresses of both families one is taken.
 */
export function readSlices(slices: readonly Slice[], query: SliceQuery): readonly ParsedInstance[] {
  const { family = 'ipv4' } = query
  const known = new Map<string, { readonly parsed: ParsedInstance; readonly slice: Slice }>()
  for (const slice of slices)
    for (const [index, endpoint] of slice.endpoints.entries()) {
      const parsed = readEndpoint(endpoint, slice, query)
      const id = (parsed.instance ?? parsed).id ?? `${known.size} ${index}`
      const before = known.get(id)
      if (before === undefined || isBetter({ parsed, slice }, before, family))
        known.set(id, { parsed, slice })
    }
  return [...known.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { parsed }]) => parsed)
}

interface Candidate {
  readonly parsed: ParsedInstance
  readonly slice: Slice
}

function isBetter(one: Candidate, other: Candidate, family: Family): boolean {
  const [first, second] = [one.parsed.instance, other.parsed.instance]
  if (first === undefined || second === undefined) return first !== undefined
  if (one.slice.family !== other.slice.family) return one.slice.family === family
  return rank(first) < rank(second)
}

function rank({ health = 'passing' }: Instance): number {
  return ['passing', 'draining', 'critical'].indexOf(health)
}

function readEndpoint(endpoint: Fields, slice: Slice, query: SliceQuery): ParsedInstance {
  // All of an endpoint's addresses are the same to it, and consumers may take the first.
  const [address] = Array.isArray(endpoint['addresses']) ? endpoint['addresses'] : []
  const target = fieldsOf(endpoint['targetRef'])
  const pod = target['kind'] === 'Pod' ? textAt(target, 'name') : undefined
  const id = pod ?? (typeof address === 'string' ? address : undefined)
  const origin = `${query.place} ${id ?? 'without an address'}`
  const context = { origin, port: query.port, ...(id !== undefined && { id }) }
  const ports = portsOf(slice, query)
  if (ports.length > 1 && query.port === undefined) {
    const names = ports.map(({ name }) => name).join(', ')
    return rejectRecord(`it has the ports ${names}, and \`port-name\` has to choose one`, context)
  }
  const record = {
    address,
    port: ports.length === 1 ? ports[0]?.port : undefined,
    node: endpoint['nodeName'],
    health: healthOf(endpoint['conditions']),
    metadata: { zone: endpoint['zone'] ?? null, hostname: endpoint['hostname'] ?? null },
  }
  return parseInstance(record, context)
}

function portsOf({ ports }: Slice, query: SliceQuery): readonly SlicePort[] {
  const wanted = query['port-name']
  return wanted === undefined ? ports : ports.filter(({ name }) => name === wanted)
}

/** What is not said of an endpoint is well: `ready` and `serving` count as true, `terminating` as false. */
export function healthOf(conditions: unknown): RegistryHealth {
  const { ready, serving, terminating } = fieldsOf(conditions)
  if (terminating === true) return (serving ?? ready) === false ? 'critical' : 'draining'
  return ready === false ? 'critical' : 'passing'
}

function listAt(object: Fields, key: string): readonly Fields[] {
  const value = object[key]
  return Array.isArray(value) ? value.map(fieldsOf) : []
}
