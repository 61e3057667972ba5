/** One address of a `bind` line, as far as rules need to know it. */
export interface BindAddress {
  readonly kind: 'ip' | 'unix' | 'other'
  readonly transport: 'stream' | 'datagram'
  /** `*` for every IPv4 address, `::` for every address; otherwise as written, in lower case. */
  readonly host: string
  /** As written: `443`, `8000-8010`, or a path for a socket. */
  readonly port: string
}

/** Reads the second word of a `bind` line: `:80,[::]:443`, `quic4@*:443`, `/run/x.sock`. */
export function parseBindAddresses(text: string): readonly BindAddress[] {
  return text.split(',').map(parseBindAddress)
}

function parseBindAddress(text: string): BindAddress {
  const [, prefix = '', rest = ''] = /^(?:([a-z0-9+]+)@)?(.*)$/s.exec(text) ?? []
  const transport = /^(?:quic|udp)/.test(prefix) ? 'datagram' : 'stream'
  if (rest.startsWith('/') || prefix === 'unix' || prefix === 'uxst') {
    return { kind: 'unix', transport, host: '', port: rest }
  }
  if (/^(?:abns|abnsz|fd|sockpair|rhttp|uxdg)/.test(prefix)) {
    return { kind: 'other', transport, host: prefix, port: rest }
  }
  const colon = rest.lastIndexOf(':')
  if (colon < 0) return { kind: 'other', transport, host: rest, port: '' }
  return {
    kind: 'ip',
    transport,
    host: normaliseHost(rest.slice(0, colon), prefix),
    port: rest.slice(colon + 1),
  }
}

function normaliseHost(written: string, prefix: string): string {
  const host = written.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  if (prefix.endsWith('6') && (host === '' || host === '*')) return '::'
  if (host === '' || host === '*' || host === '0.0.0.0') return '*'
  return /^[0:]+$/.test(host) ? '::' : host
}

/** Whether every address of the machine listens. */
export function isWildcard(address: BindAddress): boolean {
  return address.kind === 'ip' && (address.host === '*' || address.host === '::')
}

/** Whether only this machine can reach it. */
export function isLocal(address: BindAddress): boolean {
  if (address.kind !== 'ip') return true
  return address.host.startsWith('127.') || address.host === '::1' || address.host === 'localhost'
}
