import { lstatSync, mkdirSync, type Stats } from 'node:fs'
import * as node from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { keepCode } from './code-cache.ts'
import { packageRoot } from './package-root.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Has Node keep what it compiles (22.1 and later), or keeps it, so that the next start need not do it again. Node's
 * usual place for it is below /tmp, where anybody may put something first; code that may run as root comes from a
 * folder of its own. Each command keeps its own: of one file, each compiles what it calls.
 */
export function keepCompiled(env: Environment, command: string): void {
  if (env['NODE_COMPILE_CACHE'] !== undefined) return
  const folder = ownFolder(env)
  if (folder === undefined) return
  if (canKeep(node)) node.enableCompileCache(folder)
  else if (/^[a-z-]{1,20}$/.test(command)) {
    keepCode(
      join(packageRoot(), 'dist'),
      join(folder, `${process.version}-${process.arch}`, command),
    )
  }
}

function canKeep(module: object): module is { enableCompileCache(folder: string): unknown } {
  return 'enableCompileCache' in module && typeof module.enableCompileCache === 'function'
}

/** A folder that nobody else can write into; `undefined` where there can be none. */
export function ownFolder(env: Environment): string | undefined {
  const base = cacheBase(env)
  if (base === undefined) return undefined
  const folders = [base, join(base, 'haproxyctl'), join(base, 'haproxyctl', 'compiled')]
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
