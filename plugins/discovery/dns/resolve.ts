import { randomInt } from 'node:crypto'
import { UnavailableError, type Clock } from 'haproxyctl/plugin'
import { askByTcp, askByUdp, type Resolver } from './exchange.ts'
import {
  decodeMessage,
  encodeQuestion,
  typeNumber,
  type DnsMessage,
  type DnsRecord,
} from './message.ts'
import type { RecordType } from './options.ts'
import { withTimeout } from './timeout.ts'

export interface Resolving {
  readonly resolvers: readonly Resolver[]
  readonly timeoutMs: number
  readonly clock: Clock
}

/** What a name has of one type. */
export interface Found {
  readonly records: readonly DnsRecord[]
  /** What was told without being asked for: the addresses of targets. */
  readonly additional: readonly DnsRecord[]
  /** False: there is no such name. */
  readonly isThere: boolean
}

const noSuchName = 3

/** Asks one resolver after the other, twice round at most, until one answers; a failure is never an empty answer. */
export async function resolve(
  { resolvers, timeoutMs, clock }: Resolving,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<Found> {
  let failure: UnavailableError | undefined
  for (const resolver of [...resolvers, ...resolvers]) {
    try {
      const message = await withTimeout({ ms: timeoutMs, clock }, signal, (until) =>
        exchange(resolver, name, type, until),
      )
      if (message.code === 0 || message.code === noSuchName) return toFound(message, name, type)
      throw new UnavailableError(codes.get(message.code) ?? `error ${message.code}`)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof UnavailableError)) throw error
      const where = `${resolver.address} port ${resolver.port}`
      failure = new UnavailableError(`${type} of ${name} at ${where}: ${error.message}`, {
        cause: error,
        help: 'Look whether `servers` are right and answer.',
      })
    }
  }
  throw failure ?? new UnavailableError('there are no resolvers')
}

const codes: ReadonlyMap<number, string> = new Map([
  [1, 'the server says that the question is malformed (FORMERR)'],
  [2, 'the server failed (SERVFAIL)'],
  [4, 'the server does not know such questions (NOTIMP)'],
  [5, 'the server refuses to answer (REFUSED)'],
])

/** By UDP, and where the answer does not fit into a packet, by TCP. */
async function exchange(
  resolver: Resolver,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<DnsMessage> {
  const id = randomInt(0x1_00_00)
  const question = encodeQuestion(id, name, type)
  function read(packet: Buffer): DnsMessage | undefined {
    const message = decodeMessage(packet)
    const isOurs = message?.isAnswer === true && message.id === id
    const asked = message?.question
    return isOurs && asked?.name === name.toLowerCase() && asked.type === typeNumber(type)
      ? message
      : undefined
  }
  const packet = await askByUdp(resolver, question, (each) => isTaken(each, id, read), signal)
  const message = read(packet)
  if (message?.isTruncated === false) return message
  const whole = read(await askByTcp(resolver, question, signal))
  if (whole !== undefined) return whole
  throw new UnavailableError('the answer by TCP is none')
}

/** One that is cut off may be cut off in the middle of a record: its head is enough. */
function isTaken(
  packet: Buffer,
  id: number,
  read: (packet: Buffer) => DnsMessage | undefined,
): boolean {
  if (read(packet) !== undefined) return true
  return (
    packet.length >= 12 &&
    packet.readUInt16BE(0) === id &&
    (packet.readUInt16BE(2) & 0x82_00) === 0x82_00
  )
}

function toFound(message: DnsMessage, name: string, type: RecordType): Found {
  // Names lead to names; what stands beside them was not asked for.
  const owners = new Set([name.toLowerCase()])
  for (const each of message.answers)
    if (each.type === 'CNAME' && owners.has(each.owner)) owners.add(each.target)
  const ofOwners = message.answers.filter(({ owner }) => owners.has(owner))
  return {
    records: ofOwners.filter((each) => each.type === type),
    additional: message.additional,
    isThere: message.code === 0,
  }
}
