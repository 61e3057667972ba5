import * as Flags from '@oclif/core/flags'
import type { Fleet, Version } from '../../model/index.ts'
import type { Session } from '../../pipeline/session/session.ts'
import type { Shell } from '../base-command.ts'
import { fleetTroubles } from '../print/fleet-text.ts'

export const fleetFlag = {
  fleet: Flags.string({
    summary: 'Take the instances from this file instead of asking the sources.',
    description: 'A file that `discover --json` wrote, or - for standard input.',
    helpValue: 'FILE',
  }),
}

/** The fleet of the file, or of the sources; what went wrong while looking is told on standard error. */
export async function fleetFor(
  run: Session,
  version: Version,
  file: string | undefined,
  { world, signal, terminal }: Shell,
): Promise<Fleet> {
  const { discover, requireAnswers } = await import('../../pipeline/fleet/discover.ts')
  const fleet =
    file === undefined ? await discover(run, version, signal) : await fleetFrom(file, run)
  const rejected = fleet.services.flatMap((service) => service.rejected)
  if (rejected.length > 0) {
    const { formatFindings } = await import('../print/findings.ts')
    terminal.tell(formatFindings(rejected, terminal.colours.stderr).trimEnd())
  }
  requireAnswers(fleet)
  for (const line of fleetTroubles(fleet, world.clock.now())) world.log.warn(line)
  return fleet
}

async function fleetFrom(file: string, run: Session): Promise<Fleet> {
  const { readFleet } = await import('../../pipeline/fleet/read-fleet.ts')
  return readFleet(file, run)
}
