import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { ListenPlace } from '../../model/address/listen-place.ts'
import { openPlace } from './open-place.ts'

export interface ListenerAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** What is answered at each path; others are not found. */
export type ListenerRoutes = Readonly<Record<string, () => ListenerAnswer>>

const patienceMs = 5_000

/** Answers questions about this process until it is disposed: reads only, few connections, short patience. */
export async function openListener(
  place: ListenPlace,
  routes: ListenerRoutes,
): Promise<AsyncDisposable> {
  const server = createServer({ maxHeaderSize: 8_192 }, (request, response) =>
    answer(request, response, routes),
  )
  server.maxConnections = 64
  server.headersTimeout = patienceMs
  server.requestTimeout = patienceMs
  server.keepAliveTimeout = patienceMs
  await openPlace(server, place, { isPrivate: false })
  // What answers only keeps no process going.
  server.unref()
  return {
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function answer(request: IncomingMessage, response: ServerResponse, routes: ListenerRoutes): void {
  const [path = ''] = (request.url ?? '').split('?', 1)
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead) response.setHeader('allow', 'GET, HEAD')
  const { status, type, body } = isRead ? (route?.() ?? notFound) : notAllowed
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const notFound: ListenerAnswer = { status: 404, type: 'text/plain', body: 'not found\n' }
const notAllowed: ListenerAnswer = { status: 405, type: 'text/plain', body: 'only GET and HEAD\n' }
