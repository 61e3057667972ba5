/** Whether a connection failed because there is no socket, or none that anybody listens on. */
export function nobodyListens(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (cause instanceof AggregateError) return cause.errors.every((error) => nobodyListens(error))
  if ('code' in cause && (cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED')) return true
  return nobodyListens(cause.cause)
}
