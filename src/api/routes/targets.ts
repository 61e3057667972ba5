import type { Draft } from '../../pipeline/edit/draft.ts'
import type { Call, EditReply, EditRoute, Params, ViewRoute } from '../http/route.ts'
import { objectOf, shapeOf, type Schema } from '../http/schema.ts'
import { putTarget, removeTarget } from '../store/edit-pool.ts'
import { poolOf, targetOf, targetStates, type TargetState } from '../store/pool.ts'

interface TargetBody {
  readonly address?: string
  readonly weight?: number | null
  readonly enabled?: boolean
  readonly state?: TargetState
}

const targetBody = shapeOf<TargetBody>(
  objectOf({
    address: { type: 'string', maxLength: 256, examples: ['10.0.0.1:8080'] },
    weight: { type: ['integer', 'null'], minimum: 0, maximum: 256 },
    enabled: { type: 'boolean' },
    state: { enum: targetStates },
  }),
)

/** Also that of one whose name is its address. */
export const targetName: Schema = {
  type: 'string',
  pattern: '^[^/\\\\\\u0000-\\u001f\\u007f]{1,255}$',
}

const facts = { path: '/v1/pools/{pool}/targets/{target}', params: { target: targetName } } as const

/** The servers of a pool. */
export const targetRoutes: readonly (ViewRoute | EditRoute)[] = [
  {
    kind: 'view',
    method: 'GET',
    path: '/v1/pools/{pool}/targets',
    summary: 'The names of the targets of a pool.',
    pyhrapi: 'the same',
    role: 'read',
    reply: { schema: objectOf({ Targets: { type: 'array', items: { type: 'string' } } }) },
    view: (draft, params) => ({
      Targets: poolOf(draft, params.get('pool')).targets.map(({ alias }) => alias),
    }),
  },
  {
    ...facts,
    kind: 'view',
    method: 'GET',
    summary: 'A target: its address, weight and state.',
    pyhrapi: '`weight` is a number; `state` is new; only targets of this pool are found',
    role: 'read',
    reply: {},
    view: viewTarget,
  },
  {
    ...facts,
    kind: 'edit',
    method: 'PUT',
    summary: 'Makes a target, or changes what is given of one.',
    pyhrapi: '`enabled` may be left out; `state` can drain; a target of another pool is not moved',
    role: 'write',
    body: { type: 'application/json', schema: targetBody.schema },
    reply: {},
    view: viewTarget,
    edit: editTarget,
  },
  {
    ...facts,
    kind: 'edit',
    method: 'DELETE',
    summary: 'Removes a target of a pool.',
    pyhrapi: 'only through its own pool',
    role: 'write',
    reply: {},
    view: viewTarget,
    edit: (draft, { params }) => {
      const pool = poolOf(draft, params.get('pool'))
      const target = targetOf(pool, params.get('target'))
      removeTarget(draft, pool, target)
      return {
        body: { Deleted: target.alias },
        subject: `Remove target ${target.alias} of pool ${pool.name}`,
      }
    },
  },
]

function viewTarget(draft: Draft, params: Params): object {
  const pool = poolOf(draft, params.get('pool'))
  const { address, weight, state } = targetOf(pool, params.get('target'))
  return { address, weight: weight ?? pool.weight ?? 1, enabled: state !== 'maint', state }
}

function editTarget(draft: Draft, { params, body }: Pick<Call, 'params' | 'body'>): EditReply {
  const name = params.get('pool')
  const alias = params.get('target')
  const { address, weight, enabled, state } = targetBody.read(body)
  const old = poolOf(draft, name).targets.find((each) => each.alias === alias)
  const wanted = state ?? stateFrom(enabled, old?.state)
  putTarget(draft, name, alias, {
    ...(address !== undefined && { address }),
    ...(weight !== undefined && { weight }),
    ...(wanted !== undefined && { state: wanted }),
  })
  return old === undefined
    ? { status: 201, body: { Added: alias }, subject: `Add target ${alias} to pool ${name}` }
    : { body: { Modified: alias }, subject: `Change target ${alias} of pool ${name}` }
}

/** One that drains is enabled, and goes on draining until somebody says otherwise. */
function stateFrom(
  enabled: boolean | undefined,
  old: TargetState = 'ready',
): TargetState | undefined {
  if (enabled === undefined) return undefined
  if (!enabled) return 'maint'
  return old === 'drain' ? 'drain' : 'ready'
}
