import { renameSync, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { ReplaceOptions, StagedFile } from '../../model/ports.ts'
import { errorCode } from '../error-code.ts'
import type { FileSystem } from './files.ts'
import { makeFolder, ownerOf } from './make-folder.ts'
import { refuseOutside } from './refuse-outside.ts'
import { isAbandoned, markPattern, runMark } from '../processes/run-mark.ts'
import { writeFailure } from './write-failure.ts'

interface Place {
  /** Where the bytes go, symbolic links followed. */
  readonly real: string
  readonly stats: Stats | undefined
}

/** Nobody reads along what is written. */
const candidateMode = 0o600

/** Candidates of this process that are still in use, so that they are not taken for leftovers. */
const inUse = new Set<string>()

/** One that can also be swapped without a pause, in which somebody else could save. */
export interface SwappableFile extends StagedFile {
  /** Where it goes, with all links followed. */
  readonly real: string
  /** At once; that it stays so with the power gone is `commit`'s to see to. */
  swapNow(): void
}

/** Writes a candidate beside the real file, complete and synced, with the owner and mode it will have. */
export async function stage(
  fs: FileSystem,
  path: string,
  data: Uint8Array | string,
  options: ReplaceOptions,
): Promise<SwappableFile> {
  try {
    const place = await openPlace(fs, path, options)
    const candidate = await writeCandidate(fs, place, data, options)
    let isGone = false
    return {
      path: candidate,
      real: place.real,
      swapNow() {
        renameSync(candidate, place.real)
        isGone = true
        inUse.delete(candidate)
      },
      async commit() {
        try {
          if (isGone) return await sync(fs, dirname(place.real))
          if (options.inPlace && place.stats) return await overwrite(fs, place.real, data)
          await swap(fs, candidate, place.real, options)
          isGone = true
        } catch (cause) {
          throw writeFailure(path, cause)
        }
      },
      async [Symbol.asyncDispose]() {
        if (!isGone) await fs.rm(candidate, { force: true })
        inUse.delete(candidate)
      },
    }
  } catch (cause) {
    throw writeFailure(path, cause)
  }
}

/** Where it goes, in a folder that is there, and nothing in it that killed runs left. */
async function openPlace(
  fs: FileSystem,
  path: string,
  { makeFolders, folderMode = 0o700, within }: ReplaceOptions,
): Promise<Place> {
  const place = await findPlace(fs, path)
  const folder = dirname(place.real)
  if (within !== undefined) {
    // Of a file that is there all links were followed; of a new one the folder may still lead elsewhere.
    const isReal = place.stats !== undefined
    const path = isReal ? place.real : folder
    await refuseOutside(fs, 'write', { path, isReal }, within)
  }
  try {
    await removeLeftovers(fs, folder)
  } catch (cause) {
    if (makeFolders !== true || errorCode(cause) !== 'ENOENT') throw cause
    await makeFolder(fs, folder, folderMode)
  }
  return place
}

async function findPlace(fs: FileSystem, path: string): Promise<Place> {
  let real = resolve(path)
  // A link that leads to nothing yet is followed by hand: what is written has to appear at its end.
  for (let links = 0; links < 40; links++) {
    try {
      real = await fs.realpath(real)
      return { real, stats: await fs.stat(real) }
    } catch (cause) {
      if (errorCode(cause) !== 'ENOENT') throw cause
      const link = await fs.readlink(real).catch(() => undefined)
      if (link === undefined) return { real, stats: undefined }
      real = resolve(dirname(real), link)
    }
  }
  return { real, stats: undefined }
}

async function writeCandidate(
  fs: FileSystem,
  { real, stats }: Place,
  data: Uint8Array | string,
  options: ReplaceOptions,
): Promise<string> {
  const { randomBytes } = process.getBuiltinModule('node:crypto')
  const name = `.${basename(real)}.haproxyctl-${runMark}-${randomBytes(4).toString('hex')}.tmp`
  const mode = (stats?.mode ?? options.mode ?? 0o644) & 0o7777
  const { candidate, handle } = await openCandidate(
    fs,
    dirname(real),
    name,
    options.inPlace === true,
  )
  try {
    try {
      await writeAll(handle, Buffer.from(data))
      const owner = stats ?? (await ownerOf(fs, dirname(real)))
      if (owner) await keepOwner(handle, owner, options)
      if (mode !== candidateMode) await handle.chmod(mode)
      if (options.mayBeLost !== true && options.syncsAtCommit !== true) await handle.sync()
    } finally {
      await handle.close()
    }
    return candidate
  } catch (cause) {
    await fs.rm(candidate, { force: true })
    inUse.delete(candidate)
    throw cause
  }
}

/** Beside the real file; for a file that is written in place its folder may well be closed to us. */
async function openCandidate(
  fs: FileSystem,
  folder: string,
  name: string,
  mayBeElsewhere: boolean,
): Promise<{ candidate: string; handle: FileHandle }> {
  const beside = join(folder, name)
  try {
    return { candidate: beside, handle: await openInUse(fs, beside) }
  } catch (cause) {
    if (!mayBeElsewhere || !['EACCES', 'EROFS', 'EPERM'].includes(errorCode(cause) ?? ''))
      throw cause
    await removeLeftovers(fs, tmpdir())
    const elsewhere = join(tmpdir(), name)
    return { candidate: elsewhere, handle: await openInUse(fs, elsewhere) }
  }
}

/** In use before it is there, or another write to the same folder may come upon it in between. */
async function openInUse(fs: FileSystem, candidate: string): Promise<FileHandle> {
  inUse.add(candidate)
  try {
    return await fs.open(candidate, 'wx', candidateMode)
  } catch (cause) {
    inUse.delete(candidate)
    throw cause
  }
}

async function keepOwner(handle: FileHandle, stats: Stats, options: ReplaceOptions): Promise<void> {
  const own = await handle.stat()
  if (own.uid === stats.uid && own.gid === stats.gid) return
  try {
    await handle.chown(stats.uid, stats.gid)
  } catch (cause) {
    // Written in place, the file keeps its owner by itself.
    if (!options.inPlace) throw cause
  }
}

async function swap(
  fs: FileSystem,
  candidate: string,
  real: string,
  { mayBeLost, mayBeOlder, syncsAtCommit }: ReplaceOptions,
): Promise<void> {
  if (syncsAtCommit === true) await sync(fs, candidate)
  await fs.rename(candidate, real)
  inUse.delete(candidate)
  // Without this the rename itself may be lost with the power.
  if (mayBeLost !== true && mayBeOlder !== true) await sync(fs, dirname(real))
}

async function sync(fs: FileSystem, path: string): Promise<void> {
  const handle = await fs.open(path, 'r')
  try {
    await handle.sync()
  } catch (cause) {
    // Some file systems cannot sync a folder; there is nothing more to be done then.
    if (errorCode(cause) !== 'EINVAL') throw cause
  } finally {
    await handle.close()
  }
}

/** Not atomic, as a rename is: what was there is put back when the disk does not take all of the new. */
async function overwrite(fs: FileSystem, real: string, data: Uint8Array | string): Promise<void> {
  const before = await fs.readFile(real)
  const handle = await fs.open(real, 'r+')
  try {
    try {
      await fill(handle, Buffer.from(data))
    } catch (cause) {
      await fill(handle, before)
      throw cause
    }
  } finally {
    await handle.close()
  }
}

async function fill(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  await writeAll(handle, bytes)
  await handle.truncate(bytes.length)
  await handle.sync()
}

/** At a position of its own each time: of a file that was written half, the rest is what follows. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written)
    written += bytesWritten
  }
}

const leftover = new RegExp(`^\\.(.+)\\.haproxyctl-(${markPattern})-[0-9a-f]{8}\\.tmp$`)

/** Removes what killed runs left beside a file. */
export async function tidyBeside(fs: FileSystem, path: string): Promise<void> {
  const { real } = await findPlace(fs, path)
  await removeLeftovers(fs, dirname(real))
}

/** Candidates that a killed run could not remove: of any file, because some are never written again. */
async function removeLeftovers(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const [, , mark] = leftover.exec(name) ?? []
    if (mark === undefined) continue
    const path = join(folder, name)
    const isGone = mark === runMark ? !inUse.has(path) : isAbandoned(mark)
    if (isGone && (await isOurs(fs, path, folder))) await fs.rm(path, { force: true })
  }
}

/** A candidate has the owner of its file by the time it is complete, and root makes them for anybody. */
async function isOurs(fs: FileSystem, path: string, folder: string): Promise<boolean> {
  const uid = process.getuid?.()
  if (uid === undefined) return true
  const stats = await fs.lstat(path).catch(() => undefined)
  const mayBeAnybodys = uid === 0 && folder !== tmpdir()
  return stats?.isFile() === true && (mayBeAnybodys || stats.uid === uid)
}
