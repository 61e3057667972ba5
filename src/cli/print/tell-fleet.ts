import type { Diagnostic, Fleet } from '../../model/index.ts'
import type { Shell } from '../base-command.ts'
import { formatFindings } from './findings.ts'
import { fleetTroubles } from './fleet-text.ts'

/** What went wrong while looking, on standard error: records that were left out, and sources that do not answer. */
export function tellFleet(fleet: Fleet, shell: Shell): void {
  tellFindings(rejectedOf(fleet), shell)
  tellTroubles(fleet, shell)
}

export function rejectedOf(fleet: Fleet): readonly Diagnostic[] {
  return [...fleet.services, ...(fleet.patterns ?? [])].flatMap(({ rejected }) => rejected)
}

export function tellFindings(findings: readonly Diagnostic[], { terminal }: Shell): void {
  if (findings.length > 0)
    terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
}

/** Sources that do not answer. */
export function tellTroubles(fleet: Fleet, { world }: Shell): void {
  for (const { message, about } of fleetTroubles(fleet, world.clock.now()))
    world.log.warn(message, about)
}
