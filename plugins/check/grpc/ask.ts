import {
  connect as connectHttp2,
  type ClientHttp2Session,
  type IncomingHttpHeaders,
} from 'node:http2'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import {
  formatHostPort,
  showText,
  type Check,
  type Instance,
  type PluginContext,
} from 'haproxyctl/plugin'
import { codeOf, describeError, probe, tlsOf, type Finish } from '../../clients/connection/index.ts'
import { encodeRequest, longestMessage, readStatus } from './health.ts'
import type { GrpcOptions } from './index.ts'

export async function openGrpcCheck(options: GrpcOptions, context: PluginContext): Promise<Check> {
  const tls = await tlsOf(options.tls, context)
  const place = { port: options.port, tls: tls && { ...tls, ALPNProtocols: ['h2'] } }
  const request = encodeRequest(options.service ?? '')
  return {
    check: (instance, signal) =>
      probe(instance, place, signal, (socket, finish) => {
        ask(openSession(socket, finish), headersFor(instance, options), request, finish)
      }),
  }
}

function openSession(socket: Socket, finish: Finish): ClientHttp2Session {
  const isSecure = socket instanceof TLSSocket
  // The scheme only says which one is spoken: the connection is there.
  const session = connectHttp2(`${isSecure ? 'https' : 'http'}://instance`, {
    createConnection: () => socket,
  })
  session.on('error', (error: Error) => finish(describe(error)))
  session.on('close', () => finish('closed without an answer'))
  return session
}

function headersFor({ endpoint }: Instance, options: GrpcOptions): Record<string, string> {
  const { tls, port, headers } = options
  const serverName = typeof tls === 'object' ? tls['server-name'] : undefined
  const address =
    endpoint.kind === 'tcp' ? formatHostPort(endpoint.address, port ?? endpoint.port) : 'localhost'
  const isSecure = tls !== undefined && tls !== false
  return {
    ...headers,
    ':method': 'POST',
    ':scheme': isSecure ? 'https' : 'http',
    ':path': '/grpc.health.v1.Health/Check',
    ':authority': options.authority ?? serverName ?? address,
    'content-type': 'application/grpc',
    te: 'trailers',
    'user-agent': 'haproxyctl',
  }
}

function ask(
  session: ClientHttp2Session,
  headers: Record<string, string>,
  request: Buffer,
  finish: Finish,
): void {
  const stream = session.request(headers)
  const chunks: Buffer[] = []
  let length = 0
  // An error comes in the trailers, or in the head where there is nothing before them.
  let told: IncomingHttpHeaders = {}
  stream.on('response', (head) => {
    told = head
    const status = head[':status'] ?? 0
    if (status !== 200) finish(`HTTP ${status}`)
  })
  stream.on('trailers', (trailers) => (told = { ...told, ...trailers }))
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > longestMessage) finish('the answer is not that of a health service')
  })
  stream.on('end', () => finish(complaintAbout(told, Buffer.concat(chunks))))
  stream.on('error', (error: Error) => finish(describe(error)))
  stream.end(request)
}

function complaintAbout(told: IncomingHttpHeaders, body: Buffer): string | undefined {
  const code = told['grpc-status']
  if (typeof code !== 'string') return 'the answer is not that of gRPC'
  if (code !== '0') return failureOf(code, told['grpc-message'])
  const status = readStatus(body)
  if (status === 'SERVING') return undefined
  return status ?? 'the answer is not that of a health service'
}

function failureOf(code: string, message: string | readonly string[] | undefined): string {
  const said = typeof message === 'string' && message !== '' ? `: ${decode(message)}` : ''
  return `gRPC ${codes[Number(code)] ?? showText(code, 20)}${said}`
}

function decode(message: string): string {
  try {
    return showText(decodeURIComponent(message), 100)
  } catch {
    return showText(message, 100)
  }
}

function describe(error: Error): string {
  const code = codeOf(error)
  if (code === 'ERR_HTTP2_STREAM_ERROR') return 'the server has broken the question off'
  return code.startsWith('ERR_HTTP2_') ? 'the answer is not HTTP/2' : describeError(error)
}

/** Names of gRPC's status codes, by number. */
const codes = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
]
