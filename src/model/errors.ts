import type { Diagnostic } from './diagnostic.ts'

/** Why a command ended without doing its work; `exit-codes.ts` gives each its number. */
export type FailureKind =
  | 'usage'
  | 'plugin'
  | 'invalid'
  | 'unavailable'
  | 'cannot-write'
  | 'locked'
  | 'refused'
  | 'stale-plan'
  | 'reload-rolled-back'
  | 'reload-stuck'
  | 'reload-owed'
  | 'stopped'

export interface FailureOptions {
  /** What to do about it. */
  readonly help?: string
  readonly diagnostics?: readonly Diagnostic[]
  readonly cause?: unknown
}

/** An end that is not a bug: the message names the thing, `help` the remedy. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly help: string | undefined
  readonly diagnostics: readonly Diagnostic[]

  constructor(kind: FailureKind, message: string, options: FailureOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = new.target.name
    this.kind = kind
    this.help = options.help
    this.diagnostics = options.diagnostics ?? []
  }
}

export interface UnavailableOptions extends FailureOptions {
  /** How long whoever did not answer wants to be left alone. */
  readonly retryAfterMs?: number
  /** How long until it is worth asking again, however often it was: it answers well, and has not yet what is asked for. */
  readonly retryWithinMs?: number
}

/** The world did not answer: a registry, a socket, a binary. Never to be turned into an empty answer. */
export class UnavailableError extends Failure {
  readonly retryAfterMs: number | undefined
  readonly retryWithinMs: number | undefined

  constructor(message: string, options: UnavailableOptions = {}) {
    super('unavailable', message, options)
    this.retryAfterMs = options.retryAfterMs
    this.retryWithinMs = options.retryWithinMs
  }
}

/** The user's text is wrong; the diagnostics say where. */
export class InvalidError extends Failure {
  constructor(message: string, diagnostics: readonly Diagnostic[], options: FailureOptions = {}) {
    super('invalid', message, { ...options, diagnostics })
  }
}
