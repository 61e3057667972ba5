import { connect, type Socket } from 'node:net'
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls'
import type { Endpoint } from 'haproxyctl/plugin'

/** Where a check asks, beside the endpoint of the instance. */
export interface Place {
  /** Another port than the one that is served. */
  readonly port?: number | undefined
  /** Absent: in plain. */
  readonly tls?: ConnectionOptions | undefined
}

export function dial(endpoint: Endpoint, { port, tls }: Place): Socket {
  const place =
    endpoint.kind === 'unix'
      ? { path: endpoint.path }
      : { host: endpoint.address, port: port ?? endpoint.port }
  return tls === undefined ? connect(place) : connectTls({ ...tls, ...place })
}

/** TLS over a connection that began in plain, as databases do it. */
export function secure(socket: Socket, tls: ConnectionOptions, endpoint: Endpoint): TLSSocket {
  const host = endpoint.kind === 'tcp' ? endpoint.address : undefined
  return connectTls({ ...tls, socket, ...(host !== undefined && { host }) })
}
