import { UnavailableError } from '../model/errors.ts'

/** Where a socket of HAProxy is, and whether it is the worker's own or the master's. */
export interface SocketAddress {
  readonly kind: 'worker' | 'master'
  readonly target: { readonly path: string } | { readonly host: string; readonly port: number }
}

/** Reads `/run/haproxy.sock`, `unix@/run/x.sock`, `127.0.0.1:9999`, `[::1]:9999`, `ipv4@…`, each with or without `master@`. */
export function parseSocketAddress(text: string): SocketAddress {
  const kind = text.startsWith('master@') ? 'master' : 'worker'
  const rest = kind === 'master' ? text.slice('master@'.length) : text
  const path = /^(?:unix@)?(\/.*)$/.exec(rest)?.[1]
  if (path !== undefined) return { kind, target: { path } }
  const match = /^(?:ipv[46]@|tcp[46]?@)?(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(rest)
  const host = match?.[1] ?? match?.[2]
  const port = Number(match?.[3])
  if (host === undefined || port < 1 || port > 65_535) {
    throw new UnavailableError(`\`${text}\` is not the address of a HAProxy socket`, {
      help: 'Give the path of a unix socket, or `address:port`.',
    })
  }
  return { kind, target: { host, port } }
}
