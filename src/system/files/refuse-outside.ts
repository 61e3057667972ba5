import { Failure, UnavailableError } from '../../model/errors.ts'
import type { FileSystem } from './files.ts'
import { isWithin, realPlace } from './real-place.ts'

const refusals = {
  read: (message: string, help: string) => new UnavailableError(message, { help }),
  write: (message: string, help: string) => new Failure('cannot-write', message, { help }),
} as const

/** The owner of a folder may put links into it; who works there as root must not follow them out of it. */
export async function refuseOutside(
  fs: Pick<FileSystem, 'realpath'>,
  what: keyof typeof refusals,
  path: string,
  folder: string,
): Promise<void> {
  const place = await realPlace(path, fs)
  if (isWithin(place, await realPlace(folder, fs))) return
  const message = `cannot ${what} ${path}: a symbolic link leads out of ${folder}`
  throw refusals[what](message, `Remove the link: it leads to ${place}.`)
}
