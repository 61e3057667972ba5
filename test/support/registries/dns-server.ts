import { createSocket, type Socket } from 'node:dgram'
import { createServer, type AddressInfo, type Server } from 'node:net'

export interface Srv {
  readonly priority?: number
  readonly weight?: number
  readonly port: number
  readonly target: string
}

/** What a question is answered with: texts are addresses. */
export interface DnsReply {
  readonly answers: readonly (string | Srv)[]
  /** By target; told along with the answer. */
  readonly additional?: Readonly<Record<string, string>>
  readonly ttlS?: number
  readonly code?: number
  /** By UDP only some of them come, and all by TCP. */
  readonly isTruncated?: boolean
}

export interface DnsServer extends AsyncDisposable {
  /** `127.0.0.1:port`. */
  readonly address: string
  /** As `SRV name udp`. */
  readonly questions: readonly string[]
  /** Whether those who come by TCP are answered; they are sent away where not. */
  hasTcp: boolean
  /** Says nothing to anybody while it is true. */
  isSilent: boolean
}

const typeNames: ReadonlyMap<number, string> = new Map([
  [1, 'A'],
  [28, 'AAAA'],
  [33, 'SRV'],
])

/** A small DNS server on one loopback port, by UDP and TCP. */
export async function startDns(
  answer: (type: string, name: string) => DnsReply,
): Promise<DnsServer> {
  const questions: string[] = []
  const tcp = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes) => {
      if (server.isSilent) return
      if (!server.hasTcp) {
        socket.destroy()
        return
      }
      const reply = respond(bytes.subarray(2), 'tcp')
      const length = Buffer.alloc(2)
      length.writeUInt16BE(reply.length)
      socket.end(Buffer.concat([length, reply]))
    })
  })
  function respond(question: Buffer, way: 'udp' | 'tcp'): Buffer {
    const [name, end] = readName(question)
    const type = typeNames.get(question.readUInt16BE(end)) ?? '?'
    questions.push(`${type} ${name} ${way}`)
    return encodeReply(question.subarray(0, end + 4), answer(type, name), type, way)
  }
  const udp = await listenOnOnePort(tcp)
  udp.on('message', (packet, { port, address }) => {
    if (!server.isSilent) udp.send(respond(packet, 'udp'), port, address)
  })
  const server: DnsServer = {
    address: `127.0.0.1:${(tcp.address() as AddressInfo).port}`,
    questions,
    hasTcp: true,
    isSilent: false,
    async [Symbol.asyncDispose]() {
      udp.close()
      await new Promise((resolve) => tcp.close(resolve))
    },
  }
  return server
}

/** One that nobody had by UDP or TCP a moment ago. */
export async function freeDnsPort(): Promise<number> {
  await using server = await startDns(() => ({ answers: [] }))
  return Number(server.address.split(':')[1])
}

/** A port that is free for UDP may be somebody else's by TCP: then the next one is tried. */
async function listenOnOnePort(tcp: Server): Promise<Socket> {
  for (;;) {
    const udp = createSocket('udp4')
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
    const isFree = await new Promise<boolean>((resolve, reject) => {
      function failed(error: NodeJS.ErrnoException): void {
        if (error.code === 'EADDRINUSE') resolve(false)
        else reject(error)
      }
      tcp.once('error', failed)
      tcp.listen(udp.address().port, '127.0.0.1', () => {
        tcp.off('error', failed)
        resolve(true)
      })
    })
    if (isFree) return udp
    udp.close()
  }
}

function readName(question: Buffer): [name: string, end: number] {
  const labels: string[] = []
  let at = 12
  for (let size = question[at] ?? 0; size > 0; size = question[at] ?? 0) {
    labels.push(question.subarray(at + 1, at + 1 + size).toString())
    at += 1 + size
  }
  return [labels.join('.'), at + 1]
}

function encodeReply(
  question: Buffer,
  { answers, additional = {}, ttlS = 60, code = 0, isTruncated = false }: DnsReply,
  type: string,
  way: 'udp' | 'tcp',
): Buffer {
  const isCut = isTruncated && way === 'udp'
  const head = Buffer.from(question)
  head.writeUInt16BE(0x81_80 | (isCut ? 0x02_00 : 0) | code, 2)
  const more = isCut ? [] : Object.entries(additional)
  const shown = isCut ? answers.slice(0, 10) : answers
  head.writeUInt16BE(shown.length, 6)
  head.writeUInt16BE(more.length, 10)
  const name = question.subarray(12, question.length - 4)
  const records = shown.map((each) => encodeRecord(name, type, ttlS, encodeData(each)))
  const told = more.map(([owner, address]) =>
    encodeRecord(
      encodeName(owner),
      address.includes(':') ? 'AAAA' : 'A',
      ttlS,
      encodeData(address),
    ),
  )
  return Buffer.concat([head, ...records, ...told])
}

function encodeRecord(name: Buffer, type: string, ttlS: number, data: Buffer): Buffer {
  const number = [...typeNames].find(([, each]) => each === type)?.[0] ?? 0
  const fields = Buffer.alloc(10)
  fields.writeUInt16BE(number, 0)
  fields.writeUInt16BE(1, 2)
  fields.writeUInt32BE(ttlS, 4)
  fields.writeUInt16BE(data.length, 8)
  return Buffer.concat([name, fields, data])
}

function encodeData(value: string | Srv): Buffer {
  if (typeof value === 'string') return encodeAddress(value)
  const { priority = 0, weight = 0, port, target } = value
  const numbers = Buffer.alloc(6)
  numbers.writeUInt16BE(priority, 0)
  numbers.writeUInt16BE(weight, 2)
  numbers.writeUInt16BE(port, 4)
  return Buffer.concat([numbers, encodeName(target)])
}

function encodeAddress(text: string): Buffer {
  if (!text.includes(':')) return Buffer.from(text.split('.').map(Number))
  const [before = '', after = ''] = text.split('::')
  const [first, last] = [before, after].map((part) => part.split(':').filter((each) => each !== ''))
  const zeros = Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => '0')
  const groups = [...(first ?? []), ...zeros, ...(last ?? [])]
  const bytes = Buffer.alloc(16)
  for (const [index, group] of groups.entries())
    bytes.writeUInt16BE(Number.parseInt(group, 16), index * 2)
  return bytes
}

function encodeName(name: string): Buffer {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]))
  return Buffer.concat([...labels, Buffer.from([0])])
}
