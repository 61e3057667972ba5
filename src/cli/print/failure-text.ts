import type { Failure } from '../../model/index.ts'
import { formatFailure } from './format-failure.ts'

/** A failure as it is told on standard error. */
export function failureText(failure: Failure, colour: boolean): string {
  return formatFailure(failure, failure.message, failure.help, colour).trimEnd()
}
