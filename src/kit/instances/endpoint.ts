import { isIPv4, isIPv6, SocketAddress } from 'node:net'
import { parseAddressText, parsePortText } from '../../model/address/address-text.ts'
import type { Endpoint } from '../../model/instance.ts'

/** `sun_path` has 108 bytes on Linux, the last of which is NUL. */
const longestUnixPath = 107

/**
 * Reads `10.0.0.1:80`, `[2001:db8::1]:80`, `app.example:80`, `unix:/run/app.sock` or `unix@/run/app.sock`.
 * Anything that is not exactly that is `undefined`.
 */
export function parseEndpoint(text: string): Endpoint | undefined {
  if (text.startsWith('unix:') || text.startsWith('unix@')) return unixEndpoint(text.slice(5))
  const { kind, prefix, host, isBracketed, port } = parseAddressText(text)
  if (kind === 'local' || prefix !== '' || isBracketed !== looksLikeIPv6(host)) return undefined
  return parsePortText(port) === undefined ? undefined : tcpEndpoint(host, port)
}

/** An endpoint from an address without brackets and a port, both untrusted. */
export function tcpEndpoint(address: unknown, port: unknown): Endpoint | undefined {
  const goodAddress = parseAddress(address)
  const goodPort = parsePort(port)
  if (goodAddress === undefined || goodPort === undefined) return undefined
  return { kind: 'tcp', address: goodAddress, port: goodPort }
}

/** A unix socket's endpoint: an absolute path that the kernel and a configuration line can hold. */
export function unixEndpoint(path: unknown): Endpoint | undefined {
  if (typeof path !== 'string' || !path.startsWith('/') || path.endsWith('/')) return undefined
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(path)) return undefined
  if (Buffer.byteLength(path) > longestUnixPath) return undefined
  return { kind: 'unix', path }
}

/**
 * An IPv4 or IPv6 address or a host name in its one spelling (lower case, IPv6 shortened), or `undefined`.
 * Unspecified addresses are refused: HAProxy takes `0.0.0.0` for "where the client wanted to go".
 */
export function parseAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (isIPv4(value)) return value === '0.0.0.0' ? undefined : value
  if (looksLikeIPv6(value)) return parseIPv6(value)
  return isHostName(value) ? value.toLowerCase() : undefined
}

/** Node's own question begins with a large pattern that few names and addresses need. */
function looksLikeIPv6(text: string): boolean {
  return text.includes(':') && isIPv6(text)
}

function parseIPv6(text: string): string | undefined {
  // A zone belongs to one machine's interfaces, and HAProxy does not take it.
  if (text.includes('%')) return undefined
  const { address } = new SocketAddress({ address: text, family: 'ipv6' })
  return address === '::' || address === '::ffff:0.0.0.0' ? undefined : address
}

/** A port as a number or as its decimal digits. */
export function parsePort(value: unknown): number | undefined {
  const port = parseInteger(value)
  return port !== undefined && port >= 1 && port <= 65_535 ? port : undefined
}

/** A whole number of at most nine digits, as a number or as text without sign, blanks or exponent. */
export function parseInteger(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) return undefined
  return Number(value)
}

/**
 * RFC 1123 with the underscore that container names use. A last label of digits only (or hexadecimal)
 * is refused: resolvers read `10.1` and `0x7f.1` as addresses.
 */
export function isHostName(text: string): boolean {
  if (text.length > 253) return false
  const name = text.endsWith('.') ? text.slice(0, -1) : text
  const labels = name.split('.')
  if (!labels.every((label) => /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/.test(label))) return false
  return !/^(?:\d+|0[xX][\dA-Fa-f]*)$/.test(labels.at(-1) ?? '')
}
