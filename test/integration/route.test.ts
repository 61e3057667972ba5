import { request as askHttp, type IncomingMessage } from 'node:http'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseVersion } from '../../src/model/index.ts'
import { findRoutes } from '../../src/pipeline/route/find-routes.ts'
import type { RouteQuestion } from '../../src/pipeline/route/question.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'

const backends = ['shop', 'api', 'static', 'beta', 'rest', 'mobile']

/** Each backend answers with its name, so that HAProxy itself says which one it took. */
function configOf(places: HaproxyPlaces): string {
  const { folder } = places
  return `global
  ${places.globalLines}
defaults back
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
defaults front
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
  http-request set-var(txn.host) req.hdr(host),field(1,:),lower
frontend web from front
  bind 127.0.0.1:${places.port('web')}
  acl is_static path_end .png .css
  acl is_api path_beg /api/
  acl is_api path /api
  acl beta req.cook(stage) beta
  monitor-uri /alive
  http-request deny if { path_sub /.git }
  http-request redirect location /new%[query] if { path /old }
  http-request set-path /api%[path] if { var(txn.host) -m str api.example }
  http-request set-header X-Kind mobile if { req.hdr(user-agent) -m sub Phone }
  http-request set-var(txn.key) path,concat(/)
  redirect prefix https://secure.example if { path_beg /secure }
  use_backend beta if beta !is_static
  use_backend static if is_static { method GET HEAD }
  use_backend api if is_api
  use_backend mobile if { req.hdr(X-Kind) mobile }
  use_backend %[var(txn.host),concat(,txn.key),map_beg(${join(folder, 'ways.map')})] if { var(txn.host),concat(,txn.key),map_beg(${join(folder, 'ways.map')}) -m found }
  use_backend %[var(txn.host),regsub(x,y)] if { path -f ${join(folder, 'odd.lst')} }
  default_backend rest
${backends
  .map(
    (name) => `backend ${name} from back
  http-request return status 200 content-type text/plain string ${name}`,
  )
  .join('\n')}
`
}

const ways = `# of the test
shop.example/ shop
shop.example/pictures/ static
shop.example/gone/ nowhere
`

interface Asked {
  readonly method?: string
  readonly host: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What else is asked for: a header that was not told of might be there. */
const usual = { cookie: 'none=1', 'user-agent': 'test', 'x-kind': 'none' }

const requests: readonly Asked[] = [
  { host: 'shop.example', target: '/' },
  { host: 'SHOP.example', target: '/cart?a=1' },
  { host: 'shop.example:8080', target: '/pictures' },
  { host: 'shop.example', target: '/pictures/1' },
  { host: 'shop.example', target: '/picturesque' },
  { host: 'shop.example', target: '/gone/x' },
  { host: 'other.example', target: '/' },
  { host: 'other.example', target: '/a.png' },
  { host: 'other.example', target: '/a.png', method: 'POST' },
  { host: 'other.example', target: '/a.png?x' },
  { host: 'other.example', target: '/api' },
  { host: 'other.example', target: '/apis' },
  { host: 'other.example', target: '/api/v1' },
  { host: 'api.example', target: '/v1' },
  { host: 'other.example', target: '/.git/config' },
  { host: 'other.example', target: '/old?x=1' },
  { host: 'other.example', target: '/secure/area' },
  { host: 'other.example', target: '/alive' },
  { host: 'other.example', target: '/', headers: { cookie: 'stage=beta' } },
  { host: 'other.example', target: '/', headers: { cookie: 'a=b; stage=alpha' } },
  { host: 'other.example', target: '/x.css', headers: { cookie: 'stage=beta' } },
  { host: 'other.example', target: '/', headers: { 'user-agent': 'A Phone' } },
]

describe.each(haproxyBinaries())('HAProxy $version', (binary) => {
  let haproxy: TestHaproxy
  beforeAll(async () => {
    haproxy = await startHaproxy({
      binary,
      ports: ['web'],
      config(places) {
        writeFileSync(join(places.folder, 'ways.map'), ways)
        writeFileSync(join(places.folder, 'odd.lst'), '/odd\n')
        return configOf(places)
      },
    })
  })
  afterAll(() => haproxy[Symbol.asyncDispose]())

  test.each(requests.map((asked) => [titleOf(asked), asked] as const))('%s', async (_, asked) => {
    const headers = { ...usual, ...asked.headers }
    const answered = await answerOf(haproxy, { ...asked, headers })
    expect(await told(haproxy, binary.version, { ...asked, headers })).toBe(answered)
  })

  test('what depends on what was not told is not claimed', async () => {
    const asked = { host: 'other.example', target: '/' }
    const { routes } = await ask(haproxy, binary.version, asked)
    const decisions = routes.flatMap(({ route }) => route.decisions)
    expect(decisions.map(({ name, isCertain }) => [name, isCertain])).toEqual([
      ['beta', false],
      ['mobile', false],
      ['rest', true],
    ])
  })
})

function titleOf({ method = 'GET', host, target, headers }: Asked): string {
  return `${method} ${host}${target}${headers === undefined ? '' : ` ${JSON.stringify(headers)}`}`
}

/** The backend, or the status where HAProxy answers by itself. */
async function answerOf(haproxy: TestHaproxy, asked: Asked): Promise<string> {
  const { host, target, method = 'GET', headers } = asked
  const options = {
    port: haproxy.port('web'),
    host: '127.0.0.1',
    path: target,
    method,
    agent: false,
  }
  const request = askHttp({ ...options, headers: { host, ...headers } })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject).end()
  })
  const body = await text(response)
  return backends.includes(body) ? body : statusWord(response.statusCode)
}

function statusWord(status: number | undefined): string {
  const words = new Map([
    [200, 'monitor-uri'],
    [302, 'redirect'],
    [403, 'deny'],
  ])
  return words.get(status ?? 0) ?? String(status)
}

async function told(haproxy: TestHaproxy, version: string, asked: Asked): Promise<string> {
  const { routes } = await ask(haproxy, version, asked)
  const decisions = routes.flatMap(({ route }) => route.decisions)
  return decisions.map(({ name = '?', isCertain }) => (isCertain ? name : `${name}?`)).join(', ')
}

async function ask(
  haproxy: TestHaproxy,
  name: string,
  { host, target, method, headers = {} }: Asked,
): ReturnType<typeof findRoutes> {
  const version = parseVersion(name)
  if (version === undefined) throw new Error(`${name} is no version`)
  const question: RouteQuestion = {
    url: target,
    headers: Object.entries({ host, ...headers }),
    ...(method !== undefined && { method }),
  }
  const files = [{ name: 'haproxy.cfg', text: configOf(haproxy), origins: [] }]
  const written = { rendered: { files, generation: '' }, companions: [], version }
  return findRoutes(written, question, { files: createFiles() })
}
