import type { Draft } from '../../pipeline/edit/draft.ts'
import { notFound, unprocessable } from '../http/problem.ts'
import type { Call, EditReply, EditRoute, Params, ViewRoute } from '../http/route.ts'
import { nameSchema, objectOf, shapeOf, type Schema } from '../http/schema.ts'
import {
  addGateway,
  addWay,
  enableGateway,
  putEndpoint,
  removeWay,
  setDefaultPool,
  setProtocol,
} from '../store/edit-gateway.ts'
import { addressText, readAddress } from '../store/endpoint-address.ts'
import { findGateway, gatewayOf, gatewaysOf } from '../store/gateway.ts'
import { poolOf } from '../store/pool.ts'

interface GatewayBody {
  readonly gateway?: string
  readonly protocol?: 'http' | 'tcp'
  readonly endpoints?: Readonly<Record<string, string>>
  readonly pools?: Readonly<Record<string, string>>
  readonly enable?: boolean | 'True' | 'False'
  readonly defaultBack?: string | null
}

const address: Schema = { type: 'string', maxLength: 512, examples: ['10.0.0.1:443 @shop.pem'] }

const gatewayBody = shapeOf<GatewayBody>(
  objectOf({
    gateway: nameSchema,
    protocol: { enum: ['http', 'tcp'] },
    endpoints: {
      type: 'object',
      propertyNames: nameSchema,
      additionalProperties: address,
      maxProperties: 200,
    },
    pools: {
      type: 'object',
      propertyNames: nameSchema,
      additionalProperties: nameSchema,
      maxProperties: 200,
    },
    enable: { enum: [true, false, 'True', 'False'] },
    defaultBack: { type: ['string', 'null'], pattern: nameSchema['pattern'] },
  }),
)

const names: Schema = { type: 'array', items: { type: 'string' } }

const list = { kind: 'view', method: 'GET', role: 'read' } as const
const put = { kind: 'edit', method: 'PUT', role: 'write', reply: {} } as const
const remove = { kind: 'edit', method: 'DELETE', role: 'write', reply: {} } as const
const one = '/v1/gateways/{gateway}'

/** Frontends that several services share; `pathOf` says where the file of a certificate is. */
export function gatewayRoutes(
  pathOf: (certificate: string) => string,
): readonly (ViewRoute | EditRoute)[] {
  return [
    {
      ...list,
      path: '/v1/gateways',
      summary: 'The names of all gateways.',
      pyhrapi: 'the same',
      reply: { schema: objectOf({ Gateways: names }) },
      view: (draft) => ({ Gateways: gatewaysOf(draft).map(({ name }) => name) }),
    },
    {
      ...list,
      path: one,
      summary: 'A gateway with its endpoints and pools.',
      pyhrapi: 'the pools are those of this gateway; `defaultBack` and `enable` are told',
      reply: {},
      view: viewGateway,
    },
    {
      ...put,
      path: one,
      summary: 'Makes a gateway, or changes one: what is not named stays.',
      pyhrapi:
        '`protocol`, `enable` and `defaultBack` count, and may be left out; no endpoint of another gateway is moved; nothing is written of what is refused',
      body: { type: 'application/json', schema: gatewayBody.schema },
      view: viewGateway,
      edit: (draft, call) => putGateway(draft, call, pathOf),
    },
    {
      ...remove,
      path: one,
      summary: 'Removes a gateway with its endpoints.',
      pyhrapi: 'the endpoints go with it; also at /v1/gateway/{gateway}',
      view: viewGateway,
      edit: deleteGateway,
    },
    {
      ...remove,
      path: '/v1/gateway/{gateway}',
      summary: 'The same as of /v1/gateways.',
      pyhrapi: 'its documents say so, it answered 404',
      view: viewGateway,
      edit: deleteGateway,
    },
  ]
}

function viewGateway(draft: Draft, params: Params): object {
  const {
    name,
    protocol,
    endpoints,
    ways,
    isEnabled,
    defaultPool = null,
  } = gatewayOf(draft, params.get('gateway'))
  return {
    gateway: name,
    protocol,
    endpoints: Object.fromEntries(endpoints.map((each) => [each.alias, addressText(each)])),
    pools: Object.fromEntries(ways.map(({ alias, pool }) => [alias, pool])),
    enable: isEnabled,
    defaultBack: defaultPool,
  }
}

function putGateway(
  draft: Draft,
  { params, body }: Pick<Call, 'params' | 'body'>,
  pathOf: (certificate: string) => string,
): EditReply {
  const name = params.get('gateway')
  const {
    gateway,
    protocol,
    endpoints = {},
    pools = {},
    enable,
    defaultBack,
  } = gatewayBody.read(body)
  if (gateway !== undefined && gateway !== name) {
    throw unprocessable(`\`gateway\` is ${gateway}, and the path says ${name}`)
  }
  const isNew = findGateway(draft, name) === undefined
  const wanted = Object.entries(endpoints).map(
    ([alias, text]) => [alias, readAddress(text, pathOf)] as const,
  )
  if (isNew) addGateway(draft, name, wanted)
  else for (const [alias, each] of wanted) putEndpoint(draft, name, alias, each)
  if (protocol !== undefined) setProtocol(draft, gatewayOf(draft, name), protocol)
  if (enable !== undefined)
    enableGateway(draft, gatewayOf(draft, name), enable === true || enable === 'True')
  if (defaultBack !== undefined) {
    if (defaultBack !== null) poolOf(draft, defaultBack)
    setDefaultPool(draft, gatewayOf(draft, name), defaultBack)
  }
  for (const [alias, pool] of Object.entries(pools))
    addWay(draft, gatewayOf(draft, name), alias, pool)
  return isNew
    ? { status: 201, body: { 'Added gateway': name }, subject: `Add gateway ${name}` }
    : { body: { Modified: name }, subject: `Change gateway ${name}` }
}

function deleteGateway(draft: Draft, { params }: Pick<Call, 'params'>): EditReply {
  const gateway = findGateway(draft, params.get('gateway'))
  if (gateway === undefined) throw notFound(`the gateway ${params.get('gateway')}`)
  for (
    let way = gateway.ways.at(-1);
    way !== undefined;
    way = gatewayOf(draft, gateway.name).ways.at(-1)
  )
    removeWay(draft, way)
  draft.edit({ kind: 'remove', path: ['frontends', gateway.name] })
  return { body: { 'Delete Gateway': gateway.name }, subject: `Remove gateway ${gateway.name}` }
}
