import { isIpv6 } from '../../model/address/ip-address.ts'
import { formatEndpoint, parseAddressText } from '../../model/address/address-text.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import {
  registryHealths,
  type Endpoint,
  type Instance,
  type RegistryHealth,
} from '../../model/instance.ts'
import type { Location } from '../../model/place.ts'
import {
  parseAddress,
  parseEndpoint,
  parseInteger,
  parsePort,
  tcpEndpoint,
  unixEndpoint,
} from './endpoint.ts'
import { showText, showValue } from '../shown-value.ts'

/** What a plugin knows about a record beside the record. */
export interface BorderContext {
  /** Where it was found, for people: `zookeeper 10.0.0.1:2181 /nodes/web/app01:80`. */
  readonly origin: string
  readonly location?: Location
  /** For a record without `id`; an endpoint is its own id where neither is given. */
  readonly id?: string
  /** For a record without a port: what the service says. */
  readonly port?: number | undefined
  /**
   * Whether unix sockets are taken. Only where the project's own people write the data:
   * a registry could point traffic at HAProxy's own admin socket.
   */
  readonly allowUnix?: boolean
}

/** Either an instance that is safe to use, or why it was left out; never both, never an exception. */
export type ParsedInstance =
  | { readonly instance: Instance; readonly rejected?: undefined }
  | {
      readonly rejected: Diagnostic
      /** Whose record it is, where that can be told. */
      readonly id?: string
      readonly instance?: undefined
    }

/** Instances that have come over the border; they are frozen, so that what was looked at is what is used. */
const made = new WeakSet<object>()

export function isParsedInstance(value: object): value is Instance {
  return made.has(value)
}

const limits = {
  word: 255,
  tags: 128,
  tag: 256,
  metadata: 128,
  metadataKey: 256,
  metadataValue: 4096,
}

/**
 * Makes an instance of an untrusted record: `address` (or `host`) with `port`, or both in one word,
 * or `unix:/path`; and optionally `id`, `node`, `weight`, `backup`, `health`, `draining`, `tags`, `metadata`.
 */
export function parseInstance(value: unknown, context: BorderContext): ParsedInstance {
  try {
    const instance = readInstance(asRecord(value), context)
    for (const part of [instance, instance.endpoint, instance.tags, instance.metadata])
      Object.freeze(part)
    made.add(instance)
    return { instance }
  } catch (error) {
    if (!(error instanceof Junk)) throw error
    return rejectRecord(error.message, { ...context, ...idOf(value, context) })
  }
}

/** A record that cannot be used; `problem` is a phrase such as `it has no port`. */
export function rejectRecord(problem: string, context: BorderContext): ParsedInstance {
  const { id } = context
  return { rejected: rejection(problem, context), ...(id !== undefined && { id }) }
}

/** Whose record it is, though the rest of it cannot be used. */
function idOf(value: unknown, context: BorderContext): Pick<BorderContext, 'id'> {
  try {
    const record = asRecord(value)
    return { id: readWord(record, 'id') ?? context.id ?? plainId(readEndpoint(record, context)) }
  } catch (error) {
    if (!(error instanceof Junk)) throw error
    return {}
  }
}

function rejection(problem: string, context: BorderContext): Diagnostic {
  return {
    code: 'discover/invalid-instance',
    severity: 'warning',
    message: `${showText(context.origin, 200)} is left out: ${problem}.`,
    help: 'Fix the record where it is registered; the other instances are not affected.',
    ...(context.location === undefined ? {} : { location: context.location }),
  }
}

/** Ends the reading of one record; it never leaves this file. */
class Junk extends Error {}

type Untrusted = Readonly<Record<string, unknown>>

function asRecord(value: unknown): Untrusted {
  if (typeof value === 'string') return { address: value }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Junk(`it is ${showValue(value)}, not an object or an endpoint such as 10.0.0.1:80`)
  }
  return Object.fromEntries(Object.entries(value))
}

function readInstance(record: Untrusted, context: BorderContext): Instance {
  const endpoint = readEndpoint(record, context)
  const id = readWord(record, 'id') ?? context.id ?? plainId(endpoint)
  if (context.id !== undefined) checkWord('id', context.id)
  const node = readWord(record, 'node')
  const weight = readWeight(record['weight'])
  const isBackup = readFlag(record, 'backup')
  const health = readHealth(record)
  const tags = readTags(record['tags'])
  const metadata = readMetadata(record['metadata'])
  return {
    id,
    endpoint,
    ...(node === undefined ? {} : { node }),
    ...(weight === undefined ? {} : { weight }),
    ...(isBackup === undefined ? {} : { isBackup }),
    ...(health === undefined ? {} : { health }),
    ...(tags === undefined ? {} : { tags }),
    ...(metadata === undefined ? {} : { metadata }),
    origin: showText(context.origin, 300),
  }
}

