import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTcp, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
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
