import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openAuthority,
  serveHttp,
  serveHttps,
  serveTunnels,
  type Authority,
} from '../../../test/support/servers/http-servers.ts'
import { createHttp } from '../../kit/http/create-http.ts'
import { readLines } from '../../kit/http/lines.ts'
import type { HttpClient, HttpSettings } from '../../model/http.ts'
import { systemClock } from '../clock.ts'
import type { Environment } from './proxy-choice.ts'
import { systemTransport } from './transport.ts'

const never = new AbortController().signal

function open(settings: HttpSettings, env: Environment = {}): HttpClient {
  return createHttp({ transport: systemTransport(env), clock: systemClock }).open(settings)
}

async function messageOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof Error ? `${error.name}: ${error.message}` : 'no error'
}

describe('over the network', () => {
  test('a request and its answer', async () => {
    await using server = await serveHttp((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        response.setHeader('X-Two', ['a', 'b'])
        const { host, 'content-length': length } = request.headers
        response.end(
          JSON.stringify([
            request.method,
            request.url,
            host,
            length,
            Buffer.concat(chunks).toString(),
          ]),
        )
      })
    })
    await using client = open({ base: server.url })

    const answer = await client.request({ url: '/a?b=c', method: 'DELETE', body: 'ü' }, never)

    const host = `127.0.0.1:${server.port}`
    expect(answer.json()).toEqual(['DELETE', '/a?b=c', host, '2', 'ü'])
    expect(answer.headers['x-two']).toBe('a, b')
  })

  test('connections are kept: also after answers that nobody wanted to read', async () => {
    await using server = await serveHttp(({ url }, response) => {
      if (url === '/from') response.writeHead(302, { location: '/to' })
      if (url === '/404') response.statusCode = 404
      response.end('some text')
    })
    await using client = open({ base: server.url })

    await client.request({ url: '/from' }, never)
    await client.request({ url: '/404' }, never).catch(() => undefined)
    await client.request({ url: '/to' }, never)

    expect(server.connections).toBe(1)
  })

  test('one that was closed meanwhile is made anew', async () => {
    let answers = 0
    await using server = await serveHttp((_, response) => {
      answers += 1
      // No `connection: close`: the client is to believe that it stays open.
      response.end('x', () => setImmediate(() => response.socket?.destroy()))
    })
    await using client = open({ base: server.url })

    for (let asked = 0; asked < 5; asked += 1) await client.request({ url: '/' }, never)

    expect(answers).toBe(5)
  })

  test('a unix socket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-http-'))
    const socket = join(folder, 'engine.sock')
    await using _ = await serveHttp(({ url }, response) => void response.end(url), socket)
    await using client = open({ socket }, { http_proxy: 'http://127.0.0.1:1' })
    await using other = open({ socket: join(folder, 'none') })

    const answer = await client.request({ url: '/info' }, never)

    expect(answer.text()).toBe('/info')
    expect(await messageOf(other.request({ url: '/' }, never))).toBe(
      'UnavailableError: GET http://localhost/: there is no such socket',
    )
    await rm(folder, { recursive: true })
  })

  test('lines of a watch as they are written, until nobody listens', async () => {
    const { promise: ended, resolve: end } = withResolvers()
    await using server = await serveHttp((_, response) => {
      let line = 0
      const timer = setInterval(() => response.write(`${(line += 1)}\n`), 5)
      response.on('close', () => {
        clearInterval(timer)
        end()
      })
    })
    await using client = open({ base: server.url })
    await using stream = await client.stream({ url: '/' }, never)

    for await (const line of readLines(stream.body)) if (line === '3') break

    await ended
  })

  test('an abort ends the connection, and throws its reason', async () => {
    const { promise: asked, resolve: ask } = withResolvers()
    const { promise: closed, resolve: close } = withResolvers()
    await using server = await serveHttp((request) => {
      request.socket.on('close', close)
      ask()
    })
    await using client = open({ base: server.url })
    const abort = new AbortController()
    const reason = new Error('given up')

    const answer = client.request({ url: '/' }, abort.signal)
    await asked
    abort.abort(reason)

    await expect(answer).rejects.toBe(reason)
    await closed
  })

  test('what is cut short is an error', async () => {
    await using server = await serveHttp((_, response) => {
      response.writeHead(200, { 'content-length': '10' })
      response.write('half', () => response.destroy())
    })
    await using client = open({ base: server.url })

    expect(await messageOf(client.request({ url: '/' }, never))).toBe(
      `UnavailableError: GET ${server.url}/: the connection was closed before the end of the answer`,
    )
  })

  test('a server that takes the connection and says nothing', async () => {
    await using server = await serveHttp(() => undefined)
    await using client = open({ base: server.url, limits: { firstByteMs: 30 } })

    expect(await messageOf(client.request({ url: '/' }, never))).toBe(
      `UnavailableError: GET ${server.url}/: no answer within 0.03 s`,
    )
  })

  test.each([
    ['http://127.0.0.1:1/', {}, 'UnavailableError: GET http://127.0.0.1:1/: connection refused'],
    [
      'http://127.0.0.1:1/',
      { 'x-a': 'a\nb' },
      'Failure: the request cannot be sent: Invalid character in header content ["x-a"]',
    ],
  ])('%s with %j: %s', async (url, headers, message) => {
    await using client = open({})

    expect(await messageOf(client.request({ url, headers }, never))).toBe(message)
  })
})

