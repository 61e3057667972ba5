import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { UnavailableError } from '../../model/errors.ts'
import { errorCode } from '../error-code.ts'
import { removeStale } from './listen.ts'

export interface ListenerAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** What is answered at each path; others are not found. */
export type ListenerRoutes = Readonly<Record<string, () => ListenerAnswer>>

export type ListenAddress =
  | { readonly host?: string; readonly port: number }
  | { readonly path: string }

const patienceMs = 5_000

/** Answers questions about this process until it is disposed: reads only, few connections, short patience. */
export async function openListener(
  address: ListenAddress,
  routes: ListenerRoutes,
): Promise<AsyncDisposable> {
  const server = createServer({ maxHeaderSize: 8_192 }, (request, response) =>
    answer(request, response, routes),
  )
  server.maxConnections = 64
  server.headersTimeout = patienceMs
  server.requestTimeout = patienceMs
  server.keepAliveTimeout = patienceMs
  if ('path' in address) await removeStale(address.path)
  await listening(server, address)
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

async function listening(server: Server, address: ListenAddress): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(address, () => {
        server.off('error', reject)
        // A connection that cannot be taken is nobody's concern but its own.
        server.on('error', () => undefined)
        resolve()
      })
    })
  } catch (cause) {
    throw listenFailure(address, cause)
  }
}

function listenFailure(address: ListenAddress, cause: unknown): UnavailableError {
  const where = 'path' in address ? address.path : `${address.host ?? '*'}:${address.port}`
  const reason = reasons[errorCode(cause) ?? ''] ?? String(cause)
  return new UnavailableError(`cannot listen on ${where}: ${reason}`, {
    cause,
    help: 'Give --listen another address, or end what has this one.',
  })
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something listens there already',
  EADDRNOTAVAIL: 'this machine does not have the address',
  EACCES: 'permission denied',
}
