import { basename, dirname } from 'node:path'
import { Failure } from '../../model/errors.ts'
import type { Files } from '../../model/ports.ts'

/** Files that are only in memory, by absolute path, and shared with `texts`; locks hold within the process. */
export function memoryFiles(texts: Map<string, string> = new Map()): Files {
  const locks = new Set<string>()
  const decoder = new TextDecoder()

  function put(path: string, data: Uint8Array | string): void {
    texts.set(path, typeof data === 'string' ? data : decoder.decode(data))
  }

  return {
    async read(path) {
      const text = texts.get(path)
      return text === undefined ? undefined : new TextEncoder().encode(text)
    },
    async replace(path, data) {
      put(path, data)
    },
    async stage(path, data) {
      const staged = `${path}.candidate`
      put(staged, data)
      return {
        path: staged,
        async commit() {
          put(path, data)
        },
        [Symbol.asyncDispose]: async () => void texts.delete(staged),
      }
    },
    async remove(path) {
      texts.delete(path)
    },
    async list(folder) {
      const paths = [...texts.keys()].filter((path) => dirname(path) === folder)
      return paths.length === 0 ? undefined : paths.map((path) => basename(path)).toSorted(byUnit)
    },
    async lock(path, signal) {
      signal?.throwIfAborted()
      if (locks.has(path)) {
        const help = 'Try again when it is done.'
        throw new Failure('locked', `${path} is locked`, { help })
      }
      locks.add(path)
      return { [Symbol.asyncDispose]: async () => void locks.delete(path) }
    },
  }
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : 1
}
