/** MySQL's protocol, as far as it takes to log in a user without a password. */

export interface Packet {
  readonly number: number
  readonly body: Buffer
  /** Where the next one begins. */
  readonly end: number
}

/** Whoever says more than this at once is no MySQL that was only greeted. */
const longestPacket = 16 * 1024

/** `undefined` while the packet is not whole; throws where it is none. */
export function readPacket(bytes: Buffer, from: number): Packet | undefined {
  if (bytes.length < from + 4) return undefined
  const length = bytes.readUIntLE(from, 3)
  if (length === 0 || length > longestPacket) throw new NotMysql()
  const end = from + 4 + length
  if (bytes.length < end) return undefined
  return { number: bytes[from + 3] ?? 0, body: bytes.subarray(from + 4, end), end }
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

/** What a server that greets can do. */
export interface Greeting {
  readonly hasTls: boolean
}

/** Protocol 10 is what all servers since MySQL 3.21 greet with. */
export function readGreeting(body: Buffer): Greeting {
  const versionEnd = body.indexOf(0, 1)
  // Behind the version: id of the session, eight bytes of salt, a zero, the lower half of the flags.
  const at = versionEnd + 1 + 4 + 8 + 1
  if (body[0] !== 10 || versionEnd < 0 || body.length < at + 2) throw new NotMysql()
  return { hasTls: (body.readUInt16LE(at) & flags.ssl) !== 0 }
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

/** A login with an empty answer to the server's riddle: that of a user without a password. */
export function loginOf(user: string, isSecure: boolean): Buffer {
  const text = Buffer.from(`${user}\0\0mysql_native_password\0`)
  return Buffer.concat([clientHead(isSecure), text])
}

/** COM_QUIT: an end that the server does not count as a broken connection. */
export const quit = Buffer.from([1])
