import {
  left,
  readBoolean,
  readBuffer,
  readInt,
  readLong,
  readText,
  writeBoolean,
  writeBuffer,
  writeInt,
  writeLong,
  writeText,
  writeTexts,
  type JuteReader,
} from './jute.ts'

/** Request types. */
export const op = {
  create: 1,
  delete: 2,
  exists: 3,
  getData: 4,
  setData: 5,
  getChildren: 8,
  ping: 11,
  check: 13,
  multi: 14,
  auth: 100,
  setWatches: 101,
  setWatches2: 105,
  addWatch: 106,
  close: -11,
} as const

/** Transaction ids that are not answers to a numbered request. */
export const xid = { event: -1, ping: -2, auth: -4, setWatches: -8 } as const

export interface Stat {
  readonly createdZxid: bigint
  readonly modifiedZxid: bigint
  readonly createdAtMs: number
  readonly modifiedAtMs: number
  /** Counts the changes of the data. */
  readonly version: number
  readonly childrenVersion: number
  /** The session that an ephemeral node belongs to; 0 for a persistent one. */
  readonly ephemeralOwner: bigint
  readonly childrenCount: number
}

export function readStat(reader: JuteReader): Stat {
  const createdZxid = readLong(reader)
  const modifiedZxid = readLong(reader)
  const createdAtMs = Number(readLong(reader))
  const modifiedAtMs = Number(readLong(reader))
  const version = readInt(reader)
  const childrenVersion = readInt(reader)
  readInt(reader) // version of the access list
  const ephemeralOwner = readLong(reader)
  readInt(reader) // length of the data
  const childrenCount = readInt(reader)
  readLong(reader) // last change of the children
  return {
    createdZxid,
    modifiedZxid,
    createdAtMs,
    modifiedAtMs,
    version,
    childrenVersion,
    ephemeralOwner,
    childrenCount,
  }
}

/** What a session is known by. */
export interface SessionKey {
  readonly id: bigint
  readonly password: Buffer
}

export const noSession: SessionKey = { id: 0n, password: Buffer.alloc(16) }

export function writeConnect(key: SessionKey, timeoutMs: number, lastZxid: bigint): Buffer[] {
  return [
    writeInt(0),
    writeLong(lastZxid),
    writeInt(timeoutMs),
    writeLong(key.id),
    writeBuffer(key.password),
    writeBoolean(false),
  ]
}

/** `timeoutMs` is what the server grants; 0 says that the session is no more. */
export interface ConnectAnswer {
  readonly timeoutMs: number
  readonly key: SessionKey
}

export function readConnect(reader: JuteReader): ConnectAnswer {
  readInt(reader) // version of the protocol
  const timeoutMs = readInt(reader)
  const id = readLong(reader)
  const password = readBuffer(reader)
  // Servers before 3.4 do not send whether they are read-only.
  if (left(reader) > 0) readBoolean(reader)
  return { timeoutMs, key: { id, password } }
}

export interface ReplyHead {
  readonly xid: number
  readonly zxid: bigint
  readonly error: number
}

export function readReplyHead(reader: JuteReader): ReplyHead {
  return { xid: readInt(reader), zxid: readLong(reader), error: readInt(reader) }
}

export type NodeEvent = 'created' | 'deleted' | 'changed' | 'children'

export interface WatchedEvent {
  readonly type: NodeEvent | undefined
  /** As the server knows it, with the chroot. */
  readonly path: string
}

export function readEvent(reader: JuteReader): WatchedEvent {
  const type = readInt(reader)
  readInt(reader) // state of the session, which the connection itself tells
  return { type: nodeEvents.get(type), path: readText(reader) }
}

const nodeEvents: ReadonlyMap<number, NodeEvent> = new Map([
  [1, 'created'],
  [2, 'deleted'],
  [3, 'changed'],
  [4, 'children'],
])

export interface SetWatches {
  readonly data: readonly string[]
  readonly exists: readonly string[]
  readonly children: readonly string[]
  readonly recursive: readonly string[]
}

export function writeSetWatches(lastZxid: bigint, watches: SetWatches): Buffer[] {
  const isNewer = watches.recursive.length > 0
  const parts = [
    writeInt(xid.setWatches),
    writeInt(isNewer ? op.setWatches2 : op.setWatches),
    writeLong(lastZxid),
    writeTexts(watches.data),
    writeTexts(watches.exists),
    writeTexts(watches.children),
  ]
  return isNewer ? [...parts, writeTexts([]), writeTexts(watches.recursive)] : parts
}

/** Credentials as `addauth` sends them: `digest` and `user:password`. */
export interface Credentials {
  readonly scheme: string
  readonly auth: string
}

export function writeAuth({ scheme, auth }: Credentials): Buffer[] {
  return [writeInt(xid.auth), writeInt(op.auth), writeInt(0), writeText(scheme), writeText(auth)]
}

/** Who may do what with a node; `perms` adds up read 1, write 2, create 4, delete 8, admin 16. */
export interface AccessRule {
  readonly perms: number
  readonly scheme: string
  readonly id: string
}

export const openAccess: readonly AccessRule[] = [{ perms: 31, scheme: 'world', id: 'anyone' }]
export const creatorAccess: readonly AccessRule[] = [{ perms: 31, scheme: 'auth', id: '' }]

export function writeAccess(rules: readonly AccessRule[]): Buffer {
  const parts = rules.map(({ perms, scheme, id }) =>
    Buffer.concat([writeInt(perms), writeText(scheme), writeText(id)]),
  )
  return Buffer.concat([writeInt(rules.length), ...parts])
}
