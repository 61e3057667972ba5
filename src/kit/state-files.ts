import { isAbsolute, relative } from 'node:path'
import type { Files, PlaceOptions } from '../model/ports.ts'

/**
 * Files of which those below one folder may have been changed by its owner, as the state of a service that root applies
 * for: there no link is followed out of `within`, and nothing but plain files is read.
 */
export function stateFiles(files: Files, folder: string, within = folder): Files {
  function placed<Options extends PlaceOptions>(
    path: string,
    options?: Options,
  ): Options | PlaceOptions {
    return isBelow(path, folder) ? { ...options, within } : { ...options }
  }
  return {
    ...files,
    read: (path, options) => files.read(path, placed(path, options)),
    replace: (path, data, options) => files.replace(path, data, placed(path, options)),
    stage: (path, data, options) => files.stage(path, data, placed(path, options)),
    remove: (path, options) => files.remove(path, placed(path, options)),
    list: (path, options) => files.list(path, placed(path, options)),
  }
}

/** By name, wherever it leads. */
function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}
