import type { Stats } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode } from '../error-code.ts'
import type { FileSystem } from './files.ts'

/** Node's own `recursive` never ends where a folder cannot be made and is said not to be there, as in /proc. */
export async function makeFolder(
  fs: FileSystem,
  folder: string,
  mode: number | string,
): Promise<void> {
  try {
    await makeOne(fs, folder, mode)
  } catch (cause) {
    const code = errorCode(cause)
    if (code === 'EEXIST') return
    const above = dirname(folder)
    if (code !== 'ENOENT' || above === folder) throw cause
    await makeFolder(fs, above, mode)
    await makeOne(fs, folder, mode).catch((again: unknown) => {
      if (errorCode(again) !== 'EEXIST') throw again
    })
  }
}

/** What root makes belongs to the owner of the folder that it is in: a service goes on working with it. */
async function makeOne(fs: FileSystem, folder: string, mode: number | string): Promise<void> {
  await fs.mkdir(folder, { mode })
  const owner = await ownerOf(fs, dirname(folder))
  if (owner !== undefined) await fs.chown(folder, owner.uid, owner.gid)
}

/** Absent where what is made has that owner by itself, or cannot be given to another. */
export async function ownerOf(fs: FileSystem, folder: string): Promise<Stats | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const stats = await fs.stat(folder)
  // In /tmp everybody makes files of their own.
  return stats.uid === 0 || (stats.mode & 0o1000) !== 0 ? undefined : stats
}
