import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/** What a loader of CommonJS does for the files with one ending; Node's own is among its public API. */
type LoadFile = (module: NodeJS.Module, file: string) => void

interface Compiled {
  readonly script: Script
  readonly source: string
  readonly kept: string
}

/** Two checksums stand before what is kept, of the source and of itself: V8 looks no further than at lengths. */
const headBytes = 8

/**
 * Node's compile cache for a Node that has none yet (before 22.1), for the `.cjs` files below `code`: they are compiled
 * once, and then taken from `folder`. What V8 kept in another version, or with other settings, it refuses itself.
 */
export function keepCode(code: string, folder: string): void {
  const { extensions }: { extensions: Record<string, LoadFile | undefined> } = createRequire(
    join(code, 'index.cjs'),
  )
  const usual = extensions['.cjs'] ?? extensions['.js']
  if (usual === undefined) return
  const fresh: Compiled[] = []
  extensions['.cjs'] = (module, file) => {
    const source = file.startsWith(`${code}/`) ? readFileSync(file, 'utf8') : undefined
    // V8 keeps of no script how it imports modules, so one that does is always compiled.
    if (source === undefined || source.includes('import(')) return usual(module, file)
    load({ module, file, source, kept: join(folder, basename(file)) }, fresh)
  }
  process.once('exit', () => keep(fresh))
}

interface Loading {
  readonly module: NodeJS.Module
  readonly file: string
  readonly source: string
  readonly kept: string
}

function load({ module, file, source, kept }: Loading, fresh: Compiled[]): void {
  const cachedData = readKept(kept, source)
  const wrapped = `(function (exports, require, module, __filename, __dirname) {\n${source}\n})`
  const script = new Script(wrapped, {
    filename: file,
    lineOffset: -1,
    ...(cachedData && { cachedData }),
  })
  if (cachedData === undefined || script.cachedDataRejected === true) {
    fresh.push({ script, source, kept })
  }
  const run: (...scope: readonly unknown[]) => void = script.runInThisContext()
  const require = createRequire(file)
  Reflect.apply(run, module.exports, [module.exports, require, module, file, dirname(file)])
}

function readKept(file: string, source: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(headBytes)
    return bytes.subarray(0, headBytes).equals(headOf(source, data)) ? data : undefined
  } catch {
    return undefined
  }
}

function headOf(source: string, data: Buffer): Buffer {
  const head = Buffer.alloc(headBytes)
  head.writeUInt32LE(crc32(source))
  head.writeUInt32LE(crc32(data), 4)
  return head
}

/** With what was compiled while it ran, so at the end. A start without it is slower, and nothing else. */
function keep(fresh: readonly Compiled[]): void {
  try {
    for (const { script, source, kept } of fresh) {
      const data = script.createCachedData()
      mkdirSync(dirname(kept), { recursive: true, mode: 0o700 })
      const candidate = `${kept}.${process.pid}`
      writeFileSync(candidate, Buffer.concat([headOf(source, data), data]), { mode: 0o600 })
      renameSync(candidate, kept)
    }
  } catch {
    // No room, or no right to write there any more.
  }
}
