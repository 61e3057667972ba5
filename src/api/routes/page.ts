import { assets, readAsset } from '../page/assets.ts'
import type { Html } from '../page/html.ts'
import { pageEvents } from '../page/page-events.ts'
import { serviceEvents } from '../page/service-events.ts'
import { pagePolicy, shellHtml } from '../page/shell.ts'
import { previewHtml } from '../page/views/preview.ts'
import { Watcher } from '../page/watcher.ts'
import type { Reply, Route } from '../http/route.ts'
import { reachesRole } from '../tokens/role.ts'
import { tagOfPlan } from '../work/engine.ts'
import type { Doors } from './doors.ts'
import type { Transactions } from './transactions.ts'

const facts = { kind: 'work', method: 'GET', isPage: true, reply: { type: 'text/html' } } as const
const open = { ...facts, role: 'read', isOpen: true } as const
const headers = {
  'content-security-policy': pagePolicy,
  'cross-origin-opener-policy': 'same-origin',
}

/** The page for people. It writes through the interface as everybody does: what is here only shows. */
export function pageRoutes(doors: Doors, transactions: Transactions): readonly Route[] {
  const { world } = doors
  const watcher = new Watcher(doors)
  return [
    {
      ...open,
      path: '/',
      summary: 'The page.',
      run: async () => ({
        kind: 'text',
        type: 'text/html; charset=utf-8',
        text: shellHtml(),
        headers,
      }),
    },
    ...assets.map((asset) => ({
      ...open,
      path: asset.path,
      summary: 'A file of the page.',
      run: async (): Promise<Reply> => {
        const text = await readAsset(asset, world.packageRoot, world.files)
        return { kind: 'text', type: asset.type, text, headers: { 'cache-control': 'no-cache' } }
      },
    })),
    {
      ...facts,
      path: '/page/events',
      summary: 'What the page shows, and what becomes another.',
      role: 'read',
      run: async (call) => ({ kind: 'events', events: pageEvents(watcher, call, call.signal) }),
    },
    {
      ...facts,
      path: '/page/service-events',
      query: { service: { type: 'string', maxLength: 256 } },
      summary: 'What one service has to do.',
      role: 'read',
      run: async ({ query: { service = '' }, signal }) => {
        return { kind: 'events', events: serviceEvents(watcher, service, signal) }
      },
    },
    ...previewRoutes(doors, transactions),
  ]
}

/** Plans that are shown before a click is confirmed. */
function previewRoutes({ engine }: Doors, transactions: Transactions): readonly Route[] {
  return [
    {
      ...facts,
      path: '/page/transactions/{transaction}',
      params: { transaction: { type: 'string', pattern: '^[0-9a-f]{24}$' } },
      summary: 'A change of the project, and the plan that would follow.',
      role: 'write',
      run: async ({ params, role }) => {
        const { id, patch, plan } = transactions.find(params)
        const commit = { path: `/v1/transactions/${id}/commit` }
        const apply = { path: '/v1/apply', body: { plan: tagOfPlan(plan) } }
        const both = { word: 'Commit and apply', requests: [commit, apply], isFirst: true }
        const only = { word: 'Commit only', requests: [commit] }
        return fragment(
          previewHtml(plan, reachesRole(role, 'apply') ? [both, only] : [only], patch),
        )
      },
    },
    {
      ...facts,
      path: '/page/plan',
      query: { heal: { enum: ['true', 'false'] } },
      summary: 'The plan of an apply.',
      role: 'apply',
      run: async ({ query, signal }) => {
        const heal = query['heal'] === 'true'
        const plan = await engine.plan(signal, heal)
        const body = { plan: tagOfPlan(plan), heal }
        const word = heal ? 'Heal' : 'Apply'
        const requests = [{ path: '/v1/apply', body }]
        return fragment(previewHtml(plan, [{ word, requests, isFirst: true }]))
      },
    },
    {
      ...facts,
      path: '/page/rollback/{generation}',
      params: { generation: { type: 'string', pattern: '^[0-9a-f]{16}$' } },
      summary: 'The plan of a rollback.',
      role: 'apply',
      run: async ({ params, signal }) => {
        const generation = params.get('generation')
        const plan = await engine.planRollback(generation, signal)
        const body = { generation, plan: tagOfPlan(plan) }
        const requests = [{ path: '/v1/rollback', body }]
        return fragment(previewHtml(plan, [{ word: 'Roll back', requests, isFirst: true }]))
      },
    },
  ]
}

function fragment({ text }: Html): Reply {
  return { kind: 'text', type: 'text/html; charset=utf-8', text }
}
