import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { UnavailableError } from '../../model/errors.ts'
import { errorCode } from '../error-code.ts'
import type { FileSystem } from './files.ts'

/** More than the largest map or node list that was ever seen; whatever is larger is there by mistake, or to do harm. */
export const mostBytes = 256 * 1024 * 1024
const patienceMs = 30_000
/** How long a pipe may have no writer at first: one that is made with `mkfifo` gets it when somebody comes. */
const firstWriterMs = 2_000

interface ReadLimits {
  readonly limit?: number | undefined
  /** Whether pipes, devices and folders are refused at once. */
  readonly isPlain?: boolean
}

/**
 * The bytes of a file, or of a pipe or device, as `<(…)` of a shell is: such a thing may never begin or never
 * end. Throws UnavailableError where it is larger than `limit`, or where nothing more comes for 30 seconds.
 */
export async function readBounded(
  fs: FileSystem,
  path: string,
  { limit = mostBytes, isPlain = false }: ReadLimits = {},
): Promise<Uint8Array> {
  // A read that waits in one of Node's few threads would keep the whole program from ending.
  const handle = await fs.open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await handle.stat()
    if (isPlain && !stats.isFile()) throw notPlain(path)
    if (stats.size > limit) throw tooLarge(path, limit)
    // Those of /proc say that they are empty.
    if (stats.isFile() && stats.size > 0) return await readWhole(handle, stats.size)
    if (stats.isFile() || stats.isDirectory()) return await handle.readFile()
    return await drain(handle, path, limit, stats.isFIFO())
  } finally {
    await handle.close()
  }
}

/** In one go, as a file that is only ever swapped is; one that shrinks meanwhile is cut. */
async function readWhole(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

async function drain(
  handle: FileHandle,
  path: string,
  limit: number,
  isPipe: boolean,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  let waitedMs = 0
  for (;;) {
    const chunk = await readChunk(handle)
    if (chunk === undefined) {
      if (waitedMs >= patienceMs) throw silent(path)
      await sleep(10)
      waitedMs += 10
      continue
    }
    if (chunk.length === 0) {
      if (length > 0 || waitedMs >= firstWriterMs || !isPipe) return Buffer.concat(chunks)
      await sleep(10)
      waitedMs += 10
      continue
    }
    waitedMs = 0
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) throw tooLarge(path, limit)
  }
}

/** `undefined` where there is somebody who may write more, and has not yet. */
async function readChunk(handle: FileHandle): Promise<Buffer | undefined> {
  const buffer = Buffer.allocUnsafe(1 << 16)
  try {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
    return buffer.subarray(0, bytesRead)
  } catch (cause) {
    if (errorCode(cause) === 'EAGAIN') return undefined
    throw cause
  }
}

function tooLarge(path: string, limit: number): UnavailableError {
  const mebibytes = Math.floor(limit / (1 << 20))
  return new UnavailableError(`cannot read ${path}: it is larger than ${mebibytes} MiB`, {
    help: 'See whether this is the file that was meant.',
  })
}

function notPlain(path: string): UnavailableError {
  return new UnavailableError(`cannot read ${path}: it is not a regular file`, {
    help: 'Remove it: haproxyctl makes a new one.',
  })
}

function silent(path: string): UnavailableError {
  return new UnavailableError(`cannot read ${path}: nothing came for ${patienceMs / 1_000} s`, {
    help: 'It is a pipe: check the program that writes to it.',
  })
}
