/** Whether a connection failed because there is no socket, or none that anybody listens on. */
export function nobodyListens(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (cause instanceof AggregateError) return cause.errors.every((error) => nobodyListens(error))
  if ('code' in cause && (cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED')) return true
  return nobodyListens(cause.cause)
}

/** Whether a socket file is still there that somebody listened on: a HAProxy that was killed leaves its own. */
export function hasLeftSocket(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (cause instanceof AggregateError) return cause.errors.some((error) => hasLeftSocket(error))
  // A port says nothing of what was there.
  if ('code' in cause && cause.code === 'ECONNREFUSED') return !('port' in cause)
  return hasLeftSocket(cause.cause)
}
