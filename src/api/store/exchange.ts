import type { Draft } from '../../pipeline/edit/draft.ts'
import { addressText } from './endpoint-address.ts'
import { gatewaysOf, type Gateway } from './gateway.ts'
import { poolNames, poolOf, type TargetState } from './pool.ts'

/** All gateways and pools of a project, as one document that can be taken elsewhere. */
export interface ExchangeDocument {
  readonly format: 1
  readonly pools: Readonly<Record<string, PoolExchange>>
  readonly gateways: Readonly<Record<string, GatewayExchange>>
}

export interface PoolExchange {
  readonly enabled: boolean
  readonly policy?: string | undefined
  readonly weights?: number | undefined
  readonly targets: Readonly<Record<string, TargetExchange>>
}

export interface TargetExchange {
  readonly address: string
  readonly weight?: number | undefined
  readonly state: TargetState
}

export interface GatewayExchange {
  readonly protocol: 'http' | 'tcp'
  readonly enable: boolean
  readonly endpoints: Readonly<Record<string, string>>
  readonly pools: Readonly<Record<string, string>>
  readonly defaultBack: string | null
}

/** One of the writes that the other routes take. */
export interface ExchangeChange {
  readonly method: 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

export function exchangeDocument(draft: Draft): ExchangeDocument {
  const pools = poolNames(draft).map((name) => [name, poolExchange(draft, name)] as const)
  const gateways = gatewaysOf(draft).map((each) => [each.name, gatewayExchange(each)] as const)
  return { format: 1, pools: Object.fromEntries(pools), gateways: Object.fromEntries(gateways) }
}

/** The same for CouchDB: what its `_bulk_docs` takes. */
export function couchDocument({ pools, gateways }: ExchangeDocument): object {
  const docs = [
    ...Object.entries(pools).map(([name, each]) => ({ _id: `pool:${name}`, ...each })),
    ...Object.entries(gateways).map(([name, each]) => ({ _id: `gateway:${name}`, ...each })),
  ]
  return { docs }
}

/** The writes that make the project what a document says, in an order in which each can be made. */
export function changesTo(draft: Draft, wanted: ExchangeDocument): readonly ExchangeChange[] {
  const present = exchangeDocument(draft)
  return [
    ...Object.entries(wanted.pools).flatMap(([name, pool]) =>
      poolChanges(name, pool, present.pools[name]),
    ),
    ...Object.entries(wanted.gateways).flatMap(([name, gateway]) =>
      gatewayChanges(name, gateway, present.gateways[name]),
    ),
    ...gone('/v1/gateways', present.gateways, wanted.gateways),
    ...gone('/v1/pools', present.pools, wanted.pools),
  ]
}

function poolExchange(draft: Draft, name: string): PoolExchange {
  const { isEnabled, targets, balance, weight } = poolOf(draft, name)
  return {
    enabled: isEnabled,
    ...(balance !== undefined && { policy: balance }),
    ...(weight !== undefined && { weights: weight }),
    targets: Object.fromEntries(
      targets.map((each) => [
        each.alias,
        {
          address: each.address,
          ...(each.weight !== undefined && { weight: each.weight }),
          state: each.state,
        },
      ]),
    ),
  }
}

function gatewayExchange(gateway: Gateway): GatewayExchange {
  return {
    protocol: gateway.protocol,
    enable: gateway.isEnabled,
    endpoints: Object.fromEntries(gateway.endpoints.map((each) => [each.alias, addressText(each)])),
    pools: Object.fromEntries(gateway.ways.map(({ alias, pool }) => [alias, pool])),
    defaultBack: gateway.defaultPool ?? null,
  }
}

function poolChanges(
  name: string,
  { enabled, policy, weights, targets }: PoolExchange,
  present: PoolExchange | undefined,
): readonly ExchangeChange[] {
  const path = `/v1/pools/${encodeURIComponent(name)}`
  return [
    { method: 'PUT', path, body: { enabled } },
    ...gone(`${path}/targets`, present?.targets, targets),
    ...Object.entries(targets).map(([alias, { address, weight = null, state }]): ExchangeChange => {
      const body = { address, weight, state }
      return { method: 'PUT', path: `${path}/targets/${encodeURIComponent(alias)}`, body }
    }),
    { method: 'DELETE', path: `${path}/policy` },
    ...(policy === undefined && weights === undefined
      ? []
      : [{ method: 'PUT', path: `${path}/policy`, body: { policy, weights } } as const]),
  ]
}

function gatewayChanges(
  name: string,
  gateway: GatewayExchange,
  present: GatewayExchange | undefined,
): readonly ExchangeChange[] {
  const path = `/v1/gateways/${encodeURIComponent(name)}`
  return [
    { method: 'PUT', path, body: gateway },
    ...gone(`${path}/endpoints`, present?.endpoints, gateway.endpoints),
    ...gone(`${path}/pools`, present?.pools, gateway.pools),
  ]
}

function gone(
  path: string,
  present: Readonly<Record<string, unknown>> = {},
  wanted: Readonly<Record<string, unknown>>,
): readonly ExchangeChange[] {
  return Object.keys(present)
    .filter((name) => !Object.hasOwn(wanted, name))
    .map((name) => ({ method: 'DELETE', path: `${path}/${encodeURIComponent(name)}` }))
}
