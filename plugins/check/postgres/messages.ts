/** PostgreSQL's protocol 3.0, from the first byte to where a session is ready, and its end. */

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

/** One message of the kinds that have a letter in front. */
export function writeMessage(letter: string, body: Buffer): Buffer {
  const head = Buffer.from(`${letter}\0\0\0\0`, 'latin1')
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Ends a session in order. */
export const terminate = writeMessage('X', Buffer.alloc(0))

/** What the server says until a session is ready. */
export type Reply =
  /** It asks for a password in one of its ways, or for none: it takes sessions. */
  | { readonly kind: 'authentication'; readonly method: number; readonly data: Buffer }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | { readonly kind: 'ready' }
  /** Settings, the session's key, notices. */
  | { readonly kind: 'other' }

/** Whoever says more than this at once is no PostgreSQL. */
const longestReply = 16 * 1024

const others: ReadonlySet<string> = new Set(['S', 'K', 'N', 'v'])

/** `undefined` while the reply is not whole; throws where it is none. */
export function readReply(
  bytes: Buffer,
  from = 0,
): { readonly reply: Reply; readonly end: number } | undefined {
  if (from >= bytes.length) return undefined
  const letter = String.fromCodePoint(bytes[from] ?? 0)
  if (letter !== 'R' && letter !== 'E' && letter !== 'Z' && !others.has(letter))
    throw new NotPostgres()
  if (bytes.length < from + 5) return undefined
  const length = bytes.readUInt32BE(from + 1)
  if (length < 5 || length > longestReply) throw new NotPostgres()
  const end = from + 1 + length
  if (bytes.length < end) return undefined
  return { reply: replyOf(letter, bytes.subarray(from + 5, end)), end }
}

function replyOf(letter: string, body: Buffer): Reply {
  if (letter === 'E') return readError(body.toString('utf8'))
  if (letter === 'Z') return { kind: 'ready' }
  if (letter !== 'R') return { kind: 'other' }
  if (body.length < 4) throw new NotPostgres()
  return { kind: 'authentication', method: body.readUInt32BE(0), data: body.subarray(4) }
}

export class NotPostgres extends Error {}

/** Fields, each a letter and a text. */
function readError(text: string): Reply {
  const fields = new Map(text.split('\0').map((field) => [field.slice(0, 1), field.slice(1)]))
  const [code, message] = [fields.get('C'), fields.get('M')]
  if (code === undefined || message === undefined) throw new NotPostgres()
  return { kind: 'error', code, message }
}
