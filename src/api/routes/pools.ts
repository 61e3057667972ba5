import type { Draft } from '../../pipeline/edit/draft.ts'
import { conflict, notFound } from '../http/problem.ts'
import type { Call, EditReply, EditRoute, Params, ViewRoute } from '../http/route.ts'
import { nameSchema, objectOf, shapeOf } from '../http/schema.ts'
import { addPool, putTarget, setEnabled } from '../store/edit-pool.ts'
import { gatewaysWithPool } from '../store/gateway.ts'
import { findPool, hasService, poolNames, poolOf } from '../store/pool.ts'

interface PoolBody {
  readonly enabled?: boolean
  readonly targets?: Readonly<Record<string, string>>
}

const poolBody = shapeOf<PoolBody>(
  objectOf({
    enabled: { type: 'boolean' },
    targets: {
      type: 'object',
      propertyNames: nameSchema,
      additionalProperties: { type: 'string', maxLength: 256, examples: ['10.0.0.1:8080'] },
      maxProperties: 1_000,
    },
  }),
)

const path = '/v1/pools/{pool}'

const poolReply = objectOf({
  enabled: { type: 'boolean' },
  targets: { type: 'object', additionalProperties: { type: 'string' } },
})

/** Services whose instances are written in the project. */
export const poolRoutes: readonly (ViewRoute | EditRoute)[] = [
  {
    kind: 'view',
    method: 'GET',
    path: '/v1/pools',
    summary: 'The names of all pools.',
    pyhrapi: 'an empty list where there is none, and not 404',
    role: 'read',
    reply: { schema: objectOf({ Pools: { type: 'array', items: { type: 'string' } } }) },
    view: (draft) => ({ Pools: poolNames(draft) }),
  },
  {
    kind: 'view',
    method: 'GET',
    path,
    summary: 'A pool with its targets.',
    pyhrapi: 'the same',
    role: 'read',
    reply: { schema: poolReply },
    view: viewPool,
  },
  {
    kind: 'edit',
    method: 'PUT',
    path,
    summary: 'Makes a pool, or changes one: targets that are not named stay.',
    pyhrapi: '`enabled: false` counts from the start; no target of another pool is moved',
    role: 'write',
    body: { type: 'application/json', schema: poolBody.schema },
    reply: {},
    view: viewPool,
    edit: putPool,
  },
  {
    kind: 'edit',
    method: 'DELETE',
    path,
    summary: 'Removes a pool with its targets; refused while a gateway leads to it.',
    pyhrapi: 'the targets go with it',
    role: 'write',
    reply: {},
    view: viewPool,
    edit: deletePool,
  },
]

function viewPool(draft: Draft, params: Params): object {
  const { isEnabled, targets } = poolOf(draft, params.get('pool'))
  return {
    enabled: isEnabled,
    targets: Object.fromEntries(targets.map(({ alias, address }) => [alias, address])),
  }
}

function putPool(draft: Draft, { params, body }: Pick<Call, 'params' | 'body'>): EditReply {
  const name = params.get('pool')
  const { enabled = true, targets = {} } = poolBody.read(body)
  const isNew = findPool(draft, name) === undefined
  if (isNew && hasService(draft, name)) {
    throw conflict(`the service ${name} gets its instances from a registry`)
  }
  if (isNew) addPool(draft, name)
  for (const [alias, address] of Object.entries(targets)) putTarget(draft, name, alias, { address })
  setEnabled(draft, poolOf(draft, name), enabled)
  return isNew
    ? { status: 201, body: { 'Added pool': name }, subject: `Add pool ${name}` }
    : { body: { Modified: name }, subject: `Change pool ${name}` }
}

function deletePool(draft: Draft, { params }: Pick<Call, 'params'>): EditReply {
  const name = params.get('pool')
  if (findPool(draft, name) === undefined) throw notFound(`the pool ${name}`)
  const users = gatewaysWithPool(draft, name)
  if (users.length > 0) {
    throw conflict(`the pool ${name} is used by ${users.join(', ')}`, 'Change these first.')
  }
  draft.edit({ kind: 'remove', path: ['services', name] })
  return { body: { 'Delete pool': name }, subject: `Remove pool ${name}` }
}
