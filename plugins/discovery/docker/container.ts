import {
  parseInstance,
  rejectRecord,
  type ParsedInstance,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import type { DockerOptions, DockerQuery } from './options.ts'

/** What of a container is kept. */
export interface Container {
  readonly name: string
  readonly createdS: number
  readonly labels: Readonly<Record<string, string>>
  readonly health: RegistryHealth | undefined
  /** By network. */
  readonly addresses: Readonly<Record<string, string>>
  readonly isInHostNetwork: boolean
  readonly ports: readonly ContainerPort[]
}

interface ContainerPort {
  readonly inside: unknown
  readonly outside: unknown
  readonly hostAddress: string | undefined
}

export function readContainer(value: unknown): Container {
  const container = fieldsOf(value)
  const networks = Object.entries(fieldsOf(fieldsOf(container['NetworkSettings'])['Networks']))
  const created = container['Created']
  return {
    name: nameOf(container),
    createdS: typeof created === 'number' ? created : 0,
    labels: textsIn(container['Labels']),
    health: healthOf(container),
    addresses: Object.fromEntries(
      networks.flatMap(([network, place]) => {
        const { IPAddress: ipv4, GlobalIPv6Address: ipv6 } = textsIn(place)
        const address = ipv4 || ipv6
        return address ? [[network, address] as const] : []
      }),
    ),
    isInHostNetwork: fieldsOf(container['HostConfig'])['NetworkMode'] === 'host',
    ports: listOf(container['Ports'])
      .filter(({ Type: type }) => type === 'tcp')
      .map(({ PrivatePort: inside, PublicPort: outside, IP: ip }) => ({
        inside,
        outside,
        hostAddress: typeof ip === 'string' ? ip : undefined,
      })),
  }
}

/** A list tells health only in words for people: `Up 3 minutes (unhealthy)`. Without a health check it says nothing. */
export function healthOf({
  State: state,
  Status: status,
}: Readonly<Record<string, unknown>>): RegistryHealth | undefined {
  if (state === 'paused') return 'maintenance'
  if (state !== 'running') return 'critical'
  const [, said] = /\((healthy|unhealthy|health: starting)\)$/.exec(String(status)) ?? []
  if (said === undefined) return undefined
  return said === 'healthy' ? 'passing' : 'critical'
}

export interface ContainerContext {
  readonly options: DockerOptions
  readonly query: DockerQuery
  readonly port?: number | undefined
  /** Which engine it is, for people. */
  readonly place: string
}

export function toInstance(container: Container, context: ContainerContext): ParsedInstance {
  const { name, labels, health } = container
  const border = { origin: `${context.place} ${name}`, id: name, port: context.port }
  const found = placeOf(container, context)
  if (typeof found === 'string') return rejectRecord(found, border)
  const record = {
    ...found,
    health,
    weight: labels['haproxyctl.weight'],
    backup: labels['haproxyctl.backup'],
    metadata: metadataOf(labels),
  }
  return parseInstance(record, border)
}

interface Place {
  readonly address: unknown
  readonly port: unknown
}

/** Where it is reached, or why that cannot be told. */
function placeOf(container: Container, { options, query, port }: ContainerContext): Place | string {
  const wanted = query['container-port'] ?? container.labels['haproxyctl.port']
  const ports = container.ports.filter(
    ({ inside }) => wanted === undefined || String(inside) === String(wanted),
  )
  const { host } = options
  if (options.address === 'published') {
    const bindings = ports.filter(({ outside }) => outside !== undefined)
    // One port may be published on several addresses, IPv4 and IPv6.
    const [first] = bindings
    if (first === undefined) return 'none of its ports is published'
    if (new Set(bindings.map(({ inside }) => inside)).size > 1) return severalPorts(bindings)
    const isAny = first.hostAddress === '0.0.0.0' || first.hostAddress === '::'
    const address = isAny ? host : first.hostAddress
    return address === undefined
      ? 'its port is published on all addresses, and `host` of the source has to say which counts'
      : { address, port: first.outside }
  }
  const address = container.isInHostNetwork ? (host ?? '') : addressOf(container, options, query)
  if (address === undefined) return whyNoAddress(container)
  if (address === '')
    return 'it is in the network of its host, which `host` of the source has to tell'
  const inside = [...new Set(ports.map((each) => each.inside))]
  if (inside.length > 1 && port === undefined) return severalPorts(ports)
  return { address, port: wanted ?? (inside.length === 1 ? inside[0] : undefined) }
}

function addressOf(
  { addresses }: Container,
  options: DockerOptions,
  query: DockerQuery,
): string | undefined {
  const network = query.network ?? options.network
  if (network !== undefined) return addresses[network]
  const all = Object.values(addresses)
  return all.length === 1 ? all[0] : undefined
}

function whyNoAddress({ addresses }: Container): string {
  const names = Object.keys(addresses)
  if (names.length === 0) return 'it has no address in any network'
  return `it is in the networks ${names.join(', ')}, of which \`network\` has to choose one`
}

function severalPorts(ports: readonly ContainerPort[]): string {
  const numbers = [...new Set(ports.map(({ inside }) => String(inside)))]
  return `it has the ports ${numbers.join(', ')}, of which \`container-port\` or its label \`haproxyctl.port\` has to choose one`
}

/** As many as an instance may have; there may be more, and longer ones, that nobody filters by. */
function metadataOf(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const short = Object.entries(labels).filter(
    ([key, value]) => key.length <= 256 && value.length <= 1_024,
  )
  return Object.fromEntries(short.toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, 128))
}

/** With links of old it has several names, of which its own has no second slash. */
function nameOf(container: Readonly<Record<string, unknown>>): string {
  const names = Array.isArray(container['Names']) ? container['Names'] : []
  const own = names.find((each) => typeof each === 'string' && /^\/[^/]+$/.test(each))
  const id = container['Id']
  return typeof own === 'string' ? own.slice(1) : String(id).slice(0, 12)
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(fieldsOf(value)).flatMap(([key, each]) =>
    typeof each === 'string' ? [[key, each] as const] : [],
  )
  return Object.fromEntries(texts)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value))
}
