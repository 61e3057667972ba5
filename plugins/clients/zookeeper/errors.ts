/** Error codes of the protocol that a caller may want to tell apart, by the names used here. */
const codes = {
  'system-error': -1,
  'runtime-inconsistency': -2,
  'data-inconsistency': -3,
  'connection-loss': -4,
  'marshalling-error': -5,
  unimplemented: -6,
  'operation-timeout': -7,
  'bad-arguments': -8,
  'no-node': -101,
  'no-auth': -102,
  'bad-version': -103,
  'no-children-for-ephemerals': -108,
  'node-exists': -110,
  'not-empty': -111,
  'session-expired': -112,
  'invalid-acl': -114,
  'auth-failed': -115,
  'session-moved': -118,
  'not-read-only': -119,
} as const

/** `refused`: the server took the connection and hung up on the handshake. */
export type ErrorCode = keyof typeof codes | 'closed' | 'protocol' | 'refused' | 'unknown'

/** What the server answered, or why there was no answer. */
export class ZooKeeperError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ZooKeeperError'
    this.code = code
  }
}

/** The error of a reply; `what` is the request, as in `get /nodes/web`. */
export function replyError(number: number, what: string): ZooKeeperError {
  const code = codeOf(number)
  const words = code === 'unknown' ? `error ${number}` : code.replaceAll('-', ' ')
  return new ZooKeeperError(code, `${what}: ${words}`)
}

export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof ZooKeeperError && error.code === code
}

function codeOf(number: number): ErrorCode {
  for (const [code, value] of Object.entries(codes)) {
    if (value === number && isKnown(code)) return code
  }
  return 'unknown'
}

function isKnown(code: string): code is keyof typeof codes {
  return code in codes
}
