import { notFound } from '../http/problem.ts'
import { json, type Call, type Route } from '../http/route.ts'
import type { Schema } from '../http/schema.ts'
import type { Doors } from './doors.ts'

const text: Schema = { type: 'string', maxLength: 256 }

/** What is there, and how it is. */
export function stateRoutes(doors: Doors): readonly Route[] {
  return [...placeRoutes(doors), ...fleetRoutes(doors)]
}

function placeRoutes({ engine, news }: Doors): readonly Route[] {
  return [
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/status',
      summary: 'Which generation is where, what is owed, and what was changed by hand.',
      role: 'read',
      reply: {},
      run: async ({ signal }) => json(await engine.status(signal)),
    },
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/history',
      summary: 'The generations that the targets were brought to.',
      role: 'read',
      reply: {},
      run: async ({ signal }) => json(await engine.history(signal)),
    },
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/diagnostics',
      summary: 'What `validate` finds in the project.',
      role: 'read',
      reply: {},
      run: async ({ signal }) => json(await engine.diagnostics(signal)),
    },
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/events',
      summary: 'What happens, as server-sent events: `commit`, `applied`.',
      role: 'read',
      reply: { type: 'text/event-stream', schema: { type: 'string' } },
      run: async ({ signal }) => ({ kind: 'events', events: news.follow(signal) }),
    },
  ]
}

function fleetRoutes({ engine }: Doors): readonly Route[] {
  return [
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/services',
      summary: 'The services with their instances, as `discover --json` has them.',
      role: 'read',
      reply: {},
      run: async ({ signal }) => json(await engine.fleet(signal)),
    },
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/services/{service}',
      summary: 'One service with its instances.',
      role: 'read',
      reply: {},
      run: async ({ params, signal }) => {
        const { services } = await engine.fleet(signal)
        const name = params.get('service')
        const found = services.find((each) => each.name === name)
        if (found === undefined) throw notFound(`the service ${name}`)
        return json(found)
      },
    },
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/instances',
      summary: 'The instances of all services, each with the name of its service.',
      role: 'read',
      query: { service: text, node: text, check: { enum: ['up', 'down', 'unchecked'] } },
      reply: {},
      run: async (call) => json(await instances(call, engine)),
    },
  ]
}

async function instances({ query, signal }: Call, engine: Doors['engine']): Promise<object> {
  const { services } = await engine.fleet(signal)
  const { service, node, check } = query
  const found = services
    .flatMap(({ name, instances: own }) => own.map((each) => ({ ...each, service: name })))
    .filter((each) => service === undefined || each.service === service)
    .filter((each) => node === undefined || each.node === node)
    .filter((each) => check === undefined || each.check === check)
  return { format: 1, instances: found }
}
