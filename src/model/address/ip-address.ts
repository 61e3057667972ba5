/** Four bytes of an IPv4 address or sixteen of an IPv6 address. */
export type IpBytes = readonly number[]

/** Reads an address without brackets, zone or port, as `inet_pton` does. */
export function parseIp(text: string): IpBytes | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text)
}

export function isIpv4(text: string): boolean {
  return !text.includes(':') && parseIpv4(text) !== undefined
}

export function isIpv6(text: string): boolean {
  return text.includes(':') && parseIpv6(text) !== undefined
}

/** The spelling that HAProxy's reports have (`inet_ntop`), for each of the many of one address; other text as it is. */
export function canonicalIp(text: string): string {
  if (!text.includes(':')) return text
  const bytes = parseIpv6(text)
  return bytes === undefined ? text : formatIpv6(bytes)
}

function parseIpv4(text: string): IpBytes | undefined {
  const parts = text.split('.')
  const isRight = parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  return parts.length === 4 && isRight ? parts.map(Number) : undefined
}

function parseIpv6(text: string): IpBytes | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map((half, index) => {
    const isLast = index === halves.length - 1
    return half === '' ? [] : parseGroups(half.split(':'), isLast)
  })
  if (head === undefined) return undefined
  if (halves.length === 1) return head.length === 16 ? head : undefined
  const missing = 16 - head.length - (tail?.length ?? 0)
  if (tail === undefined || missing < 2) return undefined
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail]
}

/** The last group of an address may be an IPv4 address. */
function parseGroups(groups: readonly string[], isLast: boolean): IpBytes | undefined {
  const bytes: number[] = []
  for (const [index, group] of groups.entries()) {
    const mayBeFour = isLast && index === groups.length - 1 && group.includes('.')
    const four = mayBeFour ? parseIpv4(group) : undefined
    if (four !== undefined) bytes.push(...four)
    else if (!/^[0-9A-Fa-f]{1,4}$/.test(group)) return undefined
    else bytes.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff)
  }
  return bytes
}

function formatIpv6(bytes: IpBytes): string {
  const groups = Array.from(
    { length: 8 },
    (_, index) => (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0),
  )
  const zeros = longestZeros(groups)
  // `::ffff:10.0.0.1` and `::10.0.0.1`, but `::1`.
  const isMapped = zeros.from === 0 && zeros.length === 5 && groups[5] === 0xffff
  const hasFour = isMapped || (zeros.from === 0 && zeros.length === 6)
  const shown = groups.slice(0, hasFour ? 6 : 8).map((group) => group.toString(16))
  if (hasFour) shown.push(bytes.slice(12).join('.'))
  if (zeros.length < 2) return shown.join(':')
  const [before, after] = [shown.slice(0, zeros.from), shown.slice(zeros.from + zeros.length)]
  return `${before.join(':')}::${after.join(':')}`
}

/** The first of the longest rows of zero groups. */
function longestZeros(groups: readonly number[]): { from: number; length: number } {
  let longest = { from: -1, length: 0 }
  let length = 0
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0
    if (length > longest.length) longest = { from: index - length + 1, length }
  }
  return longest
}
