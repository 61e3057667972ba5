import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { askOnce, listenOn, serveTcp } from '../../../test/support/servers/checked-server.ts'
import { hasOpenssl, selfSigned } from '../../../test/support/self-signed.ts'
import { testContext } from 'haproxyctl/testing'
import type { CheckResult, Endpoint } from 'haproxyctl/plugin'
import { tcpCheck, type TcpOptions } from './index.ts'

let server: Server | undefined
const sockets = new Set<Socket>()

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) =>
    server === undefined ? resolve(undefined) : server.close(resolve),
  )
  server = undefined
})

/** Starts a server that does `speak` with each connection. */
async function listen(speak: (socket: Socket) => void, path?: string): Promise<Endpoint> {
  const started = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    speak(socket)
  })
  server = started
  await new Promise<void>((resolve) => {
    if (path === undefined) started.listen(0, '127.0.0.1', resolve)
    else started.listen(path, resolve)
  })
  const address = started.address()
  if (path !== undefined) return { kind: 'unix', path }
  return {
    kind: 'tcp',
    address: '127.0.0.1',
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
  }
}

async function probe(
  endpoint: Endpoint,
  options: TcpOptions = {},
  ms = 30_000,
): Promise<CheckResult> {
  const check = await tcpCheck.open(options, testContext())
  return check.check({ id: 'a', endpoint, origin: 'test' }, AbortSignal.timeout(ms))
}

describe('a tcp check', () => {
  test('needs no more than a connection', async () => {
    expect(await probe(await listen(() => undefined))).toEqual({ isHealthy: true })
  })

  test('asks ZooKeeper ruok, whose answer has no line feed', async () => {
    const endpoint = await listen((socket) =>
      socket.once('data', (word) => socket.write(word.toString() === 'ruok' ? 'imok' : 'what?')),
    )

    expect(await probe(endpoint, { send: 'ruok', expect: 'imok' })).toEqual({ isHealthy: true })
  })

  test('finds what it expects across two packets', async () => {
    const endpoint = await listen((socket) => {
      socket.setNoDelay(true)
      socket.write('220 mail.ex')
      setTimeout(() => socket.write('ample ESMTP\r\n'), 30)
    })

    expect(await probe(endpoint, { expect: 'mail.example' })).toEqual({ isHealthy: true })
  })

  test('sends and expects any bytes', async () => {
    const endpoint = await listen((socket) =>
      socket.once('data', (bytes) => socket.write(Buffer.from([0xff, ...bytes]))),
    )

    expect(await probe(endpoint, { send: '00ff0a', expect: 'ff00ff0a', encoding: 'hex' })).toEqual({
      isHealthy: true,
    })
  })

  test('asks another port than the one that is served', async () => {
    const endpoint = await listen(() => undefined)
    const port = endpoint.kind === 'tcp' ? endpoint.port : 0

    expect(await probe({ kind: 'tcp', address: '127.0.0.1', port: 1 }, { port })).toEqual({
      isHealthy: true,
    })
  })

  test('asks a unix socket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-tcp-'))
    const endpoint = await listen(() => undefined, join(folder, 's'))

    expect(await probe(endpoint)).toEqual({ isHealthy: true })
    await rm(folder, { recursive: true })
  })

  test.each<[string, TcpOptions, (socket: Socket) => void, string]>([
    [
      'something else',
      { expect: 'x' },
      (socket) => socket.end('y'),
      'closed before the expected answer',
    ],
    ['goodbye', { expect: 'x' }, (socket) => socket.end(), 'closed without an answer'],
    [
      'far too much',
      { expect: 'x' },
      (socket) => socket.write(Buffer.alloc(1_000_000)),
      'the expected bytes are not in the first 64 KiB',
    ],
  ])('is failed by a server that says %s', async (_what, options, speak, output) => {
    expect(await probe(await listen(speak), options)).toEqual({ isHealthy: false, output })
  })

  test('has a conversation, each turn after the answer to the one before', async () => {
    const heard: string[] = []
    const endpoint = await listen((socket) => {
      socket.write('220 mail\r\n')
      socket.on('data', (bytes) => {
        heard.push(bytes.toString())
        socket.write(heard.length === 1 ? '250-a\r\n250 b\r\n' : '221 bye\r\n')
      })
    })
    const steps = [{ expect: '220 ' }, { send: 'EHLO', expect: '250 ' }, { send: 'QUIT' }]

    const good = { steps: [...steps, { expect: '221 ' }] }
    expect(await probe(endpoint, good)).toEqual({ isHealthy: true })
    expect(heard).toEqual(['EHLO', 'QUIT'])
  })

  test('looks at an answer once, and says at which step it ended', async () => {
    const endpoint = await listen((socket) => socket.end('220 mail\r\n'))

    expect(await probe(endpoint, { steps: [{ expect: '220 ' }, { expect: '220 ' }] })).toEqual({
      isHealthy: false,
      output: 'closed before the expected answer (step 2 of 2)',
    })
  })

  test.skipIf(!hasOpenssl)('speaks TLS (needs openssl)', async () => {
    await using secured = await listenOn(
      createTls(await selfSigned(), (socket) => socket.on('error', () => undefined).end('fine')),
    )
    await using plain = await serveTcp((socket) => socket.end('fine'))
    const options = { tls: true, expect: 'fine' }

    expect(await askOnce(tcpCheck, secured, options)).toEqual({ isHealthy: true })
    expect(await askOnce(tcpCheck, plain, options)).toMatchObject({ isHealthy: false })
  })

  test('is failed by a server that says nothing until the time is up', async () => {
    const endpoint = await listen(() => undefined)

    expect(await probe(endpoint, { expect: 'x' }, 100)).toEqual({
      isHealthy: false,
      output: 'no answer in time',
    })
  })

  test.each<[Endpoint, string]>([
    [{ kind: 'tcp', address: '127.0.0.1', port: 1 }, 'connection refused'],
    [{ kind: 'unix', path: '/nowhere/s' }, 'no such socket'],
  ])('is failed by %j', async (endpoint, output) => {
    expect(await probe(endpoint)).toEqual({ isHealthy: false, output })
  })
})
