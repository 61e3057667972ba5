import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { Failure } from '../../model/errors.ts'
import { errorCode } from '../error-code.ts'

/**
 * What a git that was killed leaves behind: `index.lock`, and beside it the index that it was writing. Nobody
 * else takes them away. They are removed only where they cannot be another's: made since `sinceMs`, when we
 * held our own lock on the repository and began to commit, while no git works in it now.
 *
 * Throws a Failure of kind `locked` where that is not so, or cannot be known.
 */
export async function removeOrphanedLock(
  lockFile: string,
  root: string,
  sinceMs: number,
): Promise<void> {
  const locks = await locksBeside(lockFile)
  if (locks.length === 0) return
  for (const path of locks) {
    const made = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
    // Coarse clocks of file systems lie behind by a few milliseconds.
    if (made !== undefined && made < sinceMs - 1_000) throw lockedByOther(root, lockFile)
  }
  if ((await isGitAtWork(root)) !== false) throw lockedByOther(root, lockFile)
  for (const path of locks) await rm(path, { force: true })
}

export function lockedByOther(root: string, lockFile = join(root, '.git', 'index.lock')): Failure {
  return new Failure('locked', `another git works in ${root}`, {
    help: `Try again when it is done. If none runs, one was killed: remove ${lockFile}`,
  })
}

async function locksBeside(lockFile: string): Promise<readonly string[]> {
  const folder = dirname(lockFile)
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name === basename(lockFile) || /^next-index-\d+\.lock$/.test(name))
    .map((name) => join(folder, name))
}

/** Whether a git that lives works in the repository; `undefined` where nobody can tell. */
async function isGitAtWork(root: string): Promise<boolean | undefined> {
  const pids = await readdir('/proc').catch(() => undefined)
  if (pids === undefined || !pids.includes('self')) return undefined
  for (const pid of pids) {
    if (!/^\d+$/.test(pid)) continue
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    // `7 (git) S …`: one that has ended, and was not fetched by its parent yet, is a zombie.
    const [, name = '', state] = /^\d+ \((.*)\) (\S)/.exec(status) ?? []
    if (!name.startsWith('git') || state === 'Z' || state === 'X') continue
    if (await worksIn(pid, root)) return true
  }
  return false
}

async function worksIn(pid: string, root: string): Promise<boolean> {
  try {
    const cwd = await readlink(`/proc/${pid}/cwd`)
    return cwd === root || cwd.startsWith(`${root}${sep}`)
  } catch (cause) {
    // One of another user does not say where it works, so that it may be here; one that is gone is not.
    return errorCode(cause) !== 'ENOENT' && errorCode(cause) !== 'ESRCH'
  }
}
