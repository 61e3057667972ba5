import { readFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { putOwnFile } from './own-folder.ts'

/** What a loader of CommonJS does for the files with one ending; Node's own is among its public API. */
type LoadFile = (module: NodeJS.Module, file: string) => void

interface Compiled {
  readonly script: Script
  readonly source: string
  readonly kept: string
}

/** What tells the source, and a checksum of what is kept, stand before it: V8 looks no further than at lengths. */
const headBytes = 8

/**
 * The `.cjs` files below `code` are compiled once, and then taken from `folder`, without a look for each on the disk:
 * that is quicker than Node's own compile cache, which is there from 22.1 on. What V8 kept in another version, or with
 * other settings, it refuses itself.
 */
export function keepCode(code: string, folder: string): void {
  const root = createRequire(join(code, 'index.cjs'))
  const { extensions }: { extensions: Record<string, LoadFile | undefined> } = root
  const usual = extensions['.cjs'] ?? extensions['.js']
  if (usual === undefined) return
  const loader = new CodeLoader(root, folder)
  extensions['.cjs'] = (module, file) => {
    const source = file.startsWith(`${code}/`) ? readSource(file) : undefined
    if (source === undefined) return usual(module, file)
    loader.run(module, file, source)
  }
  process.once('exit', () => keep(loader.fresh))
}

/** `undefined` where Node has to load it: V8 keeps of no script how it imports modules, so one that does is always compiled. */
function readSource(file: string): string | undefined {
  // The bundle holds nothing but ASCII, of which V8 keeps half as many bytes, and reads it sooner.
  const source = readFileSync(file, 'latin1')
  return source.includes('import(') ? undefined : source
}

/** Loads files by their paths, which the bundle has written out: Node would look each of them up. */
class CodeLoader {
  readonly fresh: Compiled[] = []
  readonly #root: NodeJS.Require
  readonly #folder: string
  /** By the folder that it is asked from, and the name there. */
  readonly #paths = new Map<string, string>()

  constructor(root: NodeJS.Require, folder: string) {
    this.#root = root
    this.#folder = folder
  }

  run(module: NodeJS.Module, file: string, source: string): void {
    const script = this.#compile(file, source)
    const run: (...scope: readonly unknown[]) => void = script.runInThisContext()
    const folder = dirname(file)
    const require = (name: string): unknown => this.#require(name, folder)
    // Few ask it for more, such as where a package is.
    Object.setPrototypeOf(require, this.#root)
    Reflect.apply(run, module.exports, [module.exports, require, module, file, folder])
  }

  #compile(file: string, source: string): Script {
    const kept = join(this.#folder, basename(file))
    const cachedData = readKept(kept, source)
    const wrapped = `(function (exports, require, module, __filename, __dirname) {\n${source}\n})`
    const script = new Script(wrapped, {
      filename: file,
      lineOffset: -1,
      ...(cachedData && { cachedData }),
    })
    if (cachedData === undefined || script.cachedDataRejected === true) {
      this.fresh.push({ script, source, kept })
    }
    return script
  }

  #require(name: string, folder: string): unknown {
    if (name.startsWith('node:')) return process.getBuiltinModule(name) ?? this.#root(name)
    return name.startsWith('.') ? this.#load(this.#pathOf(name, folder)) : this.#root(name)
  }

  #pathOf(name: string, folder: string): string {
    const key = `${folder}/${name}`
    let path = this.#paths.get(key)
    if (path === undefined) this.#paths.set(key, (path = join(folder, name)))
    return path
  }

  /** In the same register as Node, so that nothing is there twice, whoever loads it. */
  #load(file: string): unknown {
    const { cache } = this.#root
    const known = cache[file]
    if (known !== undefined) return known.exports
    const source = file.endsWith('.cjs') ? readSource(file) : undefined
    if (source === undefined) return this.#root(file)
    const module = new Module(file)
    cache[file] = module
    try {
      this.run(module, file, source)
      module.loaded = true
      return module.exports
    } catch (error) {
      delete cache[file]
      throw error
    }
  }
}

function readKept(file: string, source: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(headBytes)
    return bytes.subarray(0, headBytes).equals(headOf(file, source, data)) ? data : undefined
  } catch {
    return undefined
  }
}

/** The name of a chunk says what is in it: it ends with a digest. */
const isNamedByDigest = /-[\w-]{8}\.cjs$/

function headOf(file: string, source: string, data: Buffer): Buffer {
  const head = Buffer.alloc(headBytes)
  head.writeUInt32LE(isNamedByDigest.test(file) ? source.length : crc32(source))
  head.writeUInt32LE(crc32(data), 4)
  return head
}

/** With what was compiled while it ran, so at the end. A start without it is slower, and nothing else. */
function keep(fresh: readonly Compiled[]): void {
  try {
    for (const { script, source, kept } of fresh) {
      const data = script.createCachedData()
      putOwnFile(kept, Buffer.concat([headOf(kept, source, data), data]))
    }
  } catch {
    // No room, or no right to write there any more.
  }
}
