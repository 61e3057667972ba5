import { HttpError, type Clock } from 'haproxyctl/plugin'
import { applied, hashOf, readTold, type Applications } from './registry.ts'
import type { Servers } from './servers.ts'

export interface FollowedRegistry {
  readonly servers: Servers
  readonly clock: Clock
  readonly pollMs: number
}

export async function readRegistry(servers: Servers, signal: AbortSignal): Promise<Applications> {
  return applied(new Map(), readTold(await servers.get('apps', signal)))
}

/**
 * All applications now, and again and again: what has changed is applied to what was there. Where the server's hash does
 * not fit what came of it, as after an outage that was longer than changes are kept, all is fetched anew.
 */
export async function* followRegistry(
  { servers, clock, pollMs }: FollowedRegistry,
  signal: AbortSignal,
): AsyncGenerator<Applications> {
  let known = await readRegistry(servers, signal)
  for (;;) {
    yield known
    await clock.sleep(pollMs * (0.9 + 0.2 * Math.random()), signal)
    known = (await withChanges(known, servers, signal)) ?? (await readRegistry(servers, signal))
  }
}

/** Absent where that cannot be had by changes. */
async function withChanges(
  known: Applications,
  servers: Servers,
  signal: AbortSignal,
): Promise<Applications | undefined> {
  try {
    const told = readTold(await servers.get('apps/delta', signal))
    const now = applied(known, told)
    return hashOf(now) === told.hash ? now : undefined
  } catch (error) {
    // A server may be set to tell no changes.
    if (error instanceof HttpError && (error.status === 403 || error.status === 404))
      return undefined
    throw error
  }
}
