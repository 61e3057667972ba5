/** An address as 16 bytes: IPv4 as the part of IPv6 that stands for it. */
export type AddressBytes = readonly number[]

export interface Network {
  readonly bytes: AddressBytes
  /** How many of its bits count. */
  readonly length: number
}

const mappedIPv4 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

export function parseAddress(text: string): AddressBytes | undefined {
  if (!text.includes(':')) {
    const four = parseIPv4(text)
    return four && [...mappedIPv4, ...four]
  }
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map((half) => (half === '' ? [] : parseGroups(half.split(':'))))
  if (head === undefined) return undefined
  if (halves.length === 1) return head.length === 16 ? head : undefined
  const missing = 16 - head.length - (tail?.length ?? 0)
  if (tail === undefined || missing < 2) return undefined
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail]
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

function parseIPv4(text: string): readonly number[] | undefined {
  const parts = text.split('.')
  const isRight = parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  return parts.length === 4 && isRight ? parts.map(Number) : undefined
}

function parseGroups(groups: readonly string[]): readonly number[] | undefined {
  const bytes: number[] = []
  for (const [index, group] of groups.entries()) {
    const four = index === groups.length - 1 && group.includes('.') ? parseIPv4(group) : undefined
    if (four !== undefined) bytes.push(...four)
    else if (!/^[0-9A-Fa-f]{1,4}$/.test(group)) return undefined
    else bytes.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff)
  }
  return bytes
}

/** HAProxy reads `10` and `10.1` as networks with zeros left out. */
function withZeros(text: string): string {
  const missing = 4 - text.split('.').length
  return /^\d+(?:\.\d+)*$/.test(text) ? text + '.0'.repeat(Math.max(missing, 0)) : text
}

function maskLength(text: string, most: number): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) <= most ? Number(text) : undefined
  const bits = parseIPv4(text)
    ?.map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const isMask = most === 32 && bits !== undefined && /^1*0*$/.test(bits)
  return isMask ? bits.replaceAll('0', '').length : undefined
}
