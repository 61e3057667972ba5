import { BlockList, isIP, isIPv4 } from 'node:net'

/** What a list of allowed places may hold: a network, an address, or a host name that may begin with `*.`. */
export function isPlacePattern(text: string): boolean {
  return parseNetwork(text) !== undefined || namePattern.test(text)
}

const namePattern = /^(?:\*\.)?(?!-)[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$|^\*$/

/** Networks and names of hosts that addresses can be held against. */
export class Places {
  private readonly networks = new BlockList()
  private readonly names: readonly string[]

  /** What is no pattern of a place is not looked at. */
  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) {
      const network = parseNetwork(pattern)
      if (network !== undefined)
        this.networks.addSubnet(network.address, network.prefix, familyOf(network.address))
    }
    this.names = patterns
      .filter((pattern) => parseNetwork(pattern) === undefined)
      .map((pattern) => pattern.toLowerCase())
  }

  /** `address`: an IPv4 or IPv6 address without brackets, or a host name. */
  has(address: string): boolean {
    if (isIP(address) === 0) return this.names.some((pattern) => matchesName(pattern, address))
    const inner = ipv4Within(address)
    return this.networks.check(inner, familyOf(inner))
  }
}

interface Network {
  readonly address: string
  readonly prefix: number
}

function parseNetwork(text: string): Network | undefined {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0 || address.includes('%')) return undefined
  const longest = version === 4 ? 32 : 128
  if (prefix === undefined) return { address, prefix: longest }
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > longest) return undefined
  return { address, prefix: Number(prefix) }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6'
}

/** The kernel connects to `::ffff:127.0.0.1` as to `127.0.0.1`. */
function ipv4Within(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  const [, high = '', low = ''] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address) ?? []
  if (high === '') return address
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}

function matchesName(pattern: string, name: string): boolean {
  const plain = name.toLowerCase().replace(/\.$/, '')
  if (pattern === '*') return true
  return pattern.startsWith('*.') ? plain.endsWith(pattern.slice(1)) : plain === pattern
}
