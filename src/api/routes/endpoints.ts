import type { Draft } from '../../pipeline/edit/draft.ts'
import type { EditRoute, Params, ViewRoute } from '../http/route.ts'
import { nameSchema, objectOf, shapeOf, type Schema } from '../http/schema.ts'
import { addWay, putEndpoint, removeEndpoint, removeWay } from '../store/edit-gateway.ts'
import { addressText, readAddress } from '../store/endpoint-address.ts'
import { endpointOf, gatewayOf, wayOf } from '../store/gateway.ts'

const address: Schema = { type: 'string', maxLength: 512, examples: ['10.0.0.1:443 @shop.pem'] }
const endpointBody = shapeOf<{ readonly address: string }>(objectOf({ address }, ['address']))
const wayBody = shapeOf<{ readonly pool: string }>(objectOf({ pool: nameSchema }, ['pool']))
const names: Schema = { type: 'array', items: { type: 'string' } }
const endpointName: Schema = { type: 'string', pattern: '^[^/\\\\\\u0000-\\u001f\\u007f]{1,255}$' }

const list = { kind: 'view', method: 'GET', role: 'read' } as const
const put = { kind: 'edit', method: 'PUT', role: 'write', reply: {} } as const
const remove = { kind: 'edit', method: 'DELETE', role: 'write', reply: {} } as const
const one = '/v1/gateways/{gateway}'
const endpoint = {
  path: `${one}/endpoints/{endpoint}`,
  params: { endpoint: endpointName },
} as const
const way = `${one}/pools/{alias}`

/** Where gateways listen, and where they lead to. */
export function endpointRoutes(
  pathOf: (certificate: string) => string,
): readonly (ViewRoute | EditRoute)[] {
  return [...readingRoutes, puttingRoute(pathOf), removingRoute, ...wayRoutes]
}

const readingRoutes: readonly ViewRoute[] = [
  {
    ...list,
    path: `${one}/endpoints`,
    summary: 'The names of the endpoints of a gateway.',
    pyhrapi: 'an empty list where there is none, and not 404',
    reply: {},
    view: (draft, params) => {
      const { name, endpoints } = gatewayOf(draft, params.get('gateway'))
      return { Endpoints: endpoints.map(({ alias }) => alias), Gateway: name }
    },
  },
  {
    ...list,
    ...endpoint,
    summary: 'The address of an endpoint.',
    pyhrapi: 'only through its own gateway',
    reply: {},
    view: viewEndpoint,
  },
]

function puttingRoute(pathOf: (certificate: string) => string): EditRoute {
  return {
    ...put,
    ...endpoint,
    summary: 'Makes an endpoint, or moves it; `address @name.pem` makes it TLS.',
    pyhrapi: 'the gateway has to be there; certificates stay where they are stored',
    body: { type: 'application/json', schema: endpointBody.schema },
    view: viewEndpoint,
    edit: (draft, { params, body }) => {
      const name = params.get('gateway')
      const alias = params.get('endpoint')
      putEndpoint(draft, name, alias, readAddress(endpointBody.read(body).address, pathOf))
      return {
        body: { 'added endpoint': alias },
        subject: `Set endpoint ${alias} of gateway ${name}`,
      }
    },
  }
}

const removingRoute: EditRoute = {
  ...remove,
  ...endpoint,
  summary: 'Removes an endpoint.',
  pyhrapi: 'one that is not there is 404; the last one stays as long as its gateway',
  view: viewEndpoint,
  edit: (draft, { params }) => {
    const gateway = gatewayOf(draft, params.get('gateway'))
    const { alias } = endpointOf(gateway, params.get('endpoint'))
    removeEndpoint(draft, gateway, alias)
    return {
      body: { 'Delete Endpoint': alias },
      subject: `Remove endpoint ${alias} of gateway ${gateway.name}`,
    }
  },
}

const wayRoutes: readonly (ViewRoute | EditRoute)[] = [
  {
    ...list,
    path: `${one}/pools`,
    summary: 'The host names by which a gateway leads to pools.',
    pyhrapi: 'its documents have it, it answered 404',
    reply: { schema: objectOf({ Pools: names }) },
    view: (draft, params) => ({
      Pools: gatewayOf(draft, params.get('gateway')).ways.map(({ alias }) => alias),
    }),
  },
  {
    ...list,
    path: way,
    summary: 'The pool that a host name leads to.',
    pyhrapi: 'works; the alias is a host name',
    reply: {},
    view: viewWay,
  },
  {
    ...put,
    path: way,
    summary: 'Has a host name lead to a pool.',
    pyhrapi: 'works; the alias is a host name',
    body: { type: 'application/json', schema: wayBody.schema },
    view: viewWay,
    edit: (draft, { params, body }) => {
      const gateway = gatewayOf(draft, params.get('gateway'))
      const alias = params.get('alias')
      addWay(draft, gateway, alias, wayBody.read(body).pool)
      return {
        body: { Added: alias },
        subject: `Lead ${alias} of gateway ${gateway.name} to a pool`,
      }
    },
  },
  {
    ...remove,
    path: way,
    summary: 'Has a host name lead nowhere any more.',
    pyhrapi: 'works; the pool stays',
    view: viewWay,
    edit: (draft, { params }) => {
      const found = wayOf(gatewayOf(draft, params.get('gateway')), params.get('alias'))
      const { alias } = found
      removeWay(draft, found)
      return { body: { Deleted: alias }, subject: `Lead ${alias} nowhere` }
    },
  },
]

function viewEndpoint(draft: Draft, params: Params): object {
  const gateway = gatewayOf(draft, params.get('gateway'))
  return { address: addressText(endpointOf(gateway, params.get('endpoint'))) }
}

function viewWay(draft: Draft, params: Params): object {
  const { pool } = wayOf(gatewayOf(draft, params.get('gateway')), params.get('alias'))
  return { pool }
}
