import { Failure } from '../model/index.ts'
import { maskSecrets } from '../system/log.ts'

/** The same error with every secret of the project masked in all of its texts. */
export function maskFailure(error: Error, secrets: readonly string[]): Error {
  if (secrets.length === 0 || !(error instanceof Failure)) return error
  const masked = new Failure(error.kind, maskSecrets(error.message, secrets), {
    ...(error.help !== undefined && { help: maskSecrets(error.help, secrets) }),
    diagnostics: maskTexts(error.diagnostics, secrets),
    ...(error.cause instanceof Error && { cause: maskCause(error.cause, secrets) }),
  })
  if (error.stack !== undefined) masked.stack = maskSecrets(error.stack, secrets)
  return masked
}

/** Any value of plain data with every secret masked in its texts. */
export function maskTexts<T>(value: T, secrets: readonly string[]): T {
  if (secrets.length === 0) return value
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? maskSecrets(each, secrets) : each,
  )
}

function maskCause(cause: Error, secrets: readonly string[]): Error {
  const inner = cause.cause instanceof Error ? maskCause(cause.cause, secrets) : undefined
  return new Error(maskSecrets(cause.message, secrets), inner && { cause: inner })
}
