/** PostgreSQL's protocol 3.0, from the first byte to where the server wants to know who asks. */

/** Asks for TLS, before anything else is said. */
export const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

export function startupMessage(parameters: Readonly<Record<string, string>>): Buffer {
  const words = Object.entries(parameters).flat()
  const text = Buffer.from(`${words.join('\0')}\0\0`)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(head.length + text.length, 0)
  head.writeUInt32BE(196_608, 4)
  return Buffer.concat([head, text])
}

/** What the server says first. */
export type Reply =
  /** It asks for a password, or for none: it takes sessions. */
  | { readonly kind: 'authentication' }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }

/** Whoever says more than this first is no PostgreSQL. */
const longestReply = 16 * 1024

/** `undefined` while the reply is not whole; throws where it is none. */
export function readReply(bytes: Buffer): Reply | undefined {
  const kind = String.fromCodePoint(bytes[0] ?? 0)
  if (kind !== 'R' && kind !== 'E') throw new NotPostgres()
  if (bytes.length < 5) return undefined
  const length = bytes.readUInt32BE(1)
  if (length < 8 || length > longestReply) throw new NotPostgres()
  if (bytes.length < length + 1) return undefined
  if (kind === 'R') return { kind: 'authentication' }
  return readError(bytes.toString('utf8', 5, length + 1))
}

export class NotPostgres extends Error {}

/** Fields, each a letter and a text. */
function readError(text: string): Reply {
  const fields = new Map(text.split('\0').map((field) => [field.slice(0, 1), field.slice(1)]))
  const [code, message] = [fields.get('C'), fields.get('M')]
  if (code === undefined || message === undefined) throw new NotPostgres()
  return { kind: 'error', code, message }
}
