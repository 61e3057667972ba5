import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { constants, Script } from 'node:vm'

/** What a loader of CommonJS does for the files with one ending; Node's own is among its public API. */
type LoadFile = (module: NodeJS.Module, file: string) => void

/** The scope of a module, as Node's own loader makes it. */
const opening = '(function (exports, require, module, __filename, __dirname) { '

interface Compiled {
  readonly script: Script
  readonly kept: string
}

/**
 * Node's compile cache for a Node that has none yet (before 22.1), for the files below `code`: they are compiled once,
 * and then taken from `folder`. V8 refuses what it kept in another version, or of another source.
 */
export function keepCode(code: string, folder: string): void {
  const loaders: Record<string, LoadFile | undefined> = createRequire(
    join(code, 'index.js'),
  ).extensions
  const usual = loaders['.js']
  if (usual === undefined) return
  const fresh: Compiled[] = []
  loaders['.js'] = (module, file) => {
    const path = relative(code, file)
    if (path.startsWith('..')) return usual(module, file)
    load(module, file, join(folder, path.replaceAll('/', '_')), fresh)
  }
  process.once('exit', () => keep(fresh))
}

function load(module: NodeJS.Module, file: string, kept: string, fresh: Compiled[]): void {
  const source = readFileSync(file, 'utf8')
  const cachedData = readKept(kept)
  const script = new Script(`${opening}${source}\n})`, {
    filename: file,
    columnOffset: -opening.length,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  })
  if (cachedData === undefined || script.cachedDataRejected === true) fresh.push({ script, kept })
  const run: (...scope: readonly unknown[]) => void = script.runInThisContext()
  const require = createRequire(file)
  Reflect.apply(run, module.exports, [module.exports, require, module, file, dirname(file)])
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** With what was compiled while it ran, so at the end. A start without it is slower, and nothing else. */
function keep(fresh: readonly Compiled[]): void {
  try {
    for (const { script, kept } of fresh) {
      mkdirSync(dirname(kept), { recursive: true, mode: 0o700 })
      const candidate = `${kept}.${process.pid}`
      // V8 does not notice when only a part of it has reached the disk.
      writeFileSync(candidate, script.createCachedData(), { mode: 0o600, flush: true })
      renameSync(candidate, kept)
    }
  } catch {
    // No room, or no right to write there any more.
  }
}