/** The endpoint as a word: the path of a socket may have blanks and worse. */
function plainId(endpoint: Endpoint): string {
  return formatEndpoint(endpoint).replace(/[\p{C}\p{Z}"'`#$\\]/gu, '_')
}

function readEndpoint(record: Untrusted, context: BorderContext): Endpoint {
  const path = present(record['path'])
  const address = present(record['address']) ?? present(record['host'])
  const endpoint = path === undefined ? readAddress(address, record, context) : unixEndpoint(path)
  if (endpoint === undefined) {
    throw new Junk(
      `${showValue(path)} is not an absolute path of at most 107 bytes for a unix socket`,
    )
  }
  if (endpoint.kind === 'unix' && context.allowUnix !== true) {
    throw new Junk('unix sockets are not taken from this source')
  }
  return endpoint
}

function readAddress(address: unknown, record: Untrusted, context: BorderContext): Endpoint {
  if (address === undefined) throw new Junk('it has no address')
  const port = present(record['port'])
  if (port === undefined && typeof address === 'string') {
    const whole = parseEndpoint(address)
    if (whole !== undefined) return whole
  }
  const bare = unbracket(address)
  if (parseAddress(bare) === undefined) {
    throw new Junk(`${showValue(address)} is not an IP address or host name that can be served`)
  }
  if (port === undefined && context.port === undefined) throw new Junk('it has no port')
  const endpoint = tcpEndpoint(bare, port ?? context.port)
  if (endpoint === undefined || parsePort(port ?? context.port) === undefined) {
    throw new Junk(`${showValue(port)} is not a port from 1 to 65535`)
  }
  return endpoint
}

function unbracket(address: unknown): unknown {
  if (typeof address !== 'string') return address
  const { host, isBracketed, port } = parseAddressText(address)
  return isBracketed && port === undefined && isIpv6(host) ? host : address
}

/** A word without blanks, quotes or anything that HAProxy or a terminal would read a meaning into. */
function readWord(record: Untrusted, field: string): string | undefined {
  const value = present(record[field])
  if (value === undefined) return undefined
  const word = typeof value === 'number' ? String(value) : value
  if (typeof word !== 'string') throw new Junk(`its ${field} is ${showValue(value)}, not text`)
  return checkWord(field, word)
}

function checkWord(field: string, word: string): string {
  if (word.length === 0 || word.length > limits.word || /[\p{C}\p{Z}"'`#$\\]/u.test(word)) {
    throw new Junk(
      `its ${field} ${showValue(word)} has to be one word of at most ${limits.word} characters, without quotes, #, $ or \\`,
    )
  }
  return word
}

function readWeight(value: unknown): number | undefined {
  if (present(value) === undefined) return undefined
  const weight = parseInteger(value)
  if (weight === undefined || weight < 0 || weight > 256) {
    throw new Junk(`its weight ${showValue(value)} is not a whole number from 0 to 256`)
  }
  return weight
}

function readFlag(record: Untrusted, field: string): boolean | undefined {
  const value = present(record[field])
  if (value === undefined) return undefined
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  throw new Junk(`its ${field} ${showValue(value)} is neither true nor false`)
}

/** `draining: true` is the short form; where both are given, the graver one counts. */
function readHealth(record: Untrusted): RegistryHealth | undefined {
  const isDraining = readFlag(record, 'draining') === true
  const value = present(record['health'])
  const health = registryHealths.find((each) => each === value)
  if (value !== undefined && health === undefined) {
    throw new Junk(`its health ${showValue(value)} is none of ${registryHealths.join(', ')}`)
  }
  const isGraver = health === 'critical' || health === 'maintenance'
  return isDraining && !isGraver ? 'draining' : health
}

function readTags(value: unknown): readonly string[] | undefined {
  if (present(value) === undefined) return undefined
  if (!Array.isArray(value)) throw new Junk(`its tags are ${showValue(value)}, not a list`)
  if (value.length > limits.tags)
    throw new Junk(`it has ${value.length} tags (at most ${limits.tags})`)
  return value.map((tag) => readText('tag', tag, limits.tag))
}

function readMetadata(value: unknown): Readonly<Record<string, string>> | undefined {
  if (present(value) === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Junk(`its metadata is ${showValue(value)}, not an object`)
  }
  const entries = Object.entries(value).filter(([, entry]) => entry !== null)
  if (entries.length === 0) return undefined
  if (entries.length > limits.metadata) {
    throw new Junk(`it has ${entries.length} metadata entries (at most ${limits.metadata})`)
  }
  const read = entries.map(([key, entry]): [string, string] => [
    readText('metadata key', key, limits.metadataKey),
    readText(`metadata ${showText(key)}`, entry, limits.metadataValue),
  ])
  return Object.fromEntries(read.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function readText(what: string, value: unknown, longest: number): string {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
  if (typeof text !== 'string') throw new Junk(`its ${what} is ${showValue(value)}, not text`)
  if (text.length > longest || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) {
    throw new Junk(
      `its ${what} ${showValue(text)} has control characters or more than ${longest} characters`,
    )
  }
  return text
}

/** Registries write "not given" in three ways; an empty CSV cell is the third. */
function present(value: unknown): unknown {
  return value === null || value === '' ? undefined : value
}
