import { Failure, UnavailableError } from '../../model/errors.ts'
import type { Files } from '../../model/ports.ts'
import { isWithin, realPlace } from './real-place.ts'

export interface Confinement {
  /** Folders of which all may be read. */
  readonly within: readonly string[]
  /** A folder that counts as empty, and keeps nothing that is put into it. */
  readonly blank?: string
  /** Whether the same files may be written. */
  readonly mayWrite: boolean
}

/** Files of some folders and no others, wherever links lead. */
export function confineFiles(files: Files, { within, blank, mayWrite }: Confinement): Files {
  async function admit(path: string): Promise<void> {
    const place = await realPlace(path)
    const roots = await Promise.all(within.map((root) => realPlace(root)))
    if (roots.some((root) => isWithin(place, root))) return
    throw new UnavailableError(`cannot read ${path}: it lies outside of the project's folder`, {
      help: 'With --untrusted, only files in that folder are read, and links out of it are not followed.',
    })
  }
  function isBlank(path: string): boolean {
    return blank !== undefined && isWithin(path, blank)
  }
  async function admitWrite(path: string): Promise<void> {
    if (mayWrite) return admit(path)
    throw new Failure('cannot-write', `cannot write ${path}: with --untrusted nothing is written`)
  }
  return {
    async read(path, options) {
      if (isBlank(path)) return undefined
      await admit(path)
      return files.read(path, options)
    },
    async list(folder, options) {
      if (isBlank(folder)) return undefined
      await admit(folder)
      return files.list(folder, options)
    },
    async replace(path, data, options) {
      if (isBlank(path)) return
      await admitWrite(path)
      await files.replace(path, data, options)
    },
    async stage(path, data, options) {
      await admitWrite(path)
      return files.stage(path, data, options)
    },
    async remove(path, options) {
      if (isBlank(path)) return
      await admitWrite(path)
      await files.remove(path, options)
    },
    async lock(path, signal) {
      if (isBlank(path)) return { [Symbol.asyncDispose]: () => Promise.resolve() }
      await admitWrite(path)
      return files.lock(path, signal)
    },
  }
}
