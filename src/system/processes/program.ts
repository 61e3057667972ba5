import { UnavailableError } from '../../model/errors.ts'

// Messages are read by programs here, so they have to come in one language.
export const fixedLocale = { LC_ALL: 'C.UTF-8', LANGUAGE: '' }

export function cannotStart(
  file: string,
  result: { code?: string | undefined; cause?: unknown },
): UnavailableError {
  const { code, cause } = result
  if (code === 'ENOENT') {
    return new UnavailableError(`cannot run ${file}: there is no such program`, {
      cause,
      help: `Install ${file}, or give its path.`,
    })
  }
  const reason = code === 'EACCES' ? 'it may not be executed by this user' : String(code ?? cause)
  return new UnavailableError(`cannot run ${file}: ${reason}`, { cause })
}
