/** Long enough for what ends by itself. */
const graceMs = 1_000

/**
 * Ends the process where something that a plugin left open, such as a timer or a connection, would keep it from
 * ending. Nothing is lost by it: what goes to files, pipes and terminals is written at once.
 */
export function endLeftOpen(): void {
  setTimeout(() => process.exit(), graceMs).unref()
}
