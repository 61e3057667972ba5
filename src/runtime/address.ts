import { isIpv6, parseAddressText, parsePortText, type WrittenAddress } from '../model/index.ts'
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
  const target = targetOf(parseAddressText(rest))
  if (target !== undefined) return { kind, target }
  throw new UnavailableError(`\`${text}\` is not the address of a HAProxy socket`, {
    help: 'Give the path of a unix socket, `address:port`, or `abns@name`.',
  })
}

function targetOf(address: WrittenAddress): SocketAddress['target'] | undefined {
  const { kind, prefix, host } = address
  if (kind === 'network') {
    const port = parsePortText(address.port)
    const isRight = /^(?:ipv[46]@|tcp[46]?@)?$/.test(prefix) && isWholeHost(address)
    return port === undefined || !isRight ? undefined : { host, port }
  }
  if (prefix === 'abns@' || prefix === 'abnsz@') return abstractTarget(prefix, host)
  return host.startsWith('/') && (prefix === '' || prefix === 'unix@') ? { path: host } : undefined
}

/** The last colon of an IPv6 address without brackets may be meant as the one before the port. */
function isWholeHost({ host, isBracketed }: WrittenAddress): boolean {
  return host !== '' && (isBracketed || !host.includes(':') || isIpv6(host))
}

// `sun_path` of Linux; HAProxy fills up the names of `abns@`, and not those of `abnsz@`.
const longestPath = 108

/** A name without a file begins with a NUL. */
function abstractTarget(prefix: string, name: string): { readonly path: string } | undefined {
  if (name === '') return undefined
  return { path: prefix === 'abnsz@' ? `\0${name}` : `\0${name}`.padEnd(longestPath, '\0') }
}
