import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What a question is answered with. */
export interface ConsulReply {
  readonly status?: number
  readonly index?: number | string
  readonly headers?: Readonly<Record<string, string>>
  readonly value: unknown
}

export interface ConsulQuestion {
  readonly path: string
  readonly query: URLSearchParams
  /** 0: it does not wait. */
  readonly index: number
}

/** Consul's HTTP as far as it is awkward: a test says what each question is answered with, and when. */
export interface ConsulDouble extends AsyncDisposable {
  readonly url: string
  readonly questions: readonly ConsulQuestion[]
  /** Most connections that were open at once. */
  readonly mostConnections: number
}

export async function startConsulDouble(
  answer: (question: ConsulQuestion, gone: AbortSignal) => Promise<ConsulReply>,
): Promise<ConsulDouble> {
  const questions: ConsulQuestion[] = []
  const sockets = new Set<Socket>()
  let mostConnections = 0
  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://consul')
    const index = Number(searchParams.get('index') ?? 0)
    const question = { path: pathname, query: searchParams, index }
    questions.push(question)
    const { status = 200, index: now, headers = {}, value } = await answer(question, gone.signal)
    const indexed = now === undefined ? {} : { 'x-consul-index': String(now) }
    response.writeHead(status, { 'content-type': 'application/json', ...indexed, ...headers })
    response.end(typeof value === 'string' ? value : JSON.stringify(value))
  }
  const server = createServer((request, response) => {
    reply(request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    mostConnections = Math.max(mostConnections, sockets.size)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    questions,
    get mostConnections() {
      return mostConnections
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An entry as `/v1/health/service` has it. */
export function entry(id: string, port: number, more: object = {}): object {
  return {
    Node: { Node: 'node1', Address: '10.0.0.1' },
    Service: { ID: id, Address: '10.0.0.7', Port: port, Tags: [], ...more },
    Checks: [{ CheckID: 'serfHealth', Status: 'passing' }],
  }
}
