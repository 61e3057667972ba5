import { parseEndpoint } from '../../kit/instances/endpoint.ts'
import { notFound, unprocessable } from '../http/problem.ts'
import { json, type Call, type Reply, type Route } from '../http/route.ts'
import { poolOf, targetOf } from '../store/pool.ts'
import { readVariables } from '../store/upload.ts'
import { targetName } from './targets.ts'
import type { Doors } from './doors.ts'

const text = { type: 'text/plain', schema: { type: 'string' } } as const

/** What pyHrapi had for HAProxy itself. */
export function controllerRoutes(doors: Doors): readonly Route[] {
  return [
    {
      kind: 'work',
      method: 'POST',
      path: '/v1/controller/commit',
      summary: 'Makes it so, as an apply does, and says which process runs it.',
      pyhrapi:
        'nothing is loaded that HAProxy refuses; guards hold; without a reload where HAProxy can; 409 where a guard refuses',
      role: 'apply',
      reply: {},
      run: async (call) => json(await makeSo(call, doors)),
    },
    {
      kind: 'work',
      method: 'POST',
      path: '/v1/haproxy/configuration/commit',
      summary: 'The same.',
      pyhrapi: 'what is running is what was pending',
      role: 'apply',
      reply: {},
      run: async (call) => {
        await makeSo(call, doors)
        return json({ status: 'pending is now running' })
      },
    },
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/controller/__haproxy/dashboard',
      summary: 'Leads to the page of what runs.',
      pyhrapi: 'leads to the page at `/`, and not to a port of HAProxy that is open to all',
      role: 'read',
      reply: { status: 302 },
      run: async () => ({ kind: 'redirect', to: '/' }),
    },
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/pools/{pool}/targets/{target}/check',
      params: { target: targetName },
      summary: 'Asks a target now, by the checks of its pool, else whether it can be reached.',
      pyhrapi: 'one that is offline is 200 as well, and stays as it is: a GET changes nothing',
      role: 'apply',
      reply: {},
      run: (call) => check(call, doors),
    },
    ...configurationRoutes(doors),
  ]
}

function configurationRoutes({ engine, certificates, world }: Doors): readonly Route[] {
  const base = '/v1/haproxy/configuration'
  async function pending({ signal }: Call): Promise<Reply> {
    return { kind: 'text', type: text.type, text: await engine.pending(signal) }
  }
  async function running({ signal }: Call): Promise<Reply> {
    const found = await engine.running(signal)
    if (found === undefined) throw notFound('a running configuration', 'The first apply makes it.')
    return { kind: 'text', type: text.type, text: found }
  }
  const facts = { kind: 'work', method: 'GET', role: 'read', reply: text } as const
  const shown = [
    ['pending', 'The configuration as the project has it, secrets masked.', pending],
    ['running', 'The configuration that HAProxy was given, secrets masked.', running],
  ] as const
  const pages = shown.flatMap(([name, summary, run]) => {
    const pyhrapi = 'an uploaded one as it was rendered, with the lines that haproxyctl adds'
    const path = `${base}/${name}`
    return [
      { ...facts, path, summary, pyhrapi, run },
      { ...facts, path: `${path}/expanded`, summary: 'The same.', pyhrapi, run },
    ]
  })
  return [
    ...pages,
    ...[`${base}/variables`, '/v1/haproxy/variables'].map((path): Route => {
      return {
        kind: 'work',
        method: 'GET',
        path,
        summary: 'What the variables of an uploaded configuration stand for.',
        pyhrapi: 'the same, from the same environment; the least and the greatest port count',
        role: 'read',
        reply: {},
        run: async () => json(readVariables(world.env, certificates.folder)),
      }
    }),
  ]
}

/** Carries the plan out, and says which process runs it. */
export async function makeSo({ signal }: Call, { engine, news }: Doors): Promise<object> {
  const done = await engine.apply({ heals: false, overridden: [] }, () => undefined, signal)
  news.tell({ name: 'applied', data: { receipts: done.receipts } })
  const { targets } = await engine.status(signal)
  const process = targets.find((each) => each.process !== undefined)?.process
  return {
    'HaProxy Status': process === undefined ? 'not running' : 'running',
    PID: process?.pid ?? null,
    ...done,
  }
}

async function check({ params, signal }: Call, { store, engine }: Doors): Promise<Reply> {
  const pool = poolOf(await store.draft(), params.get('pool'))
  const { alias, address } = targetOf(pool, params.get('target'))
  const endpoint = parseEndpoint(address)
  if (endpoint === undefined) throw unprocessable(`${address} is not an address with a port`)
  const instance = {
    id: alias,
    endpoint,
    origin: 'the project',
    use: 'serve',
    check: 'unchecked',
  } as const
  const isOnline = await engine.check(instance, pool.name, signal)
  return json({
    Target: alias,
    Host: endpoint.kind === 'tcp' ? endpoint.address : endpoint.path,
    Port: endpoint.kind === 'tcp' ? endpoint.port : null,
    Status: isOnline ? 'Online' : 'Offline',
  })
}
