import type { Endpoint } from '../instance.ts'

/**
 * An address as text: of a `server` or `bind` line, of a socket, of a record. Every text can be taken apart, right or
 * wrong, and is put together again by `formatAddress` as it was; whoever takes it apart says what is right there.
 */
export interface WrittenAddress {
  /** `network`: a host with or without a port. `local`: a path, the name of an abstract socket, a descriptor. */
  readonly kind: 'network' | 'local'
  /** The protocol: `ipv4@`, `stream+ipv6@`, `stream+`, `unix@`; empty where none is given. */
  readonly prefix: string
  /** A name or an IP address, without its brackets; `*` or empty for all. Of a local one, what it is called. */
  readonly host: string
  readonly isBracketed: boolean
  /** As written: `443`, `8000-8010`, `+10`; empty behind a colon that ends the text, absent without a colon. */
  readonly port: string | undefined
}

const prefixPattern =
  /^(?:(?:stream|dgram)\+)*(?:(?:(unix|abns|abnsz|fd|sockpair|rhttp|uxdg|uxst|abnsz?_(?:dgram|stream)|unix_(?:dgram|stream))|ip|ipv[46]|udp[46]?|tcp[46]?|quic[46]|mptcp[46]?)@)?/

export function parseAddressText(text: string): WrittenAddress {
  const [prefix = '', local] = /[@+]/.test(text) ? (prefixPattern.exec(text) ?? []) : []
  const rest = text.slice(prefix.length)
  if (local !== undefined || rest.startsWith('/')) {
    return { kind: 'local', prefix, host: rest, isBracketed: false, port: undefined }
  }
  // HAProxy takes what follows the last colon for the port, in an IPv6 address without brackets too.
  const colon = rest.lastIndexOf(':')
  const hasPort = colon > rest.lastIndexOf(']')
  const host = hasPort ? rest.slice(0, colon) : rest
  const isBracketed = host.length > 1 && host.startsWith('[') && host.endsWith(']')
  return {
    kind: 'network',
    prefix,
    host: isBracketed ? host.slice(1, -1) : host,
    isBracketed,
    port: hasPort ? rest.slice(colon + 1) : undefined,
  }
}

export function formatAddress({ prefix, host, isBracketed, port }: WrittenAddress): string {
  return `${prefix}${isBracketed ? `[${host}]` : host}${port === undefined ? '' : `:${port}`}`
}

/** `10.0.0.1:80`, `[2001:db8::1]:80`, `app.example:80`: IPv6 in brackets, so that the port is no group of it. */
export function formatHostPort(host: string, port: number): string {
  return `${formatHost(host)}:${port}`
}

/** A host as it stands before a port, and alone in a URL. */
export function formatHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** The address word of a `server` line: `10.0.0.1:80`, `[2001:db8::1]:80`, `unix@/run/app.sock`. */
export function formatEndpoint(endpoint: Endpoint): string {
  switch (endpoint.kind) {
    case 'tcp':
      return formatHostPort(endpoint.address, endpoint.port)
    case 'unix':
      return `unix@${endpoint.path}`
    default:
      return endpoint satisfies never
  }
}

/** A port as the decimal digits of a number from 1 to 65535. */
export function parsePortText(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined
  const port = Number(text)
  return port >= 1 && port <= 65_535 ? port : undefined
}
