import type { EditRoute, ViewRoute } from '../http/route.ts'
import { nameSchema, objectOf, shapeOf, type Schema } from '../http/schema.ts'
import {
  changesTo,
  couchDocument,
  exchangeDocument,
  type ExchangeDocument,
} from '../store/exchange.ts'
import { targetStates } from '../store/pool.ts'
import { makeAll, type Writer } from './transactions.ts'

const text: Schema = { type: 'string', maxLength: 512 }

function namedBy(propertyNames: Schema, values: Schema): Schema {
  return { type: 'object', propertyNames, additionalProperties: values, maxProperties: 1_000 }
}

const target = objectOf(
  {
    address: text,
    weight: { type: 'integer', minimum: 0, maximum: 256 },
    state: { enum: targetStates },
  },
  ['address', 'state'],
)
const pool = objectOf(
  {
    enabled: { type: 'boolean' },
    policy: text,
    weights: { type: 'integer', minimum: 0, maximum: 256 },
    targets: namedBy(text, target),
  },
  ['enabled', 'targets'],
)
const gateway = objectOf(
  {
    protocol: { enum: ['http', 'tcp'] },
    enable: { type: 'boolean' },
    endpoints: namedBy(text, text),
    pools: namedBy(nameSchema, nameSchema),
    defaultBack: { type: ['string', 'null'], maxLength: 128 },
  },
  ['protocol', 'enable', 'endpoints', 'pools', 'defaultBack'],
)
const body = shapeOf<ExchangeDocument>(
  objectOf(
    {
      format: { const: 1 },
      pools: namedBy(nameSchema, pool),
      gateways: namedBy(nameSchema, gateway),
    },
    ['format', 'pools', 'gateways'],
  ),
)

/** All gateways and pools at once, out and in; `writers` are the routes that each by itself is written by. */
export function exchangeRoutes(writers: readonly Writer[]): readonly (ViewRoute | EditRoute)[] {
  return [
    {
      kind: 'view',
      method: 'GET',
      path: '/v1/controller/_export-sql',
      summary: 'All gateways and pools as one document.',
      pyhrapi: 'JSON, as there is no database; certificates are no part of it, for their keys',
      role: 'read',
      reply: { schema: body.schema },
      view: exchangeDocument,
    },
    {
      kind: 'edit',
      method: 'PUT',
      path: '/v1/controller/_import-sql',
      summary: 'Makes the gateways and pools what such a document says, in one commit.',
      pyhrapi:
        'works; takes what the export gives; those that are not in it go; for a database of pyHrapi there is `haproxyctl import pyhrapi`',
      role: 'write',
      body: { type: 'application/json', schema: body.schema },
      reply: {},
      view: exchangeDocument,
      edit: (draft, call) => {
        makeAll(writers, draft, changesTo(draft, body.read(call.body)))
        return { body: { 'DB import': 'Done' }, subject: 'Import gateways and pools' }
      },
    },
    {
      kind: 'view',
      method: 'GET',
      path: '/v1/controller/_export-cdb',
      summary: 'The same as documents that the `_bulk_docs` of CouchDB takes.',
      pyhrapi: 'works; it was not implemented',
      role: 'read',
      reply: {},
      view: (draft) => couchDocument(exchangeDocument(draft)),
    },
  ]
}
