import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyRoute } from '../../scripts/docs-api.ts'
import { startApi, type ApiReply, type TestApi } from '../support/api.ts'
import { selfSigned } from '../support/self-signed.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

let api: TestApi
let pem: string

beforeAll(async () => {
  const { cert, key } = await selfSigned()
  pem = `${cert.toString()}${key.toString()}`
  api = await startApi({
    project: (folder) => `# Ours.\n${tinyProject(folder, { target: `files: ${folder}/maps` })}`,
    serve: { mayUpload: true },
  })
})
afterAll(() => api[Symbol.asyncDispose]())

/** A request of pyHrapi's documents: what is sent, and what comes back at least. */
type Documented = readonly [request: string, sent: unknown, status: number, reply?: object]

const uploaded = `global
defaults
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
frontend up
  bind @{gateway:endpoint:ip}:@{gateway:endpoint:port:1}
  default_backend eta
backend eta
{{nodes "eta"}}
`

const documents: readonly Documented[] = [
  ['GET /v1/gateways', undefined, 200, { Gateways: [] }],
  [
    'PUT /v1/gateways/gateHTTP',
    { gateway: 'gateHTTP', protocol: 'http', endpoints: { endOne: '127.0.0.1:8081' } },
    201,
    { 'Added gateway': 'gateHTTP' },
  ],
  ['GET /v1/gateways/gateHTTP', undefined, 200, { gateway: 'gateHTTP', protocol: 'http' }],
  ['GET /v1/gateways/gateHTTP/endpoints', undefined, 200, { Endpoints: ['endOne'] }],
  ['PUT /v1/gateways/gateHTTP/endpoints/endTwo', { address: '127.0.0.1:8082' }, 200],
  ['GET /v1/gateways/gateHTTP/endpoints/endTwo', undefined, 200, { address: '127.0.0.1:8082' }],
  ['DELETE /v1/gateways/gateHTTP/endpoints/endTwo', undefined, 200],
  ['PUT /v1/pools/eta', { enabled: true, targets: { targetS1: '10.0.0.1:80' } }, 201],
  ['GET /v1/pools', undefined, 200, { Pools: ['eta', 'web'] }],
  ['GET /v1/pools/eta', undefined, 200, { enabled: true, targets: { targetS1: '10.0.0.1:80' } }],
  ['PUT /v1/gateways/gateHTTP/pools/eta.example', { pool: 'eta' }, 200],
  ['GET /v1/gateways/gateHTTP/pools', undefined, 200, { Pools: ['eta.example'] }],
  ['GET /v1/gateways/gateHTTP/pools/eta.example', undefined, 200, { pool: 'eta' }],
  ['DELETE /v1/gateways/gateHTTP/pools/eta.example', undefined, 200],
  ['GET /v1/pools/eta/targets', undefined, 200, { Targets: ['targetS1'] }],
  ['PUT /v1/pools/eta/targets/targetS2', { address: '127.0.0.1:1', weight: 12 }, 201],
  ['GET /v1/pools/eta/targets/targetS2', undefined, 200, { weight: 12, enabled: true }],
  ['GET /v1/pools/eta/targets/targetS2/check', undefined, 200, { Status: 'Offline' }],
  ['DELETE /v1/pools/eta/targets/targetS2', undefined, 200],
  ['PUT /v1/pools/eta/policy', { policy: 'roundrobin', weights: 2 }, 200],
  ['GET /v1/pools/eta/policy', undefined, 200, { policy: 'roundrobin', weights: 2 }],
  ['PUT /v1/pools/eta/policy', null, 200],
  ['DELETE /v1/pools/eta/policy', undefined, 200],
  ['PUT /v1/certificates/shop', 'PEM', 200, { 'certificate saved': 'shop.pem' }],
  ['GET /v1/certificates', undefined, 200, { certificates: ['shop'] }],
  ['DELETE /v1/certificates/shop', undefined, 200, { 'deleted cert': 'shop' }],
  ['POST /v1/controller/backup/lb', undefined, 201, { version: 1 }],
  ['GET /v1/haproxy/variables', undefined, 200, { 'gateway:endpoint:port:min': 8000 }],
  ['GET /v1/haproxy/configuration/variables', undefined, 200, { 'gateway:endpoint:ip': '0.0.0.0' }],
  ['GET /v1/controller/_export-sql', undefined, 200, { format: 1, pools: { eta: {} } }],
  ['GET /v1/controller/_export-cdb', undefined, 200, { docs: [{ _id: 'pool:eta' }, {}, {}] }],
  ['PUT /v1/controller/_import-sql', { format: 1, pools: {}, gateways: {} }, 200],
  ['GET /v1/pools', undefined, 200, { Pools: [] }],
  ['GET /v1/controller/restore/lb/1', undefined, 200, { commit: expect.any(String) }],
  ['GET /v1/pools', undefined, 200, { Pools: ['eta', 'web'] }],
  ['GET /v1/haproxy/configuration/pending', undefined, 200],
  ['GET /v1/haproxy/configuration/pending/expanded', undefined, 200],
  ['POST /v1/haproxy/configuration/commit', undefined, 200, { status: 'pending is now running' }],
  ['GET /v1/haproxy/configuration/running', undefined, 200],
  ['GET /v1/haproxy/configuration/running/expanded', undefined, 200],
  ['PUT /v1/haproxy/configuration/pending', uploaded, 200, { updated: 'pending' }],
  ['POST /v1/controller/upload', uploaded, 200],
  ['DELETE /v1/haproxy/configuration/pending', undefined, 200],
  ['POST /v1/controller/commit', undefined, 200, { 'HaProxy Status': 'not running' }],
  ['GET /v1/controller/__haproxy/dashboard', undefined, 302],
  // Nobody starts the HAProxy of this project; api-pyhrapi has one that is.
  ['POST /v1/haproxy/control/start', undefined, 409],
  ['POST /v1/haproxy/control/stop', undefined, 409],
  ['POST /v1/haproxy/control/restart', undefined, 409],
  ['DELETE /v1/pools/eta', undefined, 200, { 'Delete pool': 'eta' }],
  ['DELETE /v1/gateways/gateHTTP', undefined, 200, { 'Delete Gateway': 'gateHTTP' }],
  ['DELETE /v1/gateway/gateHTTP', undefined, 404],
]

