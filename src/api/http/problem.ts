import { findingDocuments, type FindingDocument } from '../../documents/finding.ts'
import { Failure, type Diagnostic, type FailureKind } from '../../model/index.ts'

export interface ProblemOptions {
  /** What to do about it. */
  readonly help?: string
  readonly diagnostics?: readonly Diagnostic[]
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** A request that is not carried out, and why. */
export class Problem extends Error {
  readonly status: number
  /** Stable; docs/api.md has them all. */
  readonly code: string
  readonly help: string | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, options: ProblemOptions = {}) {
    super(message, { cause: options.cause })
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.help = options.help
    this.diagnostics = options.diagnostics ?? []
    this.headers = options.headers ?? {}
  }
}

/** RFC 9457, with what the command line prints of the same failure. */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly help?: string
  readonly diagnostics: readonly FindingDocument[]
}

const statuses: Readonly<Record<FailureKind, number>> = {
  usage: 400,
  invalid: 422,
  locked: 409,
  refused: 409,
  'stale-plan': 412,
  unavailable: 503,
  'cannot-write': 503,
  'reload-owed': 503,
  plugin: 502,
  'reload-rolled-back': 502,
  'reload-stuck': 502,
  stopped: 503,
}

/** What is told of an error; `undefined` for one that is a bug. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (!(error instanceof Failure)) return undefined
  const { kind, message, help, diagnostics } = error
  return new Problem(statuses[kind], kind, message, {
    diagnostics,
    cause: error,
    ...(help !== undefined && { help }),
    ...(kind === 'locked' && { headers: { 'retry-after': '1' } }),
  })
}

export function problemDocument(problem: Problem): ProblemDocument {
  const { status, code, message, help, diagnostics } = problem
  return {
    type: `urn:haproxyctl:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    detail: message,
    code,
    ...(help !== undefined && { help }),
    diagnostics: findingDocuments(diagnostics),
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

export function notFound(what: string, help?: string): Problem {
  return new Problem(404, 'not-found', `${what} does not exist`, help === undefined ? {} : { help })
}

export function conflict(message: string, help?: string): Problem {
  return new Problem(409, 'conflict', message, help === undefined ? {} : { help })
}

/** What was sent is understood, and cannot be what is meant. */
export function unprocessable(message: string, help?: string): Problem {
  return new Problem(422, 'invalid', message, help === undefined ? {} : { help })
}
