import { lstatSync, mkdirSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * A folder for what may be lost, such as `~/.cache/haproxyctl/NAME`, that nobody else can write into; `undefined` where
 * there can be none.
 */
export function ownFolder(env: Environment, name: string): string | undefined {
  const base = cacheBase(env)
  if (base === undefined) return undefined
  const folders = [base, join(base, 'haproxyctl'), join(base, 'haproxyctl', name)]
  try {
    return folders.every(isOwn) ? folders.at(-1) : undefined
  } catch {
    // A start without it is slower, and nothing else.
    return undefined
  }
}

function cacheBase(env: Environment): string | undefined {
  const [service] = env['CACHE_DIRECTORY']?.split(':') ?? []
  const home = env['HOME'] ?? ''
  const base = service ?? env['XDG_CACHE_HOME'] ?? (home === '' ? '' : join(home, '.cache'))
  return isAbsolute(base) ? base : undefined
}

/**
 * Makes the folder where only it is missing, in a folder of the same user's: a home that is not there stays so, and
 * root, with the home of somebody else, makes nothing there that its owner could not write into.
 */
function isOwn(folder: string): boolean {
  const before = lstatSync(folder, { throwIfNoEntry: false })
  if (before === undefined) {
    if (!isOfThisUser(lstatSync(dirname(folder)))) return false
    mkdirSync(folder, { mode: 0o700 })
  }
  const stats = before ?? lstatSync(folder)
  return stats.isDirectory() && isOfThisUser(stats) && (stats.mode & 0o022) === 0
}

function isOfThisUser({ uid }: Stats): boolean {
  return uid === process.getuid?.()
}

/** Puts a file into such a folder, whole or not at all. Throws what the file system says. */
export function putOwnFile(path: string, data: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const candidate = `${path}.${process.pid}`
  try {
    writeFileSync(candidate, data, { mode: 0o600 })
    renameSync(candidate, path)
  } catch (cause) {
    rmSync(candidate, { force: true })
    throw cause
  }
}
