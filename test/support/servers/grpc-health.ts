import {
  createSecureServer,
  createServer,
  type Http2Server,
  type ServerHttp2Stream,
} from 'node:http2'
import type { SecureServerOptions } from 'node:http2'

/** Statuses of `grpc.health.v1.HealthCheckResponse`. */
export const serving = { UNKNOWN: 0, SERVING: 1, NOT_SERVING: 2, SERVICE_UNKNOWN: 3 } as const

export type Serving = keyof typeof serving

/** What it says of a service; `undefined`: it does not know it. */
export type HealthOf = (service: string) => Serving | undefined

/** A server of the gRPC health protocol, by its published description. */
export function grpcHealth(healthOf: HealthOf, tls?: SecureServerOptions): Http2Server {
  const server = tls === undefined ? createServer() : createSecureServer(tls)
  server.on('stream', (stream, headers) => {
    const path = headers[':path']
    const chunks: Buffer[] = []
    stream.on('error', () => undefined)
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (path !== '/grpc.health.v1.Health/Check') return fail(stream, 12, 'unknown method')
      const status = healthOf(serviceIn(Buffer.concat(chunks)))
      if (status === undefined) return fail(stream, 5, 'unknown%20service')
      answer(stream, serving[status])
    })
  })
  return server
}

function answer(stream: ServerHttp2Stream, status: number): void {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true })
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }))
  // What is 0 is not written.
  const message = status === 0 ? [] : [8, status]
  stream.end(Buffer.from([0, 0, 0, 0, message.length, ...message]))
}

/** An error without an answer: all of it in the head. */
function fail(stream: ServerHttp2Stream, code: number, message: string): void {
  const told = { 'grpc-status': String(code), 'grpc-message': message }
  stream.respond(
    { ':status': 200, 'content-type': 'application/grpc', ...told },
    { endStream: true },
  )
}

function serviceIn(request: Buffer): string {
  const message = request.subarray(5)
  return message[0] === 10 ? message.toString('utf8', 2, 2 + (message[1] ?? 0)) : ''
}
