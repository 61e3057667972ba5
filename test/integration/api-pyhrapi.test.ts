import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { selfSigned } from '../support/self-signed.ts'
import { until } from '../support/until.ts'
import { served } from '../support/worlds/served-world.ts'

const project = (folder: string): string => `global:
  - stats socket ${folder}/admin.sock mode 600 level admin expose-fd listeners
defaults: [mode http, timeout connect 1s, timeout client 5s, timeout server 5s]
# Filled by the API.
targets:
  lb:
    plugin: haproxy
    config: ${folder}/haproxy.cfg
    sockets: [${folder}/admin.sock]
    reload: { by: binary, pid-file: ${folder}/haproxy.pid }
    files: ${folder}/maps
`

interface Pem {
  readonly cert: string
  readonly key: string
}

async function put(api: TestApi, path: string, body: unknown): Promise<unknown> {
  const reply = await api.call('PUT', path, { as: 'write', body })
  expect([200, 201], reply.text).toContain(reply.status)
  return reply.body
}

/** What the test has started and the stop has not ended. */
async function endProcesses(api: TestApi): Promise<void> {
  const pids = await readFile(join(api.folder.path, 'haproxy.pid'), 'utf8').catch(() => '')
  for (const pid of pids.split(/\s+/).filter((each) => each !== '')) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
}

test('the session of the README of pyHrapi: a gateway, two pools, weights, a commit that starts HAProxy, the dashboard, and its end', async () => {
  const [first = 0, second = 0, one = 0, two = 0] = await freePorts(4)
  await using api = await startApi({ project })
  const apps = [one, two].map((port, index) =>
    createServer((_, reply) => reply.end(`app-${index + 1}`)).listen(port, '127.0.0.1'),
  )
  const local = '127.0.0.1'

  const gateway = await put(api, '/v1/gateways/gateHTTP', {
    gateway: 'gateHTTP',
    protocol: 'http',
    endpoints: { endOne: `${local}:${first}`, endTwo: `${local}:${second}` },
    enable: 'True',
  })
  await put(api, '/v1/pools/eta', { enabled: true, targets: { targetS1: `${local}:${one}` } })
  await put(api, '/v1/pools/theta', { enabled: true, targets: { targetT1: `${local}:${two}` } })
  await put(api, '/v1/pools/eta/targets/targetS1', {
    address: `${local}:${one}`,
    weight: 200,
    enabled: true,
  })
  await put(api, '/v1/gateways/gateHTTP', { defaultBack: 'eta' })
  await put(api, '/v1/gateways/gateHTTP/pools/theta.example', { pool: 'theta' })
  await using _haproxy = { [Symbol.asyncDispose]: () => endProcesses(api) }
  const written = await api.call('POST', '/v1/controller/commit')
  await put(api, '/v1/pools/eta/targets/targetS1', { weight: 20 })
  const committed = await api.call('POST', '/v1/controller/commit')
  const shown = await api.call('GET', '/v1/gateways/gateHTTP', { as: 'read' })
  const answers = await served(second)
  const stat1 = await ask(join(api.folder.path, 'admin.sock'), 'show stat')
  const running = await api.call('GET', '/v1/haproxy/configuration/running')
  const pending = await api.call('GET', '/v1/haproxy/configuration/pending')
  const dashboard = await api.call('GET', '/v1/controller/__haproxy/dashboard')
  const online = await api.call('GET', '/v1/pools/eta/targets/targetS1/check')
  const control = '/v1/haproxy/control'
  const restarted = await api.call('POST', `${control}/restart`)
  const answersAfter = await served(second)
  const { body: after } = await api.call('POST', '/v1/controller/commit')
  const stopped = await api.call('POST', `${control}/stop`)
  const gone = await api.call('POST', `${control}/stop`)
  const away = await served(second).catch((error: Error) => error.message)
  const started = await api.call('POST', `${control}/start`)
  const again = await until('the start', () => served(second))
  for (const app of apps) await new Promise((resolve) => void app.close(resolve))
  const offline = await api.call('GET', '/v1/pools/eta/targets/targetS1/check')

  expect(gateway).toEqual({ 'Added gateway': 'gateHTTP' })
  const isRunning = { 'HaProxy Status': 'running', PID: expect.any(Number) }
  expect(written.body, written.text).toMatchObject(isRunning)
  expect(committed.body, committed.text).toMatchObject({ ...isRunning, PID: written.body.PID })
  expect([restarted.status, after['HaProxy Status']], restarted.text).toEqual([200, 'running'])
  expect(after.PID).not.toBe(written.body.PID)
  expect([stopped.body, gone.status], stopped.text).toEqual([
    { status: 'stopped', targets: ['lb'] },
    200,
  ])
  expect(away).toContain('ECONNREFUSED')
  expect([started.status, again, answersAfter]).toEqual([200, ['app-1'], ['app-1']])
  expect(shown.body).toEqual({
    gateway: 'gateHTTP',
    protocol: 'http',
    endpoints: { endOne: `${local}:${first}`, endTwo: `${local}:${second}` },
    pools: { 'theta.example': 'theta' },
    enable: true,
    defaultBack: 'eta',
  })
  expect(answers).toEqual(['app-1'])
  expect(stat1).toMatch(/^eta,targetS1,.*,no check,20,/m)
  expect(running.text).toBe(pending.text)
  expect(dashboard.status).toBe(302)
  expect([online.body, offline.body]).toMatchObject([
    { Target: 'targetS1', Host: local, Port: one, Status: 'Online' },
    { Status: 'Offline' },
  ])
  expect(await api.git('show', 'HEAD:haproxyctl.yaml')).toContain('# Filled by the API.')
})

