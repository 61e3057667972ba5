import { watchDiscovery } from '../fleet/discover.ts'
import { Line } from '../line/line.ts'
import { PartRounds } from '../part/part-rounds.ts'
import { versionFor, type Session } from '../session/session.ts'
import type { FollowedProject } from './follow.ts'
import { followRounds, type FollowSettings } from './rounds.ts'

export interface FollowOptions {
  readonly settings: FollowSettings
  /** Names of targets; empty for all. */
  readonly targets: readonly string[]
}

/** Opens the targets of a project that was just read. */
export async function openFollowed(
  session: Session,
  { settings, targets }: FollowOptions,
  stop: AbortSignal,
): Promise<FollowedProject> {
  const line = await Line.open(session, { kind: 'named', names: targets }, stop)
  const version = await versionFor(session)
  const parts = new PartRounds(session, line.targets.all, stop)
  const { clock } = session.world
  return {
    session,
    rounds: (signals) =>
      followRounds(
        {
          line,
          parts,
          fleets: (signal) => watchDiscovery(session, version, signal),
          settings,
          clock,
        },
        signals,
      ),
    [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
  }
}