function send([request, sent]: Documented): Promise<ApiReply> {
  const [method = '', path = ''] = request.split(' ')
  const text = sent === 'PEM' ? pem : sent
  const type = sent === 'PEM' ? 'application/x-pem-file' : 'text/plain'
  return api.call(method, path, {
    ...(typeof text === 'string' && { body: text, headers: { 'content-type': type } }),
    ...(text === null && { body: 'null', headers: { 'content-type': 'application/json' } }),
    ...(typeof text === 'object' && text !== null && { body: text }),
  })
}

describe('the documents of pyHrapi, one after the other:', () => {
  test.each(documents.map((each) => [each[0], each[2], each] as const))(
    '%s is answered by %i',
    async (_, status, documented) => {
      const reply = await send(documented)

      expect(reply.status, reply.text).toBe(status)
      if (documented[3]) expect(reply.body).toMatchObject(documented[3])
    },
  )

  test('each of them is in the table of docs, and nothing else is called theirs', () => {
    const theirs = everyRoute().filter(({ pyhrapi }) => pyhrapi !== undefined)
    const asked = documents.map(([request]) => {
      const route = theirs.find(({ method, path }) => {
        const pattern = `^${method} ${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`
        return new RegExp(pattern).test(request)
      })
      expect(route, request).toBeDefined()
      return route
    })

    expect(theirs.filter((route) => !asked.includes(route)).map(({ path }) => path)).toEqual([])
  })

  test('all of it is in the audit, with its commit, and the project is as a person wrote it', async () => {
    const writes = documents.filter(([request]) => !request.startsWith('GET'))
    const restored = api.audit.find(({ path }) => path === '/v1/controller/restore/lb/1')
    const text = await readFile(join(api.folder.path, 'haproxyctl.yaml'), 'utf8')

    expect(api.audit).toHaveLength(writes.length + 1)
    expect(restored).toMatchObject({ method: 'GET', who: 'operator', commit: expect.any(String) })
    expect(text).toMatch(/^# Ours\.\n/)
    expect(text).not.toContain('templates:')
    expect(await api.git('status', '--porcelain')).toBe('')
    expect((await api.git('tag', '--list')).trim()).toBe('backup/lb/1')
  })
})

const type = { 'content-type': 'text/plain' }
test.each<[string, string, string, unknown, number, string]>([
  [
    'what HAProxy refuses',
    'PUT',
    '/v1/haproxy/configuration/pending',
    'global\n  nonsense\n',
    422,
    '',
  ],
  ['a variable of nobody', 'PUT', '/v1/haproxy/configuration/pending', 'a @{b}\n', 422, '@{b}'],
  [
    'a port beyond the last',
    'PUT',
    '/v1/haproxy/configuration/pending',
    'bind :@{gateway:endpoint:port:81}\n',
    422,
    'the last port is 8080',
  ],
  [
    'an upload that is not there',
    'DELETE',
    '/v1/haproxy/configuration/pending',
    undefined,
    404,
    '',
  ],
  ['a version that is not there', 'GET', '/v1/controller/restore/lb/7', undefined, 404, ''],
  ['a backup that is no name', 'POST', '/v1/controller/backup/..%2Fx', undefined, 422, ''],
  ['a HEAD that would restore', 'HEAD', '/v1/controller/restore/lb/1', undefined, 405, ''],
  [
    'an import that leads nowhere',
    'PUT',
    '/v1/controller/_import-sql',
    {
      format: 1,
      pools: {},
      gateways: {
        g: { protocol: 'http', enable: true, endpoints: { a: '*:1' }, pools: {}, defaultBack: 'x' },
      },
    },
    404,
    'the pool x',
  ],
])('%s changes nothing', async (_, method, path, sent, status, said) => {
  const head = await api.git('rev-parse', 'HEAD')

  const reply = await api.call(method, path, {
    ...(sent !== undefined && { body: sent }),
    ...(typeof sent === 'string' && { headers: type }),
  })

  expect([reply.status, reply.text], reply.text).toEqual([status, expect.stringContaining(said)])
  expect(await api.git('rev-parse', 'HEAD')).toBe(head)
  expect(await api.git('status', '--porcelain')).toBe('')
})

test('a page of another site restores nothing', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' }

  const reply = await api.call('GET', '/v1/controller/restore/lb/1', { headers })

  expect([reply.status, reply.body.code]).toEqual([403, 'cross-site'])
})
