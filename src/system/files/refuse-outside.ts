import { Failure, UnavailableError } from '../../model/errors.ts'
import type { FileSystem } from './files.ts'
import { isWithin, realPlace } from './real-place.ts'

const refusals = {
  read: (message: string, help: string) => new UnavailableError(message, { help }),
  write: (message: string, help: string) => new Failure('cannot-write', message, { help }),
} as const

/** Where folders really are, as it was seen last. */
const realFolders = new Map<string, string>()

interface NamedPlace {
  readonly path: string
  /** Whether all links of it have been followed already. */
  readonly isReal?: boolean
}

/** The owner of a folder may put links into it; who works there as root must not follow them out of it. */
export async function refuseOutside(
  fs: Pick<FileSystem, 'realpath'>,
  what: keyof typeof refusals,
  { path, isReal = false }: NamedPlace,
  folder: string,
): Promise<void> {
  const place = isReal ? path : await realPlace(path, fs)
  const known = realFolders.get(folder)
  if (known !== undefined && isWithin(place, known)) return
  const real = await realPlace(folder, fs)
  realFolders.set(folder, real)
  if (isWithin(place, real)) return
  const message = `cannot ${what} ${path}: a symbolic link leads out of ${folder}`
  throw refusals[what](message, `Remove the link: it leads to ${place}.`)
}
