import { UnavailableError } from 'haproxyctl/plugin'
import type { RecordType } from './options.ts'

/** The numbers of the types that are asked for or followed (RFC 1035, 3596, 2782). */
const typeNumbers = { A: 1, CNAME: 5, AAAA: 28, SRV: 33 } as const

export type DnsRecord = {
  /** In lower case, without the dot at its end. */
  readonly owner: string
  readonly ttlS: number
} & (
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'CNAME'; readonly target: string }
  | {
      readonly type: 'SRV'
      readonly priority: number
      readonly weight: number
      readonly port: number
      readonly target: string
    }
)

export interface DnsMessage {
  readonly id: number
  readonly isAnswer: boolean
  readonly isTruncated: boolean
  /** 0: all is well. 2: the server failed. 3: there is no such name. */
  readonly code: number
  readonly question: { readonly name: string; readonly type: number } | undefined
  readonly answers: readonly DnsRecord[]
  readonly additional: readonly DnsRecord[]
}

/** One question, asked of a server that asks others for us. */
export function encodeQuestion(id: number, name: string, type: RecordType): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16BE(id, 0)
  head.writeUInt16BE(0x01_00, 2)
  head.writeUInt16BE(1, 4)
  const labels = name.split('.').map((label) => {
    const bytes = Buffer.from(label)
    if (bytes.length === 0 || bytes.length > 63)
      throw new UnavailableError(`${name} cannot be looked up in DNS`)
    return Buffer.concat([Buffer.from([bytes.length]), bytes])
  })
  const tail = Buffer.from([0, 0, typeNumbers[type], 0, 1])
  return Buffer.concat([head, ...labels, tail])
}

export function typeNumber(type: RecordType): number {
  return typeNumbers[type]
}

/** `undefined` for what is no message: whoever sent it. */
export function decodeMessage(bytes: Buffer): DnsMessage | undefined {
  try {
    return readMessage(new Reader(bytes))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readMessage(reader: Reader): DnsMessage {
  const [id, flags, questions, answers, authorities, additional] = Array.from({ length: 6 }, () =>
    reader.number(2),
  )
  let question: DnsMessage['question']
  for (let left = questions ?? 0; left > 0; left -= 1) {
    question = { name: reader.name(), type: reader.number(2) }
    reader.number(2)
  }
  const found = readRecords(reader, answers)
  readRecords(reader, authorities)
  return {
    id: id ?? 0,
    isAnswer: ((flags ?? 0) & 0x80_00) !== 0,
    isTruncated: ((flags ?? 0) & 0x02_00) !== 0,
    code: (flags ?? 0) & 0x0f,
    question,
    answers: found,
    additional: readRecords(reader, additional),
  }
}

function readRecords(reader: Reader, count = 0): readonly DnsRecord[] {
  const records: DnsRecord[] = []
  for (let left = count; left > 0; left -= 1) {
    const owner = reader.name()
    const type = reader.number(2)
    reader.number(2)
    const ttlS = reader.number(4)
    const size = reader.number(2)
    const end = reader.at + size
    const record = readData(reader, type, { owner, ttlS })
    if (record !== undefined) records.push(record)
    reader.at = end
  }
  return records
}

function readData(
  reader: Reader,
  type: number,
  common: { readonly owner: string; readonly ttlS: number },
): DnsRecord | undefined {
  switch (type) {
    case typeNumbers.A:
      return { ...common, type: 'A', address: [...reader.bytes(4)].join('.') }
    case typeNumbers.AAAA: {
      const groups = Array.from({ length: 8 }, () => reader.number(2).toString(16))
      return { ...common, type: 'AAAA', address: groups.join(':') }
    }
    case typeNumbers.CNAME:
      return { ...common, type: 'CNAME', target: reader.name() }
    case typeNumbers.SRV:
      return {
        ...common,
        type: 'SRV',
        priority: reader.number(2),
        weight: reader.number(2),
        port: reader.number(2),
        target: reader.name(),
      }
    default:
      return undefined
  }
}

/** Reads from front to back; throws a RangeError at the end, as Buffer does. */
class Reader {
  at = 0
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  number(size: number): number {
    const value = this.#bytes.readUIntBE(this.at, size)
    this.at += size
    return value
  }

  bytes(size: number): Buffer {
    if (this.at + size > this.#bytes.length) throw new RangeError('the message is cut short')
    this.at += size
    return this.#bytes.subarray(this.at - size, this.at)
  }

  /** Parts may stand further in front; a name that leads round in circles is none. */
  name(): string {
    const labels: string[] = []
    let behind: number | undefined
    for (let jumps = 0; jumps < 32;) {
      const size = this.number(1)
      if (size === 0) {
        this.at = behind ?? this.at
        return labels.join('.').toLowerCase()
      }
      if (size < 64) {
        labels.push(this.bytes(size).toString('latin1'))
        if (labels.length > 128) break
        continue
      }
      const place = ((size & 0x3f) << 8) | this.number(1)
      behind ??= this.at
      this.at = place
      jumps += 1
    }
    throw new RangeError('a name has no end')
  }
}
