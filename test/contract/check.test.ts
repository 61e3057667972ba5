import { execFile } from 'node:child_process'
import { createServer as createHttp } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { describe, test } from 'vitest'
import { checkLaws, testContext, type CheckScene } from 'haproxyctl/testing'
import { writePacket } from '../../plugins/check/mysql/packets.ts'
import type { Processes } from 'haproxyctl/plugin'
import { loadAll } from '../../src/kit/plugins/plugin-catalogue.ts'
import { builtIn } from '../support/built-in.ts'
import { mysqlGreeting, postgresError } from '../support/servers/database-words.ts'
import { instance } from '../support/worlds/discovery-world.ts'
import { grpcHealth } from '../support/servers/grpc-health.ts'
import { freePort } from '../support/ports.ts'
import { selfSigned } from '../support/self-signed.ts'

/** What a check is opened with, and servers that pass and fail it. */
interface Subject {
  readonly options: unknown
  readonly healthy: () => Server | Promise<Server>
  readonly sick: () => Server | Promise<Server>
}

function web(options: unknown): Subject {
  return {
    options,
    healthy: () => createHttp((_request, response) => response.end('fine')),
    sick: () =>
      createHttp((_request, response) => {
        response.statusCode = 503
        response.end('sorry')
      }),
  }
}

/** Answers whatever it is asked in one way. */
function saying(answer: string | Buffer): () => Server {
  return () => createServer((socket) => socket.on('data', () => socket.write(answer)))
}

/** Says something to whoever connects. */
function greeting(words: Buffer): () => Server {
  return () => createServer((socket) => void socket.resume().write(words))
}

function secured(name: string): () => Promise<Server> {
  return async () =>
    createTls(await selfSigned(name), (socket) => socket.on('error', () => undefined))
}

/** Four instances that speak enough of a protocol for any of the checks. */
async function prepare({ options, healthy, sick }: Subject): Promise<CheckScene<unknown>> {
  const sockets = new Set<Socket>()
  const mute = createServer((socket) => socket.resume())
  const servers = [await healthy(), await sick(), mute]
  for (const server of servers) server.on('connection', (socket: Socket) => track(socket, sockets))
  const ports = await Promise.all(servers.map(listen))
  const dead = await freePort()
  return {
    options,
    context: testContext({ processes: plainProcesses }),
    healthy: instance(`127.0.0.1:${ports[0]}`),
    sick: instance(`127.0.0.1:${ports[1]}`),
    mute: instance(`127.0.0.1:${ports[2]}`),
    dead: instance(`127.0.0.1:${dead}`),
    openConnections: async () => sockets.size,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

function track(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket)
  socket.on('error', () => undefined)
  socket.on('close', () => sockets.delete(socket))
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
      else reject(new Error('no port'))
    })
  })
}

/** As the core's, but it does not look into our own environment, which the laws forbid to plugins. */
const plainProcesses: Processes = {
  ...testContext().processes,
  run: (file, args, { signal } = {}) =>
    new Promise((resolve, reject) => {
      const env = { PATH: '/usr/bin:/bin', NODE_V8_COVERAGE: '' }
      execFile(file, [...args], { env, signal, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
        if (error?.name === 'AbortError') reject(error)
        else resolve({ exitCode: error === null ? 0 : 1, stdout, stderr })
      })
    }),
}

/** Asks by itself, so that a program that is ended leaves nothing behind that holds the connection. */
const asking = 'exec 3<>/dev/tcp/$0/$1; echo hello >&3; read -r -u 3 said; [ "$said" = fine ]'

const subjects: Record<string, Subject> = {
  exec: {
    options: { command: ['bash', '-c', asking, '{address}', '{port}'] },
    healthy: saying('fine\n'),
    sick: saying('sorry\n'),
  },
  grpc: {
    options: { service: 'shop' },
    healthy: () => grpcHealth(() => 'SERVING'),
    sick: () => grpcHealth(() => 'NOT_SERVING'),
  },
  http: web({ 'expect-body': 'fine' }),
  mysql: {
    options: {},
    healthy: greeting(mysqlGreeting),
    sick: greeting(writePacket(0, Buffer.from('\xff\x10\x04Too many connections', 'latin1'))),
  },
  postgres: {
    options: {},
    healthy: saying(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])),
    sick: saying(postgresError('57P03', 'the database system is shutting down')),
  },
  redis: { options: {}, healthy: saying('+PONG\r\n'), sick: saying('-LOADING\r\n') },
  tcp: web({ send: 'GET / HTTP/1.0\r\n\r\n', expect: 'fine' }),
  tls: {
    options: { verify: false, names: ['app.example'] },
    healthy: secured('app.example'),
    sick: secured('other.example'),
  },
}

function subjectOf(name: string): Subject {
  const subject = subjects[name]
  if (subject === undefined) throw new Error(`no servers for the check ${name}`)
  return subject
}

const checkPlugins = await loadAll(builtIn, 'check')

describe.each(checkPlugins.map((plugin) => [plugin.name, plugin] as const))(
  '%s keeps the laws of checks:',
  (name, definition) => {
    const subject = { definition, prepare: () => prepare(subjectOf(name)) }
    for (const law of checkLaws(subject)) test(law.name, () => law.run())
  },
)
