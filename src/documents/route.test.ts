import { expect, test } from 'vitest'
import { readTexts } from '../config/read-configuration.ts'
import type { ServerLoad } from '../model/index.ts'
import type { FoundRoutes } from '../pipeline/route/find-routes.ts'
import { routeDocument } from './route.ts'

const text = `frontend web
  bind :80
  default_backend app
backend app
  server a 10.0.0.1:80
  server b 10.0.0.2:80
  server c 10.0.0.3:80
`

function found(): FoundRoutes {
  const configuration = readTexts([{ name: 'haproxy.cfg', text }], { version: '3.0' })
  const frontend = configuration.frontend('web')
  const backend = configuration.backend('app')
  const bind = frontend?.lines.find(({ words }) => words[0] === 'bind')
  if (frontend === undefined || backend === undefined || bind === undefined) throw new Error(text)
  const question = { method: 'GET', target: '/', headers: [] }
  const route = { frontend, decisions: [], backends: [{ backend, decisions: [] }] }
  return { question, routes: [{ frontend, bind, isTls: false, route }] }
}

function load(name: string, status: string): ServerLoad {
  const counts = { sessions: 0, rate: 0, errors: 0, queued: 0, weight: 1, effectiveWeight: 1 }
  return { backend: 'app', name, status, ...counts }
}

test.each([
  [
    'nothing where no process can be asked',
    [{ target: 'lb', error: 'no socket' }],
    [undefined, undefined, undefined],
  ],
  [
    'how each is in the process, and which it has not yet',
    [
      {
        target: 'lb',
        load: { frontends: [], backends: [], servers: [load('a', 'UP'), load('b', 'MAINT')] },
      },
    ],
    ['up', 'maintenance', 'new'],
  ],
  [
    'the word of the first process that has it',
    [
      { target: 'lb1', load: { frontends: [], backends: [], servers: [load('a', 'DOWN 1/2')] } },
      {
        target: 'lb2',
        load: { frontends: [], backends: [], servers: [load('a', 'UP'), load('c', 'DRAIN')] },
      },
    ],
    ['down', 'new', 'draining'],
  ],
])('a candidate server is told with %s', (_, loads, states) => {
  const [route] = routeDocument(found(), loads).routes

  expect(route?.backends[0]?.servers.map(({ state }) => state)).toEqual(states)
})