test('endpoints and the pools of a gateway come, change and go; what is refused changes nothing', async () => {
  await using api = await startApi({ project })
  await put(api, '/v1/pools/eta', { targets: { a: '10.0.0.1:80' } })
  await put(api, '/v1/gateways/g', { endpoints: { one: '*:8080' }, pools: { 'a.example': 'eta' } })
  await put(api, '/v1/gateways/g/endpoints/two', { address: '*:8081' })
  await put(api, '/v1/gateways/g/endpoints/two', { address: '*:8082' })

  const endpoints = await api.call('GET', '/v1/gateways/g/endpoints')
  const two = await api.call('GET', '/v1/gateways/g/endpoints/two')
  const way = await api.call('GET', '/v1/gateways/g/pools/a.example')
  const head = await api.git('rev-parse', 'HEAD')
  const refused = await Promise.all([
    api.call('PUT', '/v1/gateways/none/endpoints/x', { body: { address: '*:1' } }),
    api.call('PUT', '/v1/gateways/g/endpoints/x', { body: { address: 'no port' } }),
    api.call('PUT', '/v1/gateways/g/endpoints/x', { body: { address: '*:8080' } }),
    api.call('PUT', '/v1/gateways/g', { body: { endpoints: { x: '*:9' }, defaultBack: 'none' } }),
    api.call('DELETE', '/v1/gateways/g/endpoints/none'),
    api.call('PUT', '/v1/gateways/new', { body: { protocol: 'http' } }),
  ])
  const untouched = await api.git('rev-parse', 'HEAD')
  const gone = await api.call('DELETE', '/v1/gateways/g/endpoints/one')
  const last = await api.call('DELETE', '/v1/gateways/g/endpoints/two')
  const nowhere = await api.call('DELETE', '/v1/gateways/g/pools/a.example')
  const removed = await api.call('DELETE', '/v1/gateway/g')
  const left = await api.call('GET', '/v1/gateways')

  expect(endpoints.body).toEqual({ Endpoints: ['one', 'two'], Gateway: 'g' })
  expect([two.body, way.body]).toEqual([{ address: '*:8082' }, { pool: 'eta' }])
  expect(refused.map(({ status }) => status)).toEqual([404, 422, 409, 404, 404, 422])
  expect(untouched).toBe(head)
  expect([gone.status, last.status, nowhere.status, removed.status]).toEqual([200, 409, 200, 200])
  expect(left.body).toEqual({ Gateways: [] })
})

test('a certificate is checked, stored for its owner alone, used by an endpoint and shown without its key', async () => {
  await using api = await startApi({ project })
  const [mine, other] = (await Promise.all([selfSigned(), selfSigned()])).map(({ cert, key }) => ({
    cert: cert.toString(),
    key: key.toString(),
  })) as [Pem, Pem]
  const type = { 'content-type': 'application/x-pem-file' }
  const pem = `${mine.cert}${mine.key}`

  const wrong = await Promise.all(
    [mine.cert, mine.key, `${mine.cert}${other.key}`, 'nonsense'].map((body) =>
      api.call('PUT', '/v1/certificates/shop', { body, headers: type }),
    ),
  )
  const asText = await api.call('PUT', '/v1/certificates/shop', {
    body: pem,
    headers: { 'content-type': 'text/plain' },
  })
  const outside = await api.call('PUT', '/v1/certificates/..%2fshop', { body: pem, headers: type })
  const nothing = await api.call('GET', '/v1/certificates')
  const stored = await api.call('PUT', '/v1/certificates/shop', { body: pem, headers: type })
  const facts = await api.call('GET', '/v1/certificates/shop')
  const variables = await api.call('GET', '/v1/haproxy/configuration/variables')
  await put(api, '/v1/pools/eta', { targets: { a: '10.0.0.1:80' } })
  await put(api, '/v1/gateways/g', {
    endpoints: { tls: '127.0.0.1:8443 @shop.pem' },
    defaultBack: 'eta',
  })
  const shown = await api.call('GET', '/v1/gateways/g/endpoints/tls')
  const applied = await api.call('POST', '/v1/controller/commit')
  const used = await api.call('DELETE', '/v1/certificates/shop')
  await api.call('DELETE', '/v1/gateways/g')
  const removed = await api.call('DELETE', '/v1/certificates/shop')

  expect(wrong.map(({ status }) => status)).toEqual([422, 422, 422, 422])
  expect([asText.status, outside.status]).toEqual([415, 422])
  expect(nothing.body).toEqual({ certificates: [] })
  expect(stored.body, stored.text).toMatchObject({ 'certificate saved': 'shop.pem' })
  expect(facts.body).toMatchObject({ names: ['app.example'], isExpired: false })
  expect(facts.text).not.toContain('PRIVATE')
  const file = join(variables.body['certificates:store'], 'shop.pem')
  expect(shown.body).toEqual({ address: '127.0.0.1:8443 @shop.pem' })
  expect(applied.status, applied.text).toBe(200)
  expect([used.status, removed.status]).toEqual([409, 200])
  await expect(stat(file)).rejects.toThrow('ENOENT')
  expect(await api.git('log', '--all', '-p')).not.toContain('PRIVATE KEY')
})
