import type { Failure } from '../model/index.ts'
import { exitCodes } from './exit-codes.ts'

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

export function errorDocument({ kind, message, help, diagnostics }: Failure): ErrorDocument {
  return {
    error: {
      kind,
      exitCode: exitCodes[kind],
      message,
      ...(help !== undefined && { help }),
      ...(diagnostics.length > 0 && { diagnostics }),
    },
  }
}
