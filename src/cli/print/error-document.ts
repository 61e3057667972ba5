import type { Failure } from '../../model/index.ts'
import { exitCodeOf } from '../ending/exit-codes.ts'

/** An end that is not a success, for `--json`. */
export interface ErrorDocument {
  readonly error: {
    readonly kind: string
    readonly exitCode: number
    readonly message: string
    readonly help?: string
    readonly diagnostics?: Failure['diagnostics']
  }
}

export function errorDocument(failure: Failure): ErrorDocument {
  const { kind, message, help, diagnostics } = failure
  return {
    error: {
      kind,
      exitCode: exitCodeOf(failure),
      message,
      ...(help !== undefined && { help }),
      ...(diagnostics.length > 0 && { diagnostics }),
    },
  }
}
