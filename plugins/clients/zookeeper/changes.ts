import {
  left,
  readBoolean,
  readInt,
  readText,
  writeBoolean,
  writeBuffer,
  writeInt,
  writeText,
  type JuteReader,
} from './jute.ts'
import { ZooKeeperError, replyError } from './errors.ts'
import { op, openAccess, readStat, writeAccess, type AccessRule } from './records.ts'

/** One change of the tree; several make a transaction: all are done, or none. */
export type Change =
  | {
      readonly kind: 'create'
      readonly path: string
      readonly data?: Uint8Array | string
      /** Gone with the session that created it. */
      readonly isEphemeral?: boolean
      readonly access?: readonly AccessRule[]
    }
  | {
      readonly kind: 'set'
      readonly path: string
      readonly data: Uint8Array | string
      readonly version?: number
    }
  | { readonly kind: 'delete'; readonly path: string; readonly version?: number }
  | { readonly kind: 'check'; readonly path: string; readonly version: number }

/** The request type of a change, and its body with the path as the server knows it. */
export function writeChange(change: Change, path: string): { type: number; body: Buffer } {
  switch (change.kind) {
    case 'create':
      return {
        type: op.create,
        body: Buffer.concat([
          writeText(path),
          writeBuffer(Buffer.from(change.data ?? '')),
          writeAccess(change.access ?? openAccess),
          writeInt(change.isEphemeral === true ? 1 : 0),
        ]),
      }
    case 'set':
      return {
        type: op.setData,
        body: Buffer.concat([
          writeText(path),
          writeBuffer(Buffer.from(change.data)),
          writeInt(change.version ?? -1),
        ]),
      }
    case 'delete':
      return {
        type: op.delete,
        body: Buffer.concat([writeText(path), writeInt(change.version ?? -1)]),
      }
    case 'check':
      return {
        type: op.check,
        body: Buffer.concat([writeText(path), writeInt(change.version)]),
      }
    default:
      return change satisfies never
  }
}

/** The body of a transaction: each change behind its head, and a head that says that it is over. */
export function writeMulti(changes: readonly { type: number; body: Buffer }[]): Buffer {
  const parts = changes.flatMap(({ type, body }) => [multiHead(type, false), body])
  return Buffer.concat([...parts, multiHead(-1, true)])
}

function multiHead(type: number, isDone: boolean): Buffer {
  return Buffer.concat([writeInt(type), writeBoolean(isDone), writeInt(-1)])
}

/** Reads the answer of a transaction and throws the error of the change that broke it. */
export function readMulti(reader: JuteReader, what: string): void {
  let failure: ZooKeeperError | undefined
  while (left(reader) > 0) {
    const type = readInt(reader)
    const isDone = readBoolean(reader)
    readInt(reader)
    if (isDone) break
    if (type === op.create) readText(reader)
    else if (type === op.setData) readStat(reader)
    else if (type === -1) {
      const number = readInt(reader)
      // The others carry 0 (not reached) or "runtime inconsistency" (undone).
      if (number !== 0 && number !== -2) failure ??= replyError(number, what)
    } else if (type !== op.delete && type !== op.check) {
      throw new ZooKeeperError('protocol', `a transaction was answered with type ${type}`)
    }
  }
  if (failure !== undefined) throw failure
}
