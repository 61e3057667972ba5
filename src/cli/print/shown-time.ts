/** A time for people: to the second, in UTC. */
export function shownTime(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`
}
