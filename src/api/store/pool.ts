import { parseEndpoint } from '../../kit/instances/endpoint.ts'
import { formatEndpoint, formatHostPort } from '../../model/index.ts'
import type { Draft } from '../../pipeline/edit/draft.ts'
import { entryOf, type YamlMapping, type YamlNode } from '../../text/yaml/yaml.ts'
import { notFound, unprocessable } from '../http/problem.ts'
import { childOf, itemsOf, linesAt, numberOf, textOf } from './yaml-values.ts'

/** What a target does: `drain` keeps its sessions and gets no new ones, `maint` gets nothing. */
export const targetStates = ['ready', 'drain', 'maint'] as const

export type TargetState = (typeof targetStates)[number]

/** A server of a pool: an instance that is written in the project. */
export interface PoolTarget {
  readonly alias: string
  readonly address: string
  /** Absent: that of the pool. */
  readonly weight?: number
  readonly state: TargetState
  /** Where it stands among the instances. */
  readonly index: number
  /** Whether it is written as one text, and not key by key. */
  readonly isText: boolean
}

/** A service whose instances are written in the project. */
export interface Pool {
  readonly name: string
  readonly isEnabled: boolean
  readonly targets: readonly PoolTarget[]
  readonly balance?: string
  /** Of targets that have none of their own. */
  readonly weight?: number
  /** Words of all server lines. */
  readonly server?: string
}

export function poolNames(draft: Draft): readonly string[] {
  const services = rootEntry(draft, 'services')
  if (services?.kind !== 'mapping') return []
  return services.entries
    .filter(({ value }) => isWritten(draft, value))
    .map(({ key }) => key.value)
    .toSorted()
}

export function findPool(draft: Draft, name: string): Pool | undefined {
  const service = entryOf(rootEntry(draft, 'services'), name)?.value
  if (service?.kind !== 'mapping' || !isWritten(draft, service)) return undefined
  return readPool(name, service)
}

/** Throws a Problem where there is no such pool. */
export function poolOf(draft: Draft, name: string): Pool {
  const pool = findPool(draft, name)
  if (pool !== undefined) return pool
  if (hasService(draft, name)) {
    throw notFound(
      `the pool ${name}`,
      `A registry says which instances the service ${name} has: /v1/services/${name} shows them.`,
    )
  }
  throw notFound(`the pool ${name}`)
}

export function hasService(draft: Draft, name: string): boolean {
  return entryOf(rootEntry(draft, 'services'), name) !== undefined
}

export function targetOf(pool: Pool, alias: string): PoolTarget {
  const found = pool.targets.find((each) => each.alias === alias)
  if (found === undefined) throw notFound(`the target ${alias} of the pool ${pool.name}`)
  return found
}

/** As it is written; throws a Problem for what is no address. */
export function checkedAddress(text: string): string {
  if (parseEndpoint(text) !== undefined) return text
  throw unprocessable(
    `${JSON.stringify(text)} is not an address with a port`,
    'As in 10.0.0.1:8080, [2001:db8::1]:80, app.example:80 or unix:/run/app.sock.',
  )
}

function rootEntry(draft: Draft, key: string): YamlNode | undefined {
  const found = draft.at([key])
  return 'value' in found ? found.value : undefined
}

/** Whether the only source of a service is what stands in the project itself. */
function isWritten(draft: Draft, service: YamlNode): boolean {
  const discovery = childOf(service, 'discovery')
  const source = textOf(childOf(discovery, 'source'))
  if (source === undefined || childOf(discovery, 'sources') !== undefined) return false
  const named = childOf(rootEntry(draft, 'discovery'), source)
  const plugin = named === undefined ? source : (textOf(childOf(named, 'plugin')) ?? source)
  return plugin === 'static'
}

function readPool(name: string, service: YamlMapping): Pool {
  const instances = itemsOf(childOf(childOf(service, 'discovery'), 'instances'))
  const lines = linesAt(childOf(childOf(service, 'backend'), 'lines'))
  const balance = textOf(childOf(service, 'balance'))
  const server = textOf(childOf(service, 'server'))
  const weight = server === undefined ? undefined : weightIn(server)
  return {
    name,
    isEnabled: !lines.some((line) => line.trim() === 'disabled'),
    targets: instances.flatMap((each, index) => readTarget(each, index) ?? []),
    ...(balance !== undefined && { balance }),
    ...(server !== undefined && { server }),
    ...(weight !== undefined && { weight }),
  }
}

function readTarget(node: YamlNode, index: number): PoolTarget | undefined {
  const text = textOf(node)
  if (text !== undefined)
    return { alias: aliasOf(text), address: text, state: 'ready', index, isText: true }
  const address = addressOf(node)
  if (address === undefined) return undefined
  const weight = numberOf(childOf(node, 'weight'))
  return {
    alias: textOf(childOf(node, 'id')) ?? aliasOf(address),
    address,
    state: stateOf(node),
    index,
    isText: false,
    ...(weight !== undefined && { weight }),
  }
}

/** What the source makes of an instance without an id. */
function aliasOf(address: string): string {
  const endpoint = parseEndpoint(address)
  return endpoint === undefined ? address : formatEndpoint(endpoint)
}

function addressOf(node: YamlNode): string | undefined {
  const path = textOf(childOf(node, 'path'))
  if (path !== undefined) return `unix:${path}`
  const host = textOf(childOf(node, 'address')) ?? textOf(childOf(node, 'host'))
  const port = numberOf(childOf(node, 'port'))
  return host === undefined || port === undefined ? host : formatHostPort(host, port)
}

function stateOf(node: YamlNode): TargetState {
  const health = textOf(childOf(node, 'health'))
  if (health === 'maintenance' || health === 'critical') return 'maint'
  const draining = childOf(node, 'draining')
  const drains = draining?.kind === 'scalar' && draining.value === true
  return health === 'draining' || drains ? 'drain' : 'ready'
}

function weightIn(words: string): number | undefined {
  const digits = /(?:^|\s)weight\s+(\d+)(?=\s|$)/.exec(words)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
