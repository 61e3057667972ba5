import { resolve } from 'node:path'
import { Failure, UnavailableError } from '../../model/index.ts'
import { errorCode } from '../../system/error-code.ts'
import type { World } from './world.ts'

interface GivenFile {
  /** What it is to be, as in `the plan`. */
  readonly what?: string
  readonly help?: string
  readonly maxBytes?: number
}

/** A file that the command line names: where there is none, or a folder in its place, the command line is wrong. */
export async function readGivenFile(
  path: string,
  { files, cwd }: Pick<World, 'files' | 'cwd'>,
  { what = 'the file', help, maxBytes }: GivenFile = {},
): Promise<Uint8Array> {
  try {
    const bytes = await files.read(resolve(cwd, path), {
      ...(maxBytes !== undefined && { maxBytes }),
    })
    if (bytes !== undefined) return bytes
  } catch (cause) {
    const code = cause instanceof UnavailableError ? errorCode(cause.cause) : undefined
    if (code === 'EISDIR')
      throw new Failure('usage', `${what} ${path} is a folder`, { cause, help: 'Name a file.' })
    if (code !== 'ENOTDIR') throw cause
  }
  throw new Failure('usage', `${what} ${path} does not exist`, {
    ...(help !== undefined && { help }),
  })
}
