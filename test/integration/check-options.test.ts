import { execFileSync } from 'node:child_process'
import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTls, type TlsOptions } from 'node:tls'
import { expect, test } from 'vitest'
import { memoryFiles, testContext } from 'haproxyctl/testing'
import type { CheckDefinition, CheckResult, PluginContext } from 'haproxyctl/plugin'
import { grpcCheck } from '../../plugins/check/grpc/index.ts'
import { httpCheck } from '../../plugins/check/http/index.ts'
import { mysqlCheck } from '../../plugins/check/mysql/index.ts'
import { postgresCheck } from '../../plugins/check/postgres/index.ts'
import { redisCheck } from '../../plugins/check/redis/index.ts'
import { tcpCheck } from '../../plugins/check/tcp/index.ts'
import { tlsCheck } from '../../plugins/check/tls/index.ts'
import { freePort } from '../support/ports.ts'
import { hasOpenssl, selfSigned } from '../support/self-signed.ts'
import { listenOn } from '../support/servers/checked-server.ts'
import { mysqlGreeting } from '../support/servers/database-words.ts'
import { grpcHealth } from '../support/servers/grpc-health.ts'
import { openAuthority } from '../support/servers/http-servers.ts'

async function ask<Options>(
  definition: CheckDefinition<Options>,
  port: number,
  options: Options,
  more: Partial<PluginContext> = {},
): Promise<CheckResult> {
  const check = await definition.open(options, testContext(more))
  const endpoint = { kind: 'tcp', address: '127.0.0.1', port } as const
  return check.check({ id: 'a', endpoint, origin: 'test' }, AbortSignal.timeout(30_000))
}

/** Says this to whoever has said something. */
function replying(answer: string | Buffer): (socket: Socket) => void {
  return (socket) => socket.on('error', () => undefined).on('data', () => socket.write(answer))
}

const postgresQuestion = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])

test.each<[CheckDefinition<{ readonly port?: number }>, () => Server | Promise<Server>]>([
  [grpcCheck, () => grpcHealth(() => 'SERVING')],
  [httpCheck, () => createHttp((_, response) => response.end())],
  [mysqlCheck, () => createServer((socket) => void socket.resume().write(mysqlGreeting))],
  [postgresCheck, () => createServer(replying(postgresQuestion))],
  [redisCheck, () => createServer(replying('+PONG\r\n'))],
  [tcpCheck, () => createServer()],
  [tlsWithoutTrust(), async () => createTls(await selfSigned(), () => undefined)],
])('$name asks another port than the one that is served', async (definition, serve) => {
  await using server = await listenOn(await serve())
  const served = await freePort()

  expect(await ask(definition, served, { port: server.port })).toEqual({ isHealthy: true })
  expect(await ask(definition, served, {})).toMatchObject({ isHealthy: false })
})

function tlsWithoutTrust(): CheckDefinition<{ readonly port?: number }> {
  return {
    ...tlsCheck,
    open: (options, context) => tlsCheck.open({ ...options, verify: false }, context),
  }
}

test
  .skipIf(!hasOpenssl)
  .each<[CheckDefinition<never>, object, (own: object) => object, (tls: TlsOptions) => Server]>([
    [grpcCheck, {}, (own) => ({ tls: own }), (tls) => grpcHealth(() => 'SERVING', tls)],
    [httpCheck, {}, (own) => ({ tls: own }), (tls) => createHttps(tls, (_, reply) => reply.end())],
    [redisCheck, {}, (own) => ({ tls: own }), (tls) => createTls(tls, replying('+PONG\r\n'))],
    [
      tcpCheck,
      { send: 'hello', expect: 'fine' },
      (own) => ({ tls: own }),
      (tls) => createTls(tls, replying('fine')),
    ],
    // Before TLS 1.3 a client is told of it within the handshake.
    [
      tlsCheck,
      {},
      (own) => own,
      (tls) => createTls({ ...tls, maxVersion: 'TLSv1.2' }, (socket) => socket.resume()),
    ],
  ])(
  '$name shows a certificate whose key has a passphrase (needs openssl)',
  async (definition, rest, optionsOf, serve) => {
    await using authority = await openAuthority()
    const own = await authority.issue('app.example')
    const secured = { ...own, ca: authority.ca, requestCert: true, rejectUnauthorized: true }
    await using server = await listenOn(serve(secured))
    const encrypt = ['pkey', '-aes256', '-passout', 'pass:geheim']
    const key = execFileSync('openssl', encrypt, { input: own.key }).toString()
    const files = memoryFiles(
      new Map([
        ['/ca.pem', String(authority.ca)],
        ['/cert.pem', String(own.cert)],
        ['/key.pem', key],
      ]),
    )
    const signer = { ca: 'ca.pem', 'server-name': 'app.example' }
    const whole = { ...signer, cert: 'cert.pem', key: 'key.pem', passphrase: 'geheim' }
    async function asked(tls: object): Promise<CheckResult> {
      const options = { ...rest, ...optionsOf(tls) }
      return ask(definition as CheckDefinition<object>, server.port, options, { files, root: '/' })
    }

    expect(await asked(whole)).toEqual({ isHealthy: true })
    expect(await asked(signer)).toMatchObject({ isHealthy: false })
  },
)

test.each<[number, string | number, boolean]>([
  [404, 404, true],
  [204, '200-299', true],
  [200, 404, false],
])('http: %j where %j is expected', async (status, expected, isHealthy) => {
  await using server = await listenOn(createHttp((_, response) => response.writeHead(status).end()))

  const result = await ask(httpCheck, server.port, { 'expect-status': expected })

  expect(result).toMatchObject({ isHealthy })
})

test.skipIf(!hasOpenssl)('the tls check asks for the server by its name', async () => {
  const asked: unknown[] = []
  const server = createTls({
    ...(await selfSigned()),
    SNICallback(name, answer) {
      asked.push(name)
      answer(null)
    },
  })
  await using listening = await listenOn(server)

  await ask(tlsCheck, listening.port, { verify: false, 'server-name': 'app.example' })

  expect(asked).toEqual(['app.example'])
})

test('redis is told the user before the password', async () => {
  let heard = ''
  await using server = await listenOn(
    createServer((socket) => {
      socket.on('data', (bytes) => {
        heard += bytes.toString()
        if (heard.includes('PING')) socket.write('+OK\r\n+PONG\r\n')
      })
    }),
  )
  const options = { username: 'haproxy', password: 'geheim' }

  expect(await ask(redisCheck, server.port, options)).toEqual({ isHealthy: true })
  expect(heard).toMatch(/^\*3\r\n\$4\r\nAUTH\r\n\$7\r\nhaproxy\r\n\$6\r\ngeheim\r\n/)
})
