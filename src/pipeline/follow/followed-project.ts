import { spareMemory } from '../../system/spare-memory.ts'
import { watchDiscovery } from '../fleet/discover.ts'
import { Line } from '../line/line.ts'
import { PartRounds } from '../part/part-rounds.ts'
import { versionFor, type Session } from '../session/session.ts'
import type { FollowedProject } from './follow.ts'
import { PatientStop } from './patient-stop.ts'
import { followRounds, type FollowSettings, type RoundParts } from './rounds.ts'

export interface FollowOptions {
  readonly settings: FollowSettings
  /** Names of targets; empty for all. */
  readonly targets: readonly string[]
  /** How long an apply that is under way may go on when it is to stop. */
  readonly finishMs: number
}

/** Opens the targets of a project that was just read. */
export async function openFollowed(
  session: Session,
  { settings, targets, finishMs }: FollowOptions,
  stop: AbortSignal,
): Promise<FollowedProject> {
  const { clock } = session.world
  const patient = new PatientStop(stop, finishMs, clock)
  const line = await Line.open(session, { kind: 'named', names: targets }, patient.signal)
  const version = await versionFor(session)
  const parts = new PartRounds(session, line.targets.all, patient)
  return {
    session,
    rounds: (signals) =>
      followRounds(
        {
          line: unhurried(line, patient),
          parts,
          fleets: (signal) => watchDiscovery(session, version, signal),
          settings,
          clock,
          rest: spareMemory(),
        },
        signals,
      ),
    async [Symbol.asyncDispose]() {
      patient[Symbol.dispose]()
      await line[Symbol.asyncDispose]()
    },
  }
}

/** What was begun at a target is brought to its end; all else stops at once. */
function unhurried(line: Line, patient: PatientStop): RoundParts['line'] {
  return {
    toPlan: (request) => line.toPlan(request),
    guard: (planned) => line.guard(planned),
    heldFailure: (planned) => line.heldFailure(planned),
    carryOut: (planned) => patient.finish(() => line.carryOut(planned)),
  }
}
