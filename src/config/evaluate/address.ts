import { isIpv4, parseIp, type IpBytes } from '../../model/index.ts'

/** An address as 16 bytes: IPv4 as the part of IPv6 that stands for it. */
type AddressBytes = IpBytes

export interface Network {
  readonly bytes: AddressBytes
  /** How many of its bits count. */
  readonly length: number
}

const mappedIPv4 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

export function parseAddress(text: string): AddressBytes | undefined {
  const bytes = parseIp(text)
  return bytes?.length === 4 ? [...mappedIPv4, ...bytes] : bytes
}

/** `10.0.0.0/8`, `10.0.0.0/255.0.0.0`, `10`, `2001:db8::/32`; `undefined` for what is none, such as a host name. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', mask] = text.split('/', 2)
  const isIPv6 = address.includes(':')
  const bytes = parseAddress(isIPv6 ? address : withZeros(address))
  const most = isIPv6 ? 128 : 32
  const length = mask === undefined ? most : maskLength(mask, most)
  return bytes && length !== undefined ? { bytes, length: length + 128 - most } : undefined
}

export function isWithin(address: AddressBytes, { bytes, length }: Network): boolean {
  return bytes.every((byte, index) => {
    const bits = Math.min(Math.max(length - index * 8, 0), 8)
    const mask = (0xff << (8 - bits)) & 0xff
    return (byte & mask) === ((address[index] ?? 0) & mask)
  })
}

/** HAProxy reads `10` and `10.1` as networks with zeros left out. */
function withZeros(text: string): string {
  const missing = 4 - text.split('.').length
  return /^\d+(?:\.\d+)*$/.test(text) ? text + '.0'.repeat(Math.max(missing, 0)) : text
}

function maskLength(text: string, most: number): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) <= most ? Number(text) : undefined
  const bits = (isIpv4(text) ? parseIp(text) : undefined)
    ?.map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const isMask = most === 32 && bits !== undefined && /^1*0*$/.test(bits)
  return isMask ? bits.replaceAll('0', '').length : undefined
}
