import type { Failure } from '../../model/index.ts'

/** A failure that the command's own document on standard output has told already. */
export class ToldFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message, { cause: failure })
    this.name = 'ToldFailure'
    this.failure = failure
  }
}
