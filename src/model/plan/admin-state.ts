import type { RunningServer } from './plan.ts'

/** What `set server … state` knows. */
export type ServerState = 'ready' | 'drain' | 'maint'

type Told = Pick<RunningServer, 'adminState'>

// Bits of `srv_admin_state` (management guide, `show servers state`).
const maintenance = {
  forced: 0x01,
  inherited: 0x02,
  configured: 0x04,
  unresolved: 0x20,
} as const
const forcedDrain = 0x08

/** What a server was told over the socket, or by `disabled` in its file. */
export function serverState({ adminState }: Told): ServerState {
  if ((adminState & maintenance.forced) !== 0) return 'maint'
  return (adminState & forcedDrain) === 0 ? 'ready' : 'drain'
}

/** Whether it gets traffic as far as people are concerned; checks may say otherwise. */
export function isReady(server: Told): boolean {
  return serverState(server) === 'ready'
}

/** Whether it is in maintenance for any reason: told so, by its file, after another server, without an address. */
export function isInMaintenance({ adminState }: Told): boolean {
  const { forced, inherited, configured, unresolved } = maintenance
  return (adminState & (forced | inherited | configured | unresolved)) !== 0
}

/** Whether nothing but a drain is asked of it. */
export function isAtMostDrained({ adminState }: Told): boolean {
  return (adminState & ~forcedDrain) === 0
}

/** What people and configurations set; the rest comes and goes with checks, tracking and name resolution. */
export function administrativeBits({ adminState }: Told): number {
  return adminState & (maintenance.forced | maintenance.configured | forcedDrain)
}
