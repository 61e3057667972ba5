import {
  compareVersions,
  isIpv4,
  isIpv6,
  parseAddressText,
  type WrittenAddress,
  type KnownVersion,
  type Version,
} from '../../model/index.ts'
import type { ValueType } from '../grammar/grammar.ts'

export interface AddressProblem {
  readonly message: string
  readonly help?: string
  readonly part?: readonly [number, number]
}

type PortRule = 'required' | 'optional' | 'forbidden' | 'ignored'

interface Rules {
  readonly port: PortRule
  readonly mayRange: boolean
  /** `:+10` and `:-1`: relative to the port that the client came to. */
  readonly mayShift: boolean
  /** `/path`, `unix@path` … may stand in its place. */
  readonly maySocket: boolean
  /** Before 3.0 a port ends at its first other character. */
  readonly isStrict?: boolean
  /** A file descriptor that was inherited may stand there. */
  readonly mayInherit?: boolean
}

const rulesByKind: Readonly<Record<string, Rules>> = {
  'bind-addr': {
    port: 'required',
    mayRange: true,
    mayShift: false,
    maySocket: true,
    mayInherit: true,
  },
  'log-addr': {
    port: 'optional',
    mayRange: false,
    mayShift: false,
    maySocket: true,
    mayInherit: true,
  },
  server: { port: 'optional', mayRange: false, mayShift: true, maySocket: true },
  source: { port: 'optional', mayRange: true, mayShift: false, maySocket: false },
  own: { port: 'optional', mayRange: false, mayShift: false, maySocket: false },
  peer: { port: 'optional', mayRange: false, mayShift: false, maySocket: true },
  port: { port: 'required', mayRange: false, mayShift: false, maySocket: false },
  nameserver: { port: 'required', mayRange: false, mayShift: false, maySocket: true },
  host: { port: 'ignored', mayRange: false, mayShift: false, maySocket: false },
  '': { port: 'optional', mayRange: false, mayShift: false, maySocket: true },
}

/** `10.0.0.1:80`: what most addresses are, and right wherever there may be one. Read by the letter, for there are many. */
function isPlain(text: string): boolean {
  let at = 0
  for (let part = 1; part <= 5; part += 1) {
    const start = at
    let value = 0
    for (let digit = digitAt(text, at); digit !== -1; digit = digitAt(text, at)) {
      value = value * 10 + digit
      at += 1
    }
    const isPort = part === 5
    if (at === start || at - start > (isPort ? 5 : 3) || value > (isPort ? 65_535 : 255))
      return false
    if (isPort) return at === text.length && text.charCodeAt(start) !== zero
    if (text.charCodeAt(at) !== (part === 4 ? colon : dot)) return false
    at += 1
  }
  return false
}

const [zero, colon, dot] = [0x30, 0x3a, 0x2e]

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - zero
  return digit >= 0 && digit <= 9 ? digit : -1
}

function rulesOf(type: ValueType, version: KnownVersion): Rules | undefined {
  const kind = type.name === 'addr' ? type.parameter : type.name
  const byKind = rulesByKind[kind]
  if (byKind === undefined) return undefined
  const isStrict = compareVersions(version, '3.0') >= 0
  return {
    ...byKind,
    isStrict,
    ...(kind === 'peer' && isStrict ? { port: 'required' } : {}),
  }
}

/** What is wrong with an address, or with one of a list of addresses on a `bind` line. */
export function findAddressProblem(
  text: string,
  type: ValueType,
  version: KnownVersion,
): AddressProblem | undefined {
  if (isPlain(text)) return undefined
  const rules = rulesOf(type, version)
  if (rules === undefined) return undefined
  if (
    type.name === 'log-addr' &&
    (/^(?:stdout|stderr|global|ring@.*)$/.test(text) ||
      (text.startsWith('backend@') && compareVersions(version, '2.9') >= 0))
  )
    return undefined
  if (type.name !== 'bind-addr') return findProblem(text, rules, version, 0)
  let from = 0
  for (const each of text.split(',')) {
    // A comma at the end is passed over.
    if (each === '' && from === text.length && from > 0) break
    const problem = findProblem(each, rules, version, from)
    if (problem !== undefined) return problem
    from += each.length + 1
  }
  return undefined
}

/** Prefixes that came later than 2.4. */
const prefixSince: readonly (readonly [prefix: RegExp, since: Version])[] = [
  [/^(?:abnsz|mptcp[46]?)/, '3.1'],
  [/^rhttp@/, '2.9'],
]

