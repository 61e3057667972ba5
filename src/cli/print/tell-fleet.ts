import type { Diagnostic, Fleet } from '../../model/index.ts'
import type { Shell } from '../base-command.ts'
import { formatFindings } from './findings.ts'
import { fleetTroubles } from './fleet-text.ts'

/** What went wrong while looking, on standard error: records that were left out, and sources that do not answer. */
export function tellFleet(
  fleet: Fleet,
  { terminal, world }: Shell,
  more: readonly Diagnostic[] = [],
): void {
  const findings = [...fleet.services.flatMap((service) => service.rejected), ...more]
  if (findings.length > 0) {
    terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
  }
  for (const line of fleetTroubles(fleet, world.clock.now())) world.log.warn(line)
}
