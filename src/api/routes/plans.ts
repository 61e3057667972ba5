import { guardNames, type GuardName } from '../../model/index.ts'
import { json, type Call, type Reply, type Route, type ServerEvent } from '../http/route.ts'
import { objectOf, shapeOf } from '../http/schema.ts'
import { problemDocument, problemOf } from '../http/problem.ts'
import { tagOfPlan } from '../work/engine.ts'
import type { Doors } from './doors.ts'

interface ApplyBody {
  readonly plan?: string
  readonly heal?: boolean
  readonly overrideGuards?: readonly GuardName[]
}

const guards = { type: 'array', items: { enum: guardNames }, uniqueItems: true } as const

const lookedAt = {
  type: 'string',
  maxLength: 4096,
  description: 'The ETag of the plan that was looked at; another one is refused.',
} as const

const applyBody = shapeOf<ApplyBody>(
  objectOf({
    plan: lookedAt,
    heal: { type: 'boolean' },
    overrideGuards: guards,
  }),
)

interface RollbackBody {
  readonly generation?: string
  readonly plan?: string
  readonly dryRun?: boolean
  readonly overrideGuards?: readonly GuardName[]
}

const rollbackBody = shapeOf<RollbackBody>(
  objectOf({
    generation: { type: 'string', pattern: '^[0-9a-f]{16}$' },
    plan: lookedAt,
    dryRun: { type: 'boolean' },
    overrideGuards: guards,
  }),
)

/** What would be done, and doing it. */
export function planRoutes(doors: Doors): readonly Route[] {
  const { engine } = doors
  return [
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/plan',
      summary: 'What an apply would do, and what each change costs, as `diff --json` has it.',
      role: 'read',
      reply: {},
      run: async ({ signal }) => {
        const plan = await engine.plan(signal)
        return { kind: 'json', body: plan, headers: { etag: `"${tagOfPlan(plan)}"` } }
      },
    },
    {
      kind: 'work',
      method: 'POST',
      path: '/v1/apply',
      summary: 'Carries the plan out; with `Accept: text/event-stream` it tells how far it is.',
      role: 'apply',
      body: { type: 'application/json', schema: applyBody.schema, isOptional: true },
      reply: {},
      run: (call) => apply(call, doors),
    },
    {
      kind: 'work',
      method: 'POST',
      path: '/v1/rollback',
      summary: 'Puts an earlier generation back; with `dryRun` it says what that would change.',
      role: 'apply',
      body: { type: 'application/json', schema: rollbackBody.schema, isOptional: true },
      reply: {},
      run: async ({ body = {}, signal }) => {
        const { generation, plan, dryRun = false, overrideGuards = [] } = rollbackBody.read(body)
        const request = {
          generation,
          overridden: overrideGuards,
          isDryRun: dryRun,
          ...(plan !== undefined && { tag: plan.replaceAll('"', '') }),
        }
        const done = await engine.rollback(request, signal)
        if (!dryRun) doors.news.tell({ name: 'applied', data: { receipts: done.receipts } })
        return json(done)
      },
    },
  ]
}

async function apply({ body = {}, headers, signal }: Call, doors: Doors): Promise<Reply> {
  const { plan, heal = false, overrideGuards = [] } = applyBody.read(body)
  const request = {
    heals: heal,
    overridden: overrideGuards,
    ...(plan !== undefined && { tag: plan.replaceAll('"', '') }),
  }
  async function run(tell: (event: ServerEvent) => void): Promise<object> {
    const done = await doors.engine.apply(
      request,
      (stage, data) => tell({ name: stage, data }),
      signal,
    )
    doors.news.tell({ name: 'applied', data: { receipts: done.receipts } })
    return done
  }
  if (headers.accept?.includes('text/event-stream') !== true)
    return json(await run(() => undefined))
  return { kind: 'events', events: told(run) }
}

/** The work as events, the last of which is its end. */
async function* told(
  run: (tell: (event: ServerEvent) => void) => Promise<object>,
): AsyncGenerator<ServerEvent> {
  const waiting: ServerEvent[] = []
  let wake: () => void = nothing
  let isDone = false
  function tell(event: ServerEvent): void {
    waiting.push(event)
    wake()
  }
  const work = run(tell)
    .then((data) => tell({ name: 'done', data }))
    .catch((error: unknown) => {
      const problem = problemOf(error)
      if (problem === undefined) throw error
      tell({ name: 'failed', data: problemDocument(problem) })
    })
    .finally(() => {
      isDone = true
      wake()
    })
  for (;;) {
    const next = waiting.shift()
    if (next !== undefined) yield next
    else if (isDone) break
    else await new Promise<void>((resolve) => (wake = resolve))
  }
  await work
}

function nothing(): void {}
