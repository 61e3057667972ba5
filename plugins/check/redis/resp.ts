/** A reply of Redis's protocol, version 2. An error is a reply, too. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Reply[] }

/** Whoever says more than this in answer to a check is no Redis. */
const longestReply = 64 * 1024
const deepest = 4

/** A command as an array of bulk strings. */
export function encodeCommand(words: readonly string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`)
  return `*${words.length}\r\n${parts.join('')}`
}

/** The first reply in the bytes and where it ends; `undefined` while it is not whole; throws where it is none. */
export function readReply(
  bytes: Buffer,
  from = 0,
  depth = 0,
): { readonly reply: Reply; readonly end: number } | undefined {
  if (bytes.length > longestReply || depth > deepest) throw new NotRedis()
  const lineEnd = bytes.indexOf('\r\n', from)
  if (lineEnd < 0) {
    if (bytes.length > from && !'+-:$*'.includes(String.fromCodePoint(bytes[from] ?? 0)))
      throw new NotRedis()
    return undefined
  }
  const line = bytes.toString('utf8', from, lineEnd)
  const [mark, rest, end] = [line.slice(0, 1), line.slice(1), lineEnd + 2]
  switch (mark) {
    case '+':
    case ':':
      return { reply: { kind: 'text', text: rest }, end }
    case '-':
      return { reply: { kind: 'error', text: rest }, end }
    case '$':
      return readBulk(bytes, lengthOf(rest), end)
    case '*':
      return readList(bytes, lengthOf(rest), end, depth)
    default:
      throw new NotRedis()
  }
}

export class NotRedis extends Error {}

function readBulk(bytes: Buffer, length: number, from: number): ReturnType<typeof readReply> {
  if (length < 0) return { reply: { kind: 'text', text: '' }, end: from }
  if (bytes.length < from + length + 2) return undefined
  const text = bytes.toString('utf8', from, from + length)
  return { reply: { kind: 'text', text }, end: from + length + 2 }
}

function readList(
  bytes: Buffer,
  count: number,
  from: number,
  depth: number,
): ReturnType<typeof readReply> {
  const items: Reply[] = []
  let end = from
  while (items.length < count) {
    const next = readReply(bytes, end, depth + 1)
    if (next === undefined) return undefined
    items.push(next.reply)
    end = next.end
  }
  return { reply: { kind: 'list', items }, end }
}

function lengthOf(text: string): number {
  if (!/^(-1|\d{1,5})$/.test(text)) throw new NotRedis()
  return Number(text)
}
