import type { Diagnostic } from '../model/diagnostic.ts'

/** A finding without the values that came from references, which may be secret. */
export function masked(diagnostic: Diagnostic, secrets: readonly string[]): Diagnostic {
  if (secrets.length === 0) return diagnostic
  const { message, help } = diagnostic
  const rest = help === undefined ? {} : { help: mask(help, secrets) }
  return { ...diagnostic, message: mask(message, secrets), ...rest }
}

function mask(text: string, secrets: readonly string[]): string {
  let result = text
  for (const secret of secrets) result = result.replaceAll(secret, '***')
  return result
}
