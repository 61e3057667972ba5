/** An end that the log has told already, in its own format. */
export class LoggedFailure extends Error {
  readonly error: unknown

  constructor(error: unknown) {
    super(error instanceof Error ? error.message : String(error), { cause: error })
    this.name = 'LoggedFailure'
    this.error = error
  }
}
