/** The reason that a run was aborted with when a signal came. */
export class StoppedError extends Error {
  readonly signal: 'SIGINT' | 'SIGTERM'

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`stopped by ${signal}`)
    this.name = 'StoppedError'
    this.signal = signal
  }
}
