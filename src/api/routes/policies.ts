import type { Draft } from '../../pipeline/edit/draft.ts'
import type { Call, EditReply, EditRoute, Params, ViewRoute } from '../http/route.ts'
import { shapeOf } from '../http/schema.ts'
import { setBalance, setPoolWeight } from '../store/edit-pool.ts'
import { poolOf } from '../store/pool.ts'

interface Policy {
  readonly policy?: string
  readonly weights?: number
}

const algorithms = ['roundrobin', 'static-rr', 'leastconn', 'first', 'source', 'random', 'uri']

const policyBody = shapeOf<Policy | null>({
  type: ['object', 'null'],
  properties: {
    policy: { enum: [...algorithms, 'backfill'] },
    weights: { type: 'integer', minimum: 0, maximum: 256 },
  },
  additionalProperties: false,
})

const path = '/v1/pools/{pool}/policy'

/** How a pool shares its requests out. */
export const policyRoutes: readonly (ViewRoute | EditRoute)[] = [
  {
    kind: 'view',
    method: 'GET',
    path,
    summary:
      'The policy of a pool and the weight of targets without one; `null` where it has neither.',
    pyhrapi: 'as its documents say',
    role: 'read',
    reply: { schema: policyBody.schema },
    view: viewPolicy,
  },
  {
    kind: 'edit',
    method: 'PUT',
    path,
    summary: 'Sets the policy of a pool; `null` resets it.',
    pyhrapi:
      '`backfill` is HAProxy’s `first`; `weights` is a whole number and reaches HAProxy; `null` works',
    role: 'write',
    body: { type: 'application/json', schema: policyBody.schema },
    reply: {},
    view: viewPolicy,
    edit: (draft, call) => putPolicy(draft, call, policyBody.read(call.body)),
  },
  {
    kind: 'edit',
    method: 'DELETE',
    path,
    summary: 'Resets the policy of a pool.',
    pyhrapi: 'as its documents say',
    role: 'write',
    reply: {},
    view: viewPolicy,
    edit: (draft, call) => putPolicy(draft, call, null),
  },
]

function viewPolicy(draft: Draft, params: Params): object | null {
  const { balance, weight } = poolOf(draft, params.get('pool'))
  if (balance === undefined && weight === undefined) return null
  return { policy: balance ?? 'roundrobin', weights: weight ?? 1 }
}

function putPolicy(draft: Draft, { params }: Pick<Call, 'params'>, body: Policy | null): EditReply {
  const pool = poolOf(draft, params.get('pool'))
  const { policy, weights } = body ?? {}
  const balance = policy === 'backfill' ? 'first' : policy
  if (body === null || balance !== undefined) setBalance(draft, pool, balance)
  if (body === null || weights !== undefined) setPoolWeight(draft, pool, weights)
  const verb = body === null ? 'Reset' : 'Set'
  return { body: { Modified: pool.name }, subject: `${verb} the policy of pool ${pool.name}` }
}
