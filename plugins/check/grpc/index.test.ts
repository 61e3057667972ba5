import { createServer as createHttp2 } from 'node:http2'
import { createServer as createHttp } from 'node:http'
import { describe, expect, test } from 'vitest'
import { askOnce, listenOn, serveTcp } from '../../../test/support/servers/checked-server.ts'
import { grpcHealth, serving } from '../../../test/support/servers/grpc-health.ts'
import { selfSigned } from '../../../test/support/self-signed.ts'
import { encodeRequest, readStatus } from './health.ts'
import { grpcCheck } from './index.ts'

describe('a grpc check', () => {
  test('passes what serves, as a whole and by service', async () => {
    const asked: string[] = []
    await using server = await listenOn(
      grpcHealth((service) => {
        asked.push(service)
        return 'SERVING'
      }),
    )

    expect(await askOnce(grpcCheck, server, {})).toEqual({ isHealthy: true })
    expect(await askOnce(grpcCheck, server, { service: 'shop.Orders' })).toEqual({
      isHealthy: true,
    })
    expect(asked).toEqual(['', 'shop.Orders'])
  })

  test.each(['UNKNOWN', 'NOT_SERVING', 'SERVICE_UNKNOWN'] as const)(
    'is failed by %s',
    async (status) => {
      await using server = await listenOn(grpcHealth(() => status))

      expect(await askOnce(grpcCheck, server, {})).toEqual({ isHealthy: false, output: status })
    },
  )

  test('is failed by a service that the server does not know', async () => {
    await using server = await listenOn(grpcHealth(() => undefined))

    expect(await askOnce(grpcCheck, server, { service: 'x' })).toEqual({
      isHealthy: false,
      output: 'gRPC NOT_FOUND: unknown service',
    })
  })

  test('speaks TLS', async () => {
    const tls = await selfSigned()
    await using server = await listenOn(grpcHealth(() => 'SERVING', tls))

    expect(await askOnce(grpcCheck, server, { tls: true })).toEqual({ isHealthy: true })
    expect(await askOnce(grpcCheck, server, { tls: { verify: true } })).toEqual({
      isHealthy: false,
      output: 'the certificate is self-signed',
    })
    expect(await askOnce(grpcCheck, server, {})).toMatchObject({ isHealthy: false })
  })

  test('names whom it asks, and sends what it is told to', async () => {
    let heard: Record<string, unknown> = {}
    const fake = createHttp2()
    fake.on('stream', (stream, headers) => {
      heard = headers
      stream.respond({ ':status': 200, 'grpc-status': '16' }, { endStream: true })
    })
    await using server = await listenOn(fake)
    const options = { authority: 'shop.example', headers: { authorization: 'Bearer x' } }

    expect(await askOnce(grpcCheck, server, options)).toEqual({
      isHealthy: false,
      output: 'gRPC UNAUTHENTICATED',
    })
    expect(heard).toMatchObject({
      ':authority': 'shop.example',
      'content-type': 'application/grpc',
      te: 'trailers',
      authorization: 'Bearer x',
    })
  })

  test.each([
    ['503 of a proxy', 503, {}, '', 'HTTP 503'],
    ['a web page', 200, { 'content-type': 'text/html' }, '<p>', 'the answer is not that of gRPC'],
    ['far too much', 200, {}, 'x'.repeat(10_000), 'the answer is not that of a health service'],
  ])('is failed by %s', async (_what, status, head, body, output) => {
    const fake = createHttp2()
    fake.on('stream', (stream) => {
      stream.on('error', () => undefined)
      stream.respond({ ':status': status, ...head })
      stream.end(body)
    })
    await using server = await listenOn(fake)

    expect(await askOnce(grpcCheck, server, {})).toEqual({ isHealthy: false, output })
  })

  test('is failed by what does not speak HTTP/2, or nothing at all', async () => {
    await using old = await listenOn(createHttp((_request, response) => response.end('hello')))
    await using gone = await serveTcp((socket) => socket.end())

    const output = 'the answer is not HTTP/2'
    expect(await askOnce(grpcCheck, old, {})).toEqual({ isHealthy: false, output })
    expect(await askOnce(grpcCheck, gone, {})).toMatchObject({ isHealthy: false })
  })
})

test.each<[string, number[], string | undefined]>([
  ['SERVING', [8, serving.SERVING], 'SERVING'],
  ['nothing, which is 0', [], 'UNKNOWN'],
  ['fields that are not known', [18, 2, 1, 2, 25, 1, 2, 3, 4, 5, 6, 7, 8, 8, 1], 'SERVING'],
  ['a status that there is not', [8, 9], undefined],
  ['half a number', [8, 128], undefined],
  ['a text that is too long', [18, 100, 1], undefined],
  ['a number without an end', [8, 255, 255, 255, 255, 255, 255, 255, 255, 1], undefined],
])('a message with %s', (_what, message, status) => {
  expect(readStatus(Buffer.from([0, 0, 0, 0, message.length, ...message]))).toBe(status)
})

test.each([[[]], [[1, 0, 0, 0, 2, 8, 1]], [[0, 0, 0, 0, 9, 8, 1]]])(
  '%j is no whole message',
  (bytes) => {
    expect(readStatus(Buffer.from(bytes))).toBeUndefined()
  },
)

test('a request carries the length of a long name', () => {
  const request = encodeRequest('s'.repeat(300))

  expect([...request.subarray(0, 8)]).toEqual([0, 0, 0, 1, 47, 10, 172, 2])
  expect(request).toHaveLength(308)
})
