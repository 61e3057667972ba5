/** The address word of a server line, as far as the socket can change it. */
export type ServerAddress =
  | { readonly kind: 'ip'; readonly address: string; readonly port: number }
  /** A name that HAProxy looks up: once at the start, or again and again where `resolvers` is given. */
  | { readonly kind: 'host'; readonly name: string; readonly port: number }
  /** Unix sockets, abstract ones, ports relative to the client's and whatever else is only in the file. */
  | { readonly kind: 'other' }

export function parseServerAddress(word: string): ServerAddress {
  const bare = word.replace(/^(?:ipv[46]|tcp[46]?)@/, '')
  if (bare.includes('@') || bare.startsWith('/')) return { kind: 'other' }
  const colon = bare.lastIndexOf(':')
  const tail = bare.slice(colon + 1)
  const isBracketed = bare.startsWith('[')
  // HAProxy takes what follows the last colon for the port, in an IPv6 address without brackets too.
  const hasPort = colon >= 0 && !(isBracketed && bare.endsWith(']'))
  if (hasPort && !/^\d{1,5}$/.test(tail)) return { kind: 'other' }
  const port = hasPort ? Number(tail) : 0
  const host = (hasPort ? bare.slice(0, colon) : bare).replace(/^\[(.*)\]$/, '$1')
  if (host === '' || host === '*' || port > 65_535) return { kind: 'other' }
  if (/^\d+(?:\.\d+){3}$/.test(host)) return { kind: 'ip', address: host, port }
  if (host.includes(':')) return { kind: 'ip', address: canonicalIpv6(host), port }
  return { kind: 'host', name: host, port }
}

/** Whether HAProxy has to look a name up. */
export function isLookedUp(word: string): boolean {
  return parseServerAddress(word).kind === 'host'
}

/** One spelling for each IPv6 address, so that the file's and the process's can be compared. */
export function canonicalIpv6(text: string): string {
  if (!text.includes(':')) return text
  const url = `http://[${text}]/`
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : text
}

/** As a line of the configuration would have it. */
export function placeOf(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}
