import { isIP } from 'node:net'
import { UnavailableError } from '../model/errors.ts'

/** Where a socket of HAProxy is, and whether it is the worker's own or the master's. */
export interface SocketAddress {
  readonly kind: 'worker' | 'master'
  readonly target: { readonly path: string } | { readonly host: string; readonly port: number }
}

/** Reads `/run/haproxy.sock`, `unix@/run/x.sock`, `abns@name`, `127.0.0.1:9999`, `[::1]:9999`, `ipv4@…`, each with or without `master@`. */
export function parseSocketAddress(text: string): SocketAddress {
  const kind = text.startsWith('master@') ? 'master' : 'worker'
  const rest = kind === 'master' ? text.slice('master@'.length) : text
  const path = /^(?:unix@)?(\/.*)$/.exec(rest)?.[1] ?? abstractPath(rest)
  if (path !== undefined) return { kind, target: { path } }
  const match = /^(?:ipv[46]@|tcp[46]?@)?(?:\[([^\]]+)\]|(.+)):(\d{1,5})$/.exec(rest)
  const host = match?.[1] ?? plainHost(match?.[2])
  const port = Number(match?.[3])
  if (host === undefined || port < 1 || port > 65_535) {
    throw new UnavailableError(`\`${text}\` is not the address of a HAProxy socket`, {
      help: 'Give the path of a unix socket, `address:port`, or `abns@name`.',
    })
  }
  return { kind, target: { host, port } }
}

// `sun_path` of Linux; HAProxy fills up the names of `abns@`, and not those of `abnsz@`.
const longestPath = 108

/** A name without a file begins with a NUL. */
function abstractPath(text: string): string | undefined {
  const [, zero, name] = /^abns(z?)@(.+)$/.exec(text) ?? []
  if (name === undefined) return undefined
  return zero === 'z' ? `\0${name}` : `\0${name}`.padEnd(longestPath, '\0')
}

/** HAProxy takes the last colon of an IPv6 address for the one before the port. */
function plainHost(text: string | undefined): string | undefined {
  return text === undefined || isIP(text) > 0 || !text.includes(':') ? text : undefined
}
