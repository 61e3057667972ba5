import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTcp, type AddressInfo } from 'node:net'
import { TLSSocket } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { askOnce } from '../../../test/support/servers/checked-server.ts'
import { openAuthority, serveHttps } from '../../../test/support/servers/http-servers.ts'
import { hasOpenssl } from '../../../test/support/self-signed.ts'
import { memoryFiles, testContext } from 'haproxyctl/testing'
import type { CheckResult, Endpoint } from 'haproxyctl/plugin'
import { httpCheck, type HttpOptions } from './index.ts'
import { isExpected } from './status.ts'

let server: Server | undefined

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) =>
    server === undefined ? resolve(undefined) : server.close(resolve),
  )
  server = undefined
})

async function listen(answer: RequestListener): Promise<number> {
  const started = createServer(answer)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return portOf(started.address())
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function probe(port: number, options: HttpOptions = {}, ms = 30_000): Promise<CheckResult> {
  const endpoint: Endpoint = { kind: 'tcp', address: '127.0.0.1', port }
  const check = await httpCheck.open(options, testContext())
  return check.check({ id: 'a', endpoint, origin: 'test' }, AbortSignal.timeout(ms))
}

describe('an http check', () => {
  test('asks for / and names the instance as the host', async () => {
    let seen: IncomingMessage | undefined
    const port = await listen((request, response) => {
      seen = request
      response.end()
    })

    expect(await probe(port)).toEqual({ isHealthy: true })
    expect([seen?.method, seen?.url, seen?.headers.host, seen?.headers.connection]).toEqual([
      'GET',
      '/',
      `127.0.0.1:${port}`,
      'close',
    ])
  })

  test('asks what it is told to', async () => {
    let seen: IncomingMessage | undefined
    const port = await listen((request, response) => {
      seen = request
      response.end()
    })

    await probe(port, {
      uri: '/health?a=b',
      method: 'HEAD',
      host: 'app.example',
      headers: { 'x-a': 'b' },
    })

    expect([seen?.method, seen?.url, seen?.headers.host, seen?.headers['x-a']]).toEqual([
      'HEAD',
      '/health?a=b',
      'app.example',
      'b',
    ])
  })

  test('sends a body', async () => {
    let seen = ''
    const port = await listen((request, response) => {
      request.on('data', (bytes) => (seen += bytes))
      request.on('end', () => response.end())
    })

    expect(await probe(port, { method: 'POST', body: 'ping' })).toEqual({ isHealthy: true })
    expect(seen).toBe('ping')
  })

  test.skipIf(!hasOpenssl)(
    'knows the server by its name, and shows who asks (needs openssl)',
    async () => {
      await using authority = await openAuthority()
      const own = await authority.issue('app.example')
      const tls = { ...own, ca: authority.ca, requestCert: true, rejectUnauthorized: false }
      const asked: unknown[] = []
      await using server = await serveHttps(tls, ({ socket }, response) => {
        if (socket instanceof TLSSocket) asked.push(socket.servername, socket.authorized)
        response.end('fine')
      })
      const files = memoryFiles(
        new Map([
          ['/ca.pem', authority.ca.toString()],
          ['/cert.pem', own.cert.toString()],
          ['/key.pem', own.key.toString()],
        ]),
      )
      const ask = (options: HttpOptions): Promise<CheckResult> =>
        askOnce(httpCheck, server, options, { files, root: '/' })
      const name = { ca: 'ca.pem', 'server-name': 'app.example' }

      expect(await ask({ tls: { ...name, cert: 'cert.pem', key: 'key.pem' } })).toEqual({
        isHealthy: true,
      })
      expect(asked.splice(0)).toEqual(['app.example', true])
      expect(await ask({ https: true, verify: false, host: 'b.example' })).toEqual({
        isHealthy: true,
      })
      expect(asked.splice(0)).toEqual(['b.example', false])
      expect(await ask({ tls: { ca: 'ca.pem', 'server-name': 'b.example' } })).toEqual({
        isHealthy: false,
        output: 'the certificate is for another name',
      })
      expect(await ask({ tls: { 'server-name': 'app.example' } })).toEqual({
        isHealthy: false,
        output: 'the certificate is of an authority that is not trusted',
      })
    },
  )

  test('finds what it expects in the body, across two pieces', async () => {
    const port = await listen((_request, response) => {
      response.write('all is f')
      setTimeout(() => response.end('ine'), 30)
    })

    expect(await probe(port, { 'expect-body': 'is fine' })).toEqual({ isHealthy: true })
  })

  test.each<[string, HttpOptions, RequestListener, string]>([
    ['503', {}, (_request, response) => response.writeHead(503).end(), 'HTTP 503'],
    [
      'a redirect',
      {},
      (_request, response) => response.writeHead(302, { location: '/' }).end(),
      'HTTP 302',
    ],
    [
      'another body',
      { 'expect-body': 'fine' },
      (_request, response) => response.end('sorry'),
      'HTTP 200, but not the expected body',
    ],
    [
      'an endless body',
      { 'expect-body': 'fine' },
      (_request, response) => void response.write(Buffer.alloc(200_000)),
      'HTTP 200, but not the expected body in 64 KiB',
    ],
    [
      'a body that breaks off',
      { 'expect-body': 'fine' },
      (_request, response) => {
        response.write('a')
        setTimeout(() => response.destroy(), 20)
      },
      'connection closed before the answer',
    ],
    [
      'goodbye',
      {},
      (request) => void request.socket.destroy(),
      'connection closed before the answer',
    ],
  ])('is failed by %s', async (_what, options, answer, output) => {
    expect(await probe(await listen(answer), options)).toEqual({ isHealthy: false, output })
  })

  test('is failed by a server that says nothing until the time is up', async () => {
    expect(await probe(await listen(() => undefined), {}, 100)).toEqual({
      isHealthy: false,
      output: 'no answer in time',
    })
  })

  test('is failed by a server that does not speak HTTP, and by nobody', async () => {
    const other = createTcp((socket) => {
      socket.on('error', () => undefined)
      socket.resume()
      socket.end('220 mail\r\n')
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = portOf(other.address())

    expect(await probe(port)).toEqual({ isHealthy: false, output: 'the answer is not HTTP' })
    await new Promise((resolve) => other.close(resolve))
    expect(await probe(port)).toEqual({ isHealthy: false, output: 'connection refused' })
  })
})

test.each<[number, HttpOptions['expect-status'], boolean]>([
  [200, undefined, true],
  [299, undefined, true],
  [300, undefined, false],
  [199, undefined, false],
  [404, 404, true],
  [404, '404', true],
  [405, '400-404', false],
  [302, [200, '301-302'], true],
  [303, [200, '301-302'], false],
])('status %d with the wish %j: %j', (status, wish, isGood) => {
  expect(isExpected(status, wish)).toBe(isGood)
})
