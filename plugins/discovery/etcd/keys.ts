import { readLines, UnavailableError } from 'haproxyctl/plugin'
import { decode, encode, fieldsOf, notEtcd, post, type Members } from '../../clients/etcd/index.ts'

/** All keys below a prefix at one revision, with their values. */
export interface Listing {
  readonly revision: bigint
  readonly values: ReadonlyMap<string, string>
}

/** What happened after a revision, or that etcd no longer knows it. */
export type Watched =
  | { readonly kind: 'changes'; readonly changes: readonly KeyChange[] }
  | { readonly kind: 'compacted' }

export interface KeyChange {
  readonly key: string
  /** Absent: it is gone. */
  readonly value?: string
}

const pageSize = 5_000

/** Reads page by page, all of them at the revision of the first. */
export async function listKeys(
  members: Members,
  prefix: string,
  signal: AbortSignal,
): Promise<Listing> {
  const values = new Map<string, string>()
  let revision = 0n
  let key = encode(prefix)
  for (;;) {
    const question = {
      key,
      range_end: encode(prefixEnd(prefix)),
      limit: pageSize,
      ...(revision > 0n && { revision: String(revision) }),
    }
    const page = await post(members, 'kv/range', question, signal)
    revision ||= revisionOf(page)
    const entries = Array.isArray(page['kvs']) ? page['kvs'].map(readEntry) : []
    for (const { key: name, value = '' } of entries) values.set(name, value)
    const last = entries.at(-1)
    if (page['more'] !== true || last === undefined) return { revision, values }
    key = encode(`${last.key}\0`)
  }
}

/** Tells of every change from `revision` on, until the signal is aborted or the stream breaks. */
export async function* watchKeys(
  members: Members,
  prefix: string,
  revision: bigint,
  signal: AbortSignal,
): AsyncGenerator<Watched> {
  const create = {
    key: encode(prefix),
    range_end: encode(prefixEnd(prefix)),
    start_revision: String(revision),
  }
  const body = JSON.stringify({ create_request: create })
  await using stream = await members.ask(
    (client, headers) => client.stream({ url: 'watch', method: 'POST', headers, body }, signal),
    signal,
  )
  for await (const line of readLines(stream.body)) {
    if (line.trim() === '') continue
    const result = fieldsOf(fieldsOf(parseLine(line))['result'])
    if (result['compact_revision'] !== undefined) yield { kind: 'compacted' }
    if (result['canceled'] === true) throw new UnavailableError('etcd ended the watch')
    const events = Array.isArray(result['events']) ? result['events'] : []
    if (events.length > 0) yield { kind: 'changes', changes: events.map(readEvent) }
  }
}

function readEvent(value: unknown): KeyChange {
  const { type, kv } = fieldsOf(value)
  const { key, value: text } = readEntry(kv)
  return type === 'DELETE' ? { key } : { key, value: text ?? '' }
}

function readEntry(value: unknown): KeyChange {
  const { key, value: text } = fieldsOf(value)
  if (typeof key !== 'string') throw notEtcd()
  return { key: decode(key), value: typeof text === 'string' ? decode(text) : '' }
}

function revisionOf(answer: Readonly<Record<string, unknown>>): bigint {
  const { revision } = fieldsOf(answer['header'])
  if (typeof revision === 'string' && /^\d{1,19}$/.test(revision)) return BigInt(revision)
  throw notEtcd()
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw notEtcd(cause)
  }
}

/** The first key behind all that begin with the prefix, which never ends with the highest byte. */
function prefixEnd(prefix: string): string {
  const last = prefix.codePointAt(prefix.length - 1) ?? 0
  return prefix.slice(0, -1) + String.fromCodePoint(last + 1)
}