function findProblem(
  text: string,
  rules: Rules,
  version: KnownVersion,
  from: number,
): AddressProblem | undefined {
  const part = [from, from + text.length] as const
  if (text === '') return { message: 'An address is empty.', part }
  const address = parseAddressText(text)
  const protocol = address.prefix.replace(/^(?:(?:stream|dgram)\+)+/, '')
  const since = prefixSince.find(([prefix]) => prefix.test(protocol))?.[1]
  if (since !== undefined && compareVersions(version, since) < 0)
    return { message: `\`${protocol}\` exists since HAProxy ${since}.`, part }
  if (protocol === 'fd@' && rules.mayInherit !== true)
    return { message: 'A file descriptor cannot stand here.', part }
  if (protocol === 'fd@' && !/^\d+$/.test(address.host))
    return { message: `\`${address.host}\` is not the number of a file descriptor.`, part }
  if (address.kind === 'local') {
    return rules.maySocket
      ? undefined
      : { message: `\`${text}\` is a socket; an IP address is expected.`, part }
  }
  return (
    findHostProblem(address.host, part) ??
    findFamilyProblem(address.host, protocol, part) ??
    findPortProblem(address, rules, text, part)
  )
}

/** `ipv4@` and its like admit no address of the other family. */
function findFamilyProblem(
  host: string,
  prefix: string,
  part: readonly [number, number],
): AddressProblem | undefined {
  const family = /[46](?=@$)/.exec(prefix)?.[0]
  const isOther = (family === '4' && isIpv6(host)) || (family === '6' && isIpv4(host))
  if (!isOther) return undefined
  return {
    message: `\`${host}\` is no IPv${family ?? ''} address, as \`${prefix}\` asks for.`,
    part,
  }
}

function findHostProblem(
  host: string,
  part: readonly [number, number],
): AddressProblem | undefined {
  if (host === '' || host === '*' || isIpv4(host) || isIpv6(host)) return undefined
  if (host.includes(':')) return { message: `\`${host}\` is not an IPv6 address.`, part }
  if (isShortIPv4(host)) return undefined
  if (/^[\d.]+$/.test(host)) {
    return {
      message: `\`${host}\` is not an IPv4 address.`,
      help: 'It has four numbers from 0 to 255.',
      part,
    }
  }
  const bad = /[^A-Za-z0-9_.-]/u.exec(host)
  if (bad === null) return undefined
  return { message: `\`${bad[0]}\` cannot be in the host name \`${host.slice(0, 60)}\`.`, part }
}

/** The resolver also takes `10.1`, `127.0.1` and one number for all four. */
function isShortIPv4(host: string): boolean {
  const parts = host.split('.')
  if (parts.length > 3 || !parts.every((part) => /^\d{1,12}$/.test(part))) return false
  const last = Number(parts.at(-1))
  return parts.slice(0, -1).every((part) => Number(part) <= 255) && last < 256 ** (5 - parts.length)
}

const strictPort = /^([+-]?)(\d+)(?:-(\d+))?$/
const loosePort = /^([+-]?)(\d+)(?:-(\d+))?/

function findPortProblem(
  address: WrittenAddress,
  rules: Rules,
  text: string,
  part: readonly [number, number],
): AddressProblem | undefined {
  const { host, port } = address
  if (rules.port === 'ignored') return undefined
  if (port === undefined || port === '') {
    if (rules.port !== 'required') return undefined
    return {
      message: `\`${text}\` lacks a port.`,
      help: `Write \`${host === '' ? '*' : host}:PORT\`.`,
      part,
    }
  }
  const range = (rules.isStrict === true ? strictPort : loosePort).exec(port)
  if (range === null)
    return {
      message: `\`${port}\` is not a port.`,
      help: 'A port is a number from 1 to 65535.',
      part,
    }
  const [, sign = '', low = '', high] = range
  if (sign !== '' && !rules.mayShift)
    return { message: `A port cannot be relative here: \`${port}\`.`, part }
  if (high !== undefined && !rules.mayRange)
    return { message: `A range of ports is not possible here: \`${port}\`.`, part }
  const numbers = high === undefined ? [Number(low)] : [Number(low), Number(high)]
  const isWithin = numbers.every(
    (each) => each <= 65_535 && (each >= 1 || rules.port !== 'required'),
  )
  if (!isWithin)
    return {
      message: `\`${port}\` is not a port.`,
      help: 'A port is a number from 1 to 65535.',
      part,
    }
  if (high !== undefined && Number(low) > Number(high))
    return { message: `The range of ports \`${port}\` runs backwards.`, part }
  return undefined
}
