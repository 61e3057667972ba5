import { maskTexts } from '../../documents/serialize.ts'
import { Failure } from '../../model/index.ts'
import { maskSecrets } from '../../model/mask-secrets.ts'
import { ToldFailure } from '../ending/told-failure.ts'

/** The same error with every secret of the project masked in all of its texts. */
export function maskFailure(error: Failure, secrets: readonly string[]): Failure
export function maskFailure(error: Error, secrets: readonly string[]): Error
export function maskFailure(error: Error, secrets: readonly string[]): Error {
  if (secrets.length === 0) return error
  if (error instanceof ToldFailure) return new ToldFailure(maskFailure(error.failure, secrets))
  if (!(error instanceof Failure)) return maskInPlace(error, secrets)
  const masked = new Failure(error.kind, maskSecrets(error.message, secrets), {
    ...(error.help !== undefined && { help: maskSecrets(error.help, secrets) }),
    diagnostics: maskTexts(error.diagnostics, secrets),
    ...(error.cause instanceof Error && { cause: maskCause(error.cause, secrets) }),
  })
  if (error.stack !== undefined) masked.stack = maskSecrets(error.stack, secrets)
  return masked
}

/** A bug, or the end of a run: what it is must not change. */
function maskInPlace(error: Error, secrets: readonly string[]): Error {
  error.message = maskSecrets(error.message, secrets)
  if (error.stack !== undefined) error.stack = maskSecrets(error.stack, secrets)
  return error
}

function maskCause(cause: Error, secrets: readonly string[]): Error {
  const inner = cause.cause instanceof Error ? maskCause(cause.cause, secrets) : undefined
  return new Error(maskSecrets(cause.message, secrets), inner && { cause: inner })
}
