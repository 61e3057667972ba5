import type { RegistryHealth } from 'haproxyctl/plugin'

/** Where a machine is on its way through its group, as Auto Scaling says it. */
export interface Member {
  readonly id: string
  readonly group: string
  /** As in `InService` or `Terminating:Wait`. */
  readonly lifecycle: string
  /** `Healthy` or `Unhealthy`, by the checks of the group. */
  readonly health: string
}

/**
 * What a member is to those who send it requests. `undefined`: it is not there yet, or not any more. One that
 * terminates drains: its group waits for it as long as it has been told to.
 */
export function healthOf({ lifecycle, health }: Member): RegistryHealth | undefined {
  const [state = ''] = lifecycle.split(':')
  switch (state) {
    case 'InService':
      return health.toLowerCase() === 'unhealthy' ? 'critical' : 'passing'
    case 'EnteringStandby':
    case 'Terminating':
    case 'Detaching':
      return 'draining'
    case 'Standby':
    case 'Quarantined':
      return 'maintenance'
    default:
      // Pending, Warmed, Terminated, Detached, and what may come to be: it is not sent requests.
      return undefined
  }
}

/** What the machine itself adds: a group hears of a stopped machine only at its next check. */
export function withMachine(
  health: RegistryHealth,
  machineState: string,
): RegistryHealth | undefined {
  switch (machineState) {
    case 'running':
    case 'pending':
      return health
    case 'shutting-down':
    case 'stopping':
      return 'draining'
    default:
      return undefined
  }
}
