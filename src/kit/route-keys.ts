import type { Placed } from '../model/place.ts'

/**
 * What the map of a frontend has for these hosts and paths: `app.example/api/`, `/api/` for any host, `app.example/` for
 * all paths. Each ends in a slash, so that `/api` is not taken for the beginning of `/apis`.
 */
export function routeKeys(
  hosts: readonly Placed<string>[],
  paths: readonly Placed<string>[],
): readonly string[] {
  const ends = paths.length === 0 ? ['/'] : paths.map(({ value }) => value.replace(/\/*$/, '/'))
  if (hosts.length === 0) return ends
  return hosts.flatMap(({ value }) => ends.map((end) => value.toLowerCase() + end))
}
