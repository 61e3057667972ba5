import { nativeWay } from './passwords.ts'

/** MySQL's protocol, as far as it takes to log in a user. */

export interface Packet {
  readonly number: number
  readonly body: Buffer
  /** What came behind it. */
  readonly rest: Buffer
}

/** Whoever says more than this at once is no MySQL that was only greeted. */
const longestPacket = 16 * 1024

/** `undefined` while the packet is not whole; throws where it is none. */
export function readPacket(bytes: Buffer): Packet | undefined {
  if (bytes.length < 4) return undefined
  const length = bytes.readUIntLE(0, 3)
  if (length === 0 || length > longestPacket) throw new NotMysql()
  const end = 4 + length
  if (bytes.length < end) return undefined
  return { number: bytes[3] ?? 0, body: bytes.subarray(4, end), rest: bytes.subarray(end) }
}

export class NotMysql extends Error {}

export function writePacket(number: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUIntLE(body.length, 0, 3)
  head.writeUInt8(number, 3)
  return Buffer.concat([head, body])
}

/** The error that a server says in the place of anything else. */
export function readError(body: Buffer): string | undefined {
  if (body[0] !== 0xff) return undefined
  if (body.length < 3) throw new NotMysql()
  return body.toString('utf8', 3).replace(/^#.{5}/, '')
}

const flags = { protocol41: 0x200, secureConnection: 0x8000, pluginAuth: 0x80000, ssl: 0x800 }

/** What a server that greets can do, and what it wants to be answered. */
export interface Greeting extends Riddle {
  readonly hasTls: boolean
}

/** A way to log in, and the random bytes that its answer is made with. */
export interface Riddle {
  readonly way: string
  readonly salt: Buffer
}

/** Protocol 10 is what all servers since MySQL 3.21 greet with. */
export function readGreeting(body: Buffer): Greeting {
  const versionEnd = body.indexOf(0, 1)
  // Behind the version: id of the session, eight bytes of salt, a zero, the lower half of the flags.
  const salt = versionEnd + 1 + 4
  const at = salt + 8 + 1
  if (body[0] !== 10 || versionEnd < 0 || body.length < at + 2) throw new NotMysql()
  // Then the character set, the state, the upper half, a length, ten zeros, and the rest of the salt with a zero.
  const rest = at + 2 + 1 + 2 + 2 + 1 + 10
  const more = body.subarray(rest, rest + 12)
  return {
    hasTls: (body.readUInt16LE(at) & flags.ssl) !== 0,
    salt: Buffer.concat([body.subarray(salt, salt + 8), more]),
    way: untilZero(body.subarray(rest + 13)) || nativeWay,
  }
}

/** The server would rather have another way to log in; `undefined` where it means the one of before 4.1. */
export function readOtherRiddle(body: Buffer): Riddle | undefined {
  const end = body.indexOf(0, 1)
  if (end < 0) return undefined
  return { way: body.toString('latin1', 1, end), salt: body.subarray(end + 1, end + 21) }
}

function untilZero(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
}

function clientHead(isSecure: boolean): Buffer {
  const head = Buffer.alloc(32)
  const wanted = flags.protocol41 + flags.secureConnection + flags.pluginAuth
  head.writeUInt32LE(wanted + (isSecure ? flags.ssl : 0), 0)
  head.writeUInt32LE(longestPacket, 4)
  // utf8_general_ci, which every server knows.
  head.writeUInt8(33, 8)
  return head
}

/** Says that TLS begins now. */
export const tlsRequest = clientHead(true)

/** A login with an answer to the server's riddle; that of a user without a password is empty. */
export function loginOf(user: string, way: string, answer: Buffer, isSecure: boolean): Buffer {
  return Buffer.concat([
    clientHead(isSecure),
    Buffer.from(`${user}\0`),
    Buffer.from([answer.length]),
    answer,
    Buffer.from(`${way}\0`),
  ])
}

/** COM_QUIT: an end that the server does not count as a broken connection. */
export const quit = Buffer.from([1])
