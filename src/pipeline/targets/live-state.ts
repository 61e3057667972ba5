import type { ServerLoad } from '../../model/index.ts'
import type { TargetLoad } from './load.ts'

/** `unchecked`: it serves, and nobody asks whether it is well. */
export type LiveState = 'up' | 'unchecked' | 'draining' | 'maintenance' | 'down'

/** By HAProxy's word; a server that drains and has no check says so by its weight alone. */
export function liveState({ status, effectiveWeight }: ServerLoad): LiveState {
  if (status.startsWith('MAINT')) return 'maintenance'
  if (status.startsWith('DOWN')) return 'down'
  if (/^(DRAIN|NOLB)/.test(status) || effectiveWeight === 0) return 'draining'
  return status.startsWith('UP') ? 'up' : 'unchecked'
}

/** Of several processes of one configuration the first tells. */
export function serversByBackend(
  loads: readonly TargetLoad[],
): Map<string, ReadonlyMap<string, ServerLoad>> {
  const found = new Map<string, Map<string, ServerLoad>>()
  for (const { load } of loads)
    for (const server of load?.servers ?? []) {
      const known = found.get(server.backend) ?? new Map<string, ServerLoad>()
      found.set(server.backend, known)
      if (!known.has(server.name)) known.set(server.name, server)
    }
  return found
}
