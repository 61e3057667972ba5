import { canonicalIp, isIpv6, parseAddressText } from '../../model/index.ts'

/** The address word of a server line, as far as the socket can change it. */
export type ServerAddress =
  | { readonly kind: 'ip'; readonly address: string; readonly port: number }
  /** A name that HAProxy looks up: once at the start, or again and again where `resolvers` is given. */
  | { readonly kind: 'host'; readonly name: string; readonly port: number }
  /** Unix sockets, abstract ones, ports relative to the client's and whatever else is only in the file. */
  | { readonly kind: 'other' }

export function parseServerAddress(word: string): ServerAddress {
  const { kind, prefix, host, port: portText } = parseAddressText(word)
  if (kind === 'local' || !/^(?:(?:ipv[46]|tcp[46]?)@)?$/.test(prefix)) return { kind: 'other' }
  if (portText !== undefined && !/^\d{1,5}$/.test(portText)) return { kind: 'other' }
  const port = Number(portText ?? 0)
  if (host === '' || host === '*' || host.includes('@') || port > 65_535) return { kind: 'other' }
  if (/^\d+(?:\.\d+){3}$/.test(host)) return { kind: 'ip', address: host, port }
  if (!host.includes(':')) return { kind: 'host', name: host, port }
  return isIpv6(host) ? { kind: 'ip', address: canonicalIp(host), port } : { kind: 'other' }
}

/** Whether HAProxy has to look a name up. */
export function isLookedUp(word: string): boolean {
  return parseServerAddress(word).kind === 'host'
}
