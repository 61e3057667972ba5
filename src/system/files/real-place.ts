import * as nodeFs from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { errorCode } from '../error-code.ts'

/** Where a path leads, all links followed, also when its last parts are not there yet. */
export async function realPlace(
  path: string,
  fs: Pick<typeof nodeFs, 'realpath'> = nodeFs,
): Promise<string> {
  try {
    return await fs.realpath(path)
  } catch (cause) {
    const above = dirname(path)
    if (errorCode(cause) !== 'ENOENT' || above === path) return path
    return join(await realPlace(above, fs), basename(path))
  }
}

/** Both as they really are. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
