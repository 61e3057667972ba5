import { join } from 'node:path'
import { keepCode } from './code-cache.ts'
import { ownFolder } from './own-folder.ts'
import { packageRoot } from './package-root.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Keeps what is compiled, so that the next start need not do it again. Node's usual place for it is below /tmp, where
 * anybody may put something first; code that may run as root comes from a folder of its own. Each command keeps its
 * own: of one file, each compiles what it calls.
 */
export function keepCompiled(env: Environment, command: string): void {
  // Who has asked Node to keep it, or not to, is not asked again.
  if (env['NODE_COMPILE_CACHE'] !== undefined || env['NODE_DISABLE_COMPILE_CACHE'] === '1') return
  if (!/^[a-z-]{1,20}$/.test(command)) return
  const folder = ownFolder(env, 'compiled')
  if (folder === undefined) return
  const version = `${process.version}-${process.arch}`
  keepCode(join(packageRoot(), 'dist'), join(folder, version, command))
}
