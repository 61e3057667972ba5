import * as nodeFs from 'node:fs/promises'
import { dirname } from 'node:path'
import { UnavailableError } from '../../model/errors.ts'
import type { Files, PlaceOptions, ReadFileOptions } from '../../model/ports.ts'
import { errorCode } from '../error-code.ts'
import { lock } from '../processes/lock.ts'
import { readBounded } from './read-file.ts'
import { refuseOutside } from './refuse-outside.ts'
import { stage, tidyBeside } from './staged-file.ts'
import { writeFailure } from './write-failure.ts'

/** What of node:fs is used here; tests give one that fails. */
export type FileSystem = Pick<
  typeof nodeFs,
  | 'chmod'
  | 'chown'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
>

export function createFiles(fs: FileSystem = nodeFs): Files {
  return {
    read: (path, options) => read(fs, path, options),
    async replace(path, data, options = {}) {
      await using staged = await stage(fs, path, data, options)
      await staged.commit()
    },
    stage: (path, data, options = {}) => stage(fs, path, data, options),
    async remove(path, { within } = {}) {
      // The thing itself goes, and not what it leads to.
      if (within !== undefined) await refuseOutside(fs, 'write', { path: dirname(path) }, within)
      try {
        await fs.rm(path, { force: true })
      } catch (cause) {
        throw writeFailure(path, cause)
      }
    },
    list: (folder, options) => list(fs, folder, options),
    async lock(path, signal) {
      signal?.throwIfAborted()
      const held = await lock(path)
      // It may be that nothing is written now, and nothing would be tidied up then.
      await tidyBeside(fs, path).catch(() => undefined)
      return held
    },
  }
}

async function read(
  fs: FileSystem,
  path: string,
  { maxBytes, within }: ReadFileOptions = {},
): Promise<Uint8Array | undefined> {
  try {
    if (within !== undefined) await refuseOutside(fs, 'read', { path }, within)
    return await readBounded(fs, path, { limit: maxBytes, isPlain: within !== undefined })
  } catch (cause) {
    if (cause instanceof UnavailableError) throw cause
    if (errorCode(cause) === 'ENOENT') return undefined
    throw readFailure(path, cause)
  }
}

async function list(
  fs: FileSystem,
  folder: string,
  { within }: PlaceOptions = {},
): Promise<readonly string[] | undefined> {
  if (within !== undefined) await refuseOutside(fs, 'read', { path: folder }, within)
  try {
    return (await fs.readdir(folder)).sort()
  } catch (cause) {
    const code = errorCode(cause)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw readFailure(`the folder ${folder}`, cause)
  }
}

const readReasons: Readonly<Record<string, readonly [reason: string, help: string]>> = {
  EACCES: ['permission denied', 'Run haproxyctl as a user who may read it.'],
  EISDIR: ['it is a folder', 'Give the path of a file.'],
  ENOTDIR: ['a part of its path is not a folder', 'Correct the path.'],
  EIO: ['the disk reported an error', 'See what the kernel log says about the disk.'],
  EMFILE: ['too many files are open', 'Raise the limit (ulimit -n).'],
  ENAMETOOLONG: ['its path is too long', 'Shorten the path.'],
  ELOOP: ['its symbolic links go in a circle', 'Correct the links.'],
}

function readFailure(what: string, cause: unknown): UnavailableError {
  const said = cause instanceof Error ? cause.message : String(cause)
  const [reason, help] = readReasons[errorCode(cause) ?? ''] ?? [said]
  return new UnavailableError(`cannot read ${what}: ${reason}`, {
    cause,
    ...(help !== undefined && { help }),
  })
}