describe('with TLS', () => {
  let authority: Authority & AsyncDisposable
  let server: { key: Buffer; cert: Buffer }
  let ours: { key: Buffer; cert: Buffer }

  beforeAll(async () => {
    authority = await openAuthority()
    server = await authority.issue('registry.example')
    ours = await authority.issue('client.example')
  })
  afterAll(() => authority[Symbol.asyncDispose]())

  test.each<[string, () => HttpSettings['tls'], string]>([
    [
      'an authority that is not known',
      () => ({ serverName: 'registry.example' }),
      'its certificate is signed by an authority that is not trusted',
    ],
    ['another name', () => ({ ca: authority.ca }), 'its certificate is for another name'],
    [
      'another name that is asked for',
      () => ({ ca: authority.ca, serverName: 'x.example' }),
      'its certificate is for another name',
    ],
  ])('%s is refused', async (_, tls, message) => {
    await using secure = await serveHttps(server, (_request, response) => void response.end())
    await using client = open({ base: secure.url, tls: tls() ?? {} })

    expect(await messageOf(client.request({ url: '/' }, never))).toBe(
      `UnavailableError: GET ${secure.url}/: ${message}`,
    )
  })

  test('the name is asked for, and who we are is shown', async () => {
    const tls = { ...server, ca: authority.ca, requestCert: true, rejectUnauthorized: true }
    await using secure = await serveHttps(tls, ({ socket }, response) => {
      const { servername, authorized } = socket as TLSSocket & { servername: string }
      const { subject } = (socket as TLSSocket).getPeerCertificate()
      response.end(JSON.stringify([servername, authorized, subject.CN]))
    })
    const settings = { ca: authority.ca.toString(), serverName: 'registry.example', ...ours }
    await using client = open({ base: secure.url, tls: settings })

    const answer = await client.request({ url: '/' }, never)

    expect(answer.json()).toEqual(['registry.example', true, 'client.example'])
  })

  test('whoever answers is believed where that is wished', async () => {
    await using secure = await serveHttps(server, (_, response) => void response.end('fine'))
    await using client = open({ base: secure.url, tls: { verify: false } })

    expect((await client.request({ url: '/' }, never)).text()).toBe('fine')
  })

  test('who we are is not shown to another host', async () => {
    const local = await authority.issue('127.0.0.1')
    const tls = { ...local, ca: authority.ca, requestCert: true, rejectUnauthorized: false }
    await using other = await serveHttps(tls, ({ socket }, response) => {
      response.end(JSON.stringify((socket as TLSSocket).getPeerCertificate()))
    })
    await using secure = await serveHttps(local, (_, response) => {
      response.writeHead(302, { location: other.url }).end()
    })
    await using client = open({ base: secure.url, tls: { ca: authority.ca, ...ours } })

    expect((await client.request({ url: '/' }, never)).json()).toEqual({})
  })

  test('through a tunnel of a proxy, which is kept', async () => {
    await using secure = await serveHttps(server, ({ headers }, response) => {
      response.end(JSON.stringify(headers))
    })
    const heard: unknown[] = []
    await using proxy = await serveTunnels(
      () => secure.port,
      (...asked) => heard.push(asked) > 0,
    )
    const env = { https_proxy: proxy.url.replace('://', '://me:hunter2@') }
    await using client = open({ base: 'https://registry.example', tls: { ca: authority.ca } }, env)

    const answers = [
      await client.request({ url: '/' }, never),
      await client.request({ url: '/' }, never),
    ]

    for (const answer of answers)
      expect(Object.keys(answer.json() as object)).not.toContain('proxy-authorization')
    expect(heard).toEqual([['registry.example:443', `Basic ${btoa('me:hunter2')}`]])
  })

  test('a proxy that refuses', async () => {
    await using proxy = await serveTunnels(
      () => 1,
      () => false,
    )
    await using client = open({ base: 'https://registry.example', proxy: proxy.url })

    expect(await messageOf(client.request({ url: '/' }, never))).toBe(
      'UnavailableError: GET https://registry.example/: the proxy answers with status 407',
    )
  })
})

test('without TLS a proxy is asked for the whole URL', async () => {
  await using proxy = await serveHttp(({ url, headers }, response) => {
    response.end(JSON.stringify([url, headers.host, headers['proxy-authorization']]))
  })
  const env = { http_proxy: proxy.url.replace('://', '://me:p@') }
  await using client = open({ base: 'http://registry.example:8500' }, env)

  const answer = await client.request({ url: '/v1?x=1' }, never)

  const url = 'http://registry.example:8500/v1?x=1'
  expect(answer.json()).toEqual([url, 'registry.example:8500', `Basic ${btoa('me:p')}`])
})

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle: (() => void) | undefined
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: () => settle?.() }
}
