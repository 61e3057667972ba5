import * as Flags from '@oclif/core/flags'
import type { FleetSource } from '../../pipeline/fleet/find-fleet.ts'

export const fleetFlag = {
  fleet: Flags.string({
    summary: 'Take the instances from this file instead of asking the sources.',
    description: 'A file that `discover --json` wrote, or - for standard input.',
    helpValue: 'FILE',
  }),
}

/** Where the flag says that the instances come from. */
export function fleetSource(path: string | undefined): FleetSource {
  return path === undefined ? { kind: 'sources' } : { kind: 'file', path }
}
