import type { Draft } from '../../pipeline/edit/draft.ts'
import { quoteWord } from '../../text/words/quote.ts'
import { conflict, unprocessable } from '../http/problem.ts'
import { editLines } from './edit-lines.ts'
import { bindWords, gatewayOf, type Gateway, type Way } from './gateway.ts'
import { poolOf } from './pool.ts'
import { linesAt, yamlOf } from './yaml-values.ts'

/** What a client gives as the address of an endpoint: `*:443 @shop.pem`. */
export interface EndpointAddress {
  readonly address: string
  /** Absolute path of the file. */
  readonly certificate?: string
}

/** Makes a gateway with its first endpoint; one without any is nothing that HAProxy takes. */
export function addGateway(
  draft: Draft,
  name: string,
  endpoints: readonly (readonly [alias: string, endpoint: EndpointAddress])[],
): void {
  if (endpoints.length === 0) throw unprocessable('a new gateway needs `endpoints`')
  const bind = endpoints.map(([alias, endpoint]) => bindOf([], alias, endpoint))
  draft.edit({ kind: 'set', path: ['frontends', name], value: yamlOf({ bind }) })
}

export function putEndpoint(
  draft: Draft,
  name: string,
  alias: string,
  endpoint: EndpointAddress,
): void {
  const { binds, endpoints } = gatewayOf(draft, name)
  const at = endpoints.findIndex((each) => each.alias === alias)
  const twin = endpoints.find((each) => each.alias !== alias && each.address === endpoint.address)
  if (twin !== undefined) {
    throw conflict(`the endpoint ${twin.alias} of the gateway ${name} is at ${endpoint.address}`)
  }
  const old = at === -1 ? [] : bindWords(binds[at] ?? '')
  const bind = bindOf(old, alias, endpoint)
  const wanted = at === -1 ? [...binds, bind] : binds.with(at, bind)
  setBinds(draft, name, wanted)
}

export function removeEndpoint(
  draft: Draft,
  { name, binds, endpoints }: Gateway,
  alias: string,
): void {
  if (binds.length === 1) {
    throw conflict(`${alias} is the last endpoint of the gateway ${name}`, 'Remove the gateway.')
  }
  setBinds(
    draft,
    name,
    binds.filter((_, index) => endpoints[index]?.alias !== alias),
  )
}

export function setProtocol(draft: Draft, gateway: Gateway, protocol: 'http' | 'tcp'): void {
  if (gateway.protocol === protocol) return
  const others = gateway.lines.filter((line) => bindWords(line)[0] !== 'mode')
  editLines(draft, ['frontends', gateway.name, 'lines'], [`mode ${protocol}`, ...others])
}

export function enableGateway(
  draft: Draft,
  { name, lines, isEnabled }: Gateway,
  wanted: boolean,
): void {
  if (isEnabled === wanted) return
  const others = lines.filter((line) => line.trim() !== 'disabled')
  editLines(draft, ['frontends', name, 'lines'], wanted ? others : [...others, 'disabled'])
}

export function setDefaultPool(
  draft: Draft,
  { name, defaultPool }: Gateway,
  wanted: string | null,
): void {
  const path = ['frontends', name, 'default']
  if (wanted === (defaultPool ?? null)) return
  if (wanted === null) draft.edit({ kind: 'remove', path })
  else draft.edit({ kind: 'set', path, value: yamlOf(wanted) })
}

/** Has a host name of a gateway lead to a pool. */
export function addWay(draft: Draft, gateway: Gateway, alias: string, pool: string): void {
  poolOf(draft, pool)
  const taken = gateway.ways.find((each) => each.alias === alias)
  if (taken?.pool === pool) return
  if (taken !== undefined) removeWay(draft, taken)
  const path = ['services', pool, 'routes']
  const isThere = 'value' in draft.at(path)
  const route = { frontend: gateway.name, host: alias }
  if (isThere) draft.edit({ kind: 'add', path, value: yamlOf(route) })
  else draft.edit({ kind: 'set', path, value: yamlOf([route]) })
}

export function removeWay(draft: Draft, { alias, pool, index, hosts }: Way): void {
  const path = ['services', pool, 'routes', index]
  const left = hosts.filter((host) => host !== alias)
  if (left.length === 0) draft.edit({ kind: 'remove', path })
  else draft.edit({ kind: 'set', path: [...path, 'host'], value: yamlOf(left) })
}

function setBinds(draft: Draft, name: string, binds: readonly string[]): void {
  const path = ['frontends', name, 'bind']
  const found = draft.at(path)
  if ('value' in found && found.value.kind === 'scalar' && linesAt(found.value).length === 1) {
    draft.edit({ kind: 'set', path, value: yamlOf(binds) })
  } else editLines(draft, path, binds)
}

/** Words that are neither address, name nor certificate stay as they are. */
function bindOf(
  old: readonly string[],
  alias: string,
  { address, certificate }: EndpointAddress,
): string {
  const more = without(without(old.slice(1), 'name'), 'crt').filter((word) => word !== 'ssl')
  const tls = certificate === undefined ? [] : ['ssl', 'crt', certificate]
  return [address, 'name', alias, ...tls, ...more].map(quoteWord).join(' ')
}

function without(words: readonly string[], keyword: string): readonly string[] {
  const at = words.indexOf(keyword)
  return at === -1 ? words : words.toSpliced(at, 2)
}
