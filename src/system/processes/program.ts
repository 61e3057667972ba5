import { UnavailableError } from '../../model/errors.ts'
import type { RunOptions } from '../../model/ports.ts'

// Messages are read by programs here, so they have to come in one language.
export const fixedLocale = { LC_ALL: 'C.UTF-8', LANGUAGE: '' }

/** Of what a program may print; a character is one or two bytes of memory. */
export const mostCharacters = 100_000_000

export function printedTooMuch(file: string): UnavailableError {
  return new UnavailableError(`${file} printed more than 100 MB`)
}

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

export function tookTooLong(file: string, { timeoutMs = 0 }: RunOptions): UnavailableError {
  const limit = timeoutMs < 1_000 ? `${timeoutMs} ms` : `${timeoutMs / 1_000} s`
  return new UnavailableError(`${file} did not end within ${limit}`)
}
