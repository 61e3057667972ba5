import { ZooKeeperError } from './errors.ts'

/** Bytes being read; each `read…` takes its value from `offset` on and moves it. */
export interface JuteReader {
  readonly bytes: Buffer
  offset: number
}

export function juteReader(bytes: Buffer): JuteReader {
  return { bytes, offset: 0 }
}

export function readInt(reader: JuteReader): number {
  return reader.bytes.readInt32BE(take(reader, 4))
}

export function readLong(reader: JuteReader): bigint {
  return reader.bytes.readBigInt64BE(take(reader, 8))
}

export function readBoolean(reader: JuteReader): boolean {
  return reader.bytes.readUInt8(take(reader, 1)) !== 0
}

/** A copy: what is kept must not hold the whole frame in memory. A length of -1 is "no bytes". */
export function readBuffer(reader: JuteReader): Buffer {
  const length = readLength(reader)
  const start = take(reader, length)
  return Buffer.from(reader.bytes.subarray(start, start + length))
}

export function readText(reader: JuteReader): string {
  const length = readLength(reader)
  const start = take(reader, length)
  return reader.bytes.toString('utf8', start, start + length)
}

/** A vector of texts. Its count is not believed beyond what the bytes could hold. */
export function readTexts(reader: JuteReader): string[] {
  const count = readLength(reader)
  if (count * 4 > left(reader)) throw cutShort(reader)
  const texts: string[] = []
  for (let index = 0; index < count; index += 1) texts.push(readText(reader))
  return texts
}

export function left(reader: JuteReader): number {
  return reader.bytes.length - reader.offset
}

function readLength(reader: JuteReader): number {
  const length = readInt(reader)
  if (length < -1) throw new ZooKeeperError('protocol', `the server sent a length of ${length}`)
  return Math.max(length, 0)
}

function take(reader: JuteReader, length: number): number {
  const start = reader.offset
  if (length > left(reader)) throw cutShort(reader)
  reader.offset += length
  return start
}

function cutShort(reader: JuteReader): ZooKeeperError {
  return new ZooKeeperError('protocol', `a frame of ${reader.bytes.length} bytes is cut short`)
}

/** Parts of a frame in the order in which they are sent. */
export type JutePart = Buffer

export function writeInt(value: number): JutePart {
  const part = Buffer.allocUnsafe(4)
  part.writeInt32BE(value)
  return part
}

export function writeLong(value: bigint): JutePart {
  const part = Buffer.allocUnsafe(8)
  part.writeBigInt64BE(value)
  return part
}

export function writeBoolean(value: boolean): JutePart {
  return Buffer.of(value ? 1 : 0)
}

export function writeBuffer(value: Uint8Array): JutePart {
  return Buffer.concat([writeInt(value.length), value])
}

export function writeText(value: string): JutePart {
  return writeBuffer(Buffer.from(value))
}

export function writeTexts(values: readonly string[]): JutePart {
  return Buffer.concat([writeInt(values.length), ...values.map(writeText)])
}
