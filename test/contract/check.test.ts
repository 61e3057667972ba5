import { createServer as createHttp } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { describe, test } from 'vitest'
import { checkLaws, testContext, type CheckScene } from 'haproxyctl/testing'
import { loadAll } from '../../src/kit/plugins/plugin-catalogue.ts'
import { builtIn } from '../support/built-in.ts'
import { instance } from '../support/discovery-world.ts'
import { freePort } from '../support/ports.ts'

/** What a check is opened with, and servers that pass and fail it. */
interface Subject {
  readonly options: unknown
  readonly healthy: () => Server
  readonly sick: () => Server
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
function saying(answer: string): () => Server {
  return () => createServer((socket) => socket.on('data', () => socket.write(answer)))
}

/** Four instances that speak enough of a protocol for any of the checks. */
async function prepare({ options, healthy, sick }: Subject): Promise<CheckScene<unknown>> {
  const sockets = new Set<Socket>()
  const mute = createServer((socket) => socket.resume())
  const servers = [healthy(), sick(), mute]
  for (const server of servers) server.on('connection', (socket: Socket) => track(socket, sockets))
  const ports = await Promise.all(servers.map(listen))
  const dead = await freePort()
  return {
    options,
    context: testContext(),
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

const subjects: Record<string, Subject> = {
  http: web({ 'expect-body': 'fine' }),
  redis: { options: {}, healthy: saying('+PONG\r\n'), sick: saying('-LOADING\r\n') },
  tcp: web({ send: 'GET / HTTP/1.0\r\n\r\n', expect: 'fine' }),
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
