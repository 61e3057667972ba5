import { parseAddressText } from '../../model/address/address-text.ts'

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
  const { kind, prefix, host, port } = parseAddressText(text)
  const protocol = prefix.slice(0, -1)
  const transport = /^(?:quic|udp|dgram)/.test(protocol) ? 'datagram' : 'stream'
  if (kind === 'local') {
    return host.startsWith('/') || /^(?:stream\+)?(?:unix|uxst)$/.test(protocol)
      ? { kind: 'unix', transport, host: '', port: host }
      : { kind: 'other', transport, host: protocol, port: host }
  }
  if (port === undefined) return { kind: 'other', transport, host, port: '' }
  return { kind: 'ip', transport, host: normaliseHost(host, protocol), port }
}

function normaliseHost(written: string, protocol: string): string {
  const host = written.toLowerCase()
  if (protocol.endsWith('6') && (host === '' || host === '*')) return '::'
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
