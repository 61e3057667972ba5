import type { Diagnostic } from '../model/diagnostic.ts'
import { UnavailableError } from '../model/errors.ts'
import type { Location } from '../model/place.ts'

/** An error of the project file; `code` without its `project/`. */
export function projectError(
  code: string,
  message: string,
  location: Location,
  help: string,
): Diagnostic {
  return { code: `project/${code}`, severity: 'error', message, location, help }
}

/** Why a file could not be read; a bug is no answer to that and is thrown on. */
export function reasonOf(error: unknown): string {
  // The finding names the file already.
  if (error instanceof UnavailableError) return error.message.replace(/^cannot read .*?: /, '')
  if (error instanceof Error && 'code' in error) return error.message
  throw error
}
