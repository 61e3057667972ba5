import type { Draft } from '../../pipeline/edit/draft.ts'
import type { YamlNode } from '../../text/yaml/yaml.ts'
import { splitWords } from '../../text/words/lexer.ts'
import { notFound } from '../http/problem.ts'
import { childOf, itemsOf, linesAt, textOf } from './yaml-values.ts'

/** A bind line of a frontend. */
export interface Endpoint {
  /** The `name` of the bind line; its address where it has none. */
  readonly alias: string
  readonly address: string
  /** The file of its `crt`; absent where it does no TLS. */
  readonly certificate?: string
}

/** A pool that a host name leads to. */
export interface Way {
  readonly alias: string
  readonly pool: string
  /** Which of the routes of the service it is a part of. */
  readonly index: number
  /** All host names of that route. */
  readonly hosts: readonly string[]
}

/** A frontend that several services share. */
export interface Gateway {
  readonly name: string
  readonly protocol: 'http' | 'tcp'
  readonly isEnabled: boolean
  /** As the bind lines have them, without the keyword. */
  readonly binds: readonly string[]
  readonly endpoints: readonly Endpoint[]
  readonly ways: readonly Way[]
  readonly lines: readonly string[]
  readonly defaultPool?: string
}

export function gatewaysOf(draft: Draft): readonly Gateway[] {
  const frontends = rootOf(draft, 'frontends')
  if (frontends?.kind !== 'mapping') return []
  const base = modeIn(linesAt(rootOf(draft, 'defaults')))
  return frontends.entries.map(({ key, value }) => {
    const binds = linesAt(childOf(value, 'bind'))
    const lines = linesAt(childOf(value, 'lines'))
    const defaultPool = textOf(childOf(value, 'default'))
    return {
      name: key.value,
      protocol: modeIn(lines) ?? base ?? 'tcp',
      isEnabled: !lines.some((line) => line.trim() === 'disabled'),
      binds,
      endpoints: binds.flatMap((bind) => endpointIn(bind) ?? []),
      ways: waysTo(draft, key.value),
      lines,
      ...(defaultPool !== undefined && { defaultPool }),
    }
  })
}

export function findGateway(draft: Draft, name: string): Gateway | undefined {
  return gatewaysOf(draft).find((each) => each.name === name)
}

export function gatewayOf(draft: Draft, name: string): Gateway {
  const found = findGateway(draft, name)
  if (found === undefined) throw notFound(`the gateway ${name}`)
  return found
}

export function endpointOf(gateway: Gateway, alias: string): Endpoint {
  const found = gateway.endpoints.find((each) => each.alias === alias)
  if (found === undefined) throw notFound(`the endpoint ${alias} of the gateway ${gateway.name}`)
  return found
}

export function wayOf(gateway: Gateway, alias: string): Way {
  const found = gateway.ways.find((each) => each.alias === alias)
  if (found === undefined) throw notFound(`the pool ${alias} of the gateway ${gateway.name}`)
  return found
}

/** Gateways that lead to a pool whatever it says itself, by name. */
export function gatewaysWithPool(draft: Draft, pool: string): readonly string[] {
  return gatewaysOf(draft)
    .filter(({ defaultPool }) => defaultPool === pool)
    .map(({ name }) => name)
}

/** The words of a bind line behind its keyword. */
export function bindWords(bind: string): readonly string[] {
  return splitWords(bind).map(({ value }) => value)
}

/** What is routed by a path or an ACL as well is not a matter of the host name alone. */
function waysTo(draft: Draft, gateway: string): readonly Way[] {
  const services = rootOf(draft, 'services')
  if (services?.kind !== 'mapping') return []
  return services.entries.flatMap(({ key: { value: pool }, value }) =>
    itemsOf(childOf(value, 'routes')).flatMap((route, index) => {
      if (textOf(childOf(route, 'frontend')) !== gateway) return []
      if (childOf(route, 'path') !== undefined) return []
      const hosts = linesAt(childOf(route, 'host'))
      return hosts.map((alias) => ({ alias, pool, index, hosts }))
    }),
  )
}

function endpointIn(bind: string): Endpoint | undefined {
  const [address, ...words] = bindWords(bind)
  if (address === undefined) return undefined
  const certificate = behind(words, 'crt')
  return {
    alias: behind(words, 'name') ?? address,
    address,
    ...(certificate !== undefined && { certificate }),
  }
}

function behind(words: readonly string[], keyword: string): string | undefined {
  const at = words.indexOf(keyword)
  return at === -1 ? undefined : words[at + 1]
}

function modeIn(lines: readonly string[]): 'http' | 'tcp' | undefined {
  const mode = lines.map(bindWords).findLast(([keyword]) => keyword === 'mode')?.[1]
  return mode === 'http' || mode === 'tcp' ? mode : undefined
}

function rootOf(draft: Draft, key: string): YamlNode | undefined {
  const found = draft.at([key])
  return 'value' in found ? found.value : undefined
}
