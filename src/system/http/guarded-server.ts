import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { Failure } from '../../model/index.ts'
import { isLoopback, type ListenPlace } from '../../model/address/listen-place.ts'

export interface Tls {
  readonly cert: Uint8Array
  readonly key: Uint8Array
  /** Who signs the certificates that clients have to show; absent where they show none. */
  readonly clientCa?: Uint8Array
}

/** The socket that systemd hands over (sd_listen_fds(3)); `undefined` where it does not. */
export function activatedSocket(
  env: Readonly<Record<string, string | undefined>>,
  pid: number,
): ListenPlace | undefined {
  if (env['LISTEN_PID'] !== String(pid) || env['LISTEN_FDS'] === undefined) return undefined
  if (env['LISTEN_FDS'] === '1') return { kind: 'activated', fd: 3 }
  throw new Failure('usage', `systemd hands over ${env['LISTEN_FDS']} sockets, and one is used`, {
    help: 'Have one ListenStream= in the socket unit.',
  })
}

/** A token that crosses a network in the clear is everybody's. */
export function refusePlain(place: ListenPlace, tls: Tls | undefined): void {
  if (place.kind !== 'tcp' || tls !== undefined || isLoopback(place)) return
  const { host = 'every address' } = place
  throw new Failure('usage', `${host} can be reached from elsewhere, and there is no TLS`, {
    help: 'Give --tls-cert and --tls-key, or listen at a unix socket or a loopback address.',
  })
}

export interface ServerLimits {
  readonly tls: Tls | undefined
  readonly connections: number
  /** How long a request may take to arrive. */
  readonly requestTimeoutMs: number
}

export function createServer(
  listener: RequestListener,
  { tls, connections, requestTimeoutMs }: ServerLimits,
): Server {
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: Math.min(10_000, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: Math.min(2_000, requestTimeoutMs),
  }
  const server =
    tls === undefined
      ? createHttpServer(limits, listener)
      : createTlsServer(
          {
            ...limits,
            cert: Buffer.from(tls.cert),
            key: Buffer.from(tls.key),
            minVersion: 'TLSv1.2',
            ...(tls.clientCa && {
              ca: Buffer.from(tls.clientCa),
              requestCert: true,
              rejectUnauthorized: true,
            }),
          },
          listener,
        )
  server.maxConnections = connections
  return server
}
