import { routeMapNames } from '../../assemble/shared-frontends.ts'
import type { SlotMemory } from '../../assemble/slots.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import type { Fleet, RenderedFile, Version } from '../../model/index.ts'
import { namesOf, readCompanions } from '../candidate/companions.ts'
import { readSlots } from '../candidate/slots.ts'
import { findFleet, type FleetSource } from '../fleet/find-fleet.ts'
import { versionFor, type Session } from '../session/session.ts'
import { readEach, type ReadTarget, type UnreadTarget } from '../targets/plan.ts'
import type { OpenTarget } from '../targets/targets.ts'

/** All that a configuration is made of, and what there is now. */
export interface Gathered {
  readonly fleet: Fleet
  /** The files that go beside the configuration. */
  readonly companions: readonly RenderedFile[]
  /** Whom the targets' file has in which slot. */
  readonly slots: SlotMemory
  readonly read: readonly ReadTarget[]
  readonly unread: readonly UnreadTarget[]
  /** What it is made for: the project's word, or the running process's. */
  readonly version: Version
}

export interface GatherOptions {
  readonly source: FleetSource
  readonly targets: readonly OpenTarget[]
  /** Also what takes long to read from a process. */
  readonly isThorough: boolean
  /** The version to go by, whatever runs. */
  readonly version?: Version | undefined
}

/** Asks the sources and reads the targets, side by side: neither depends on the other. */
export async function gather(
  session: Session,
  { source, targets, isThorough, version: wanted }: GatherOptions,
  signal: AbortSignal,
): Promise<Gathered> {
  const companions = await readCompanions(session)
  const names = [...namesOf(companions), ...routeMapNames(session.project.shared, session.project)]
  const first = await versionFor(session)
  const [fleet, { read, unread }] = await Promise.all([
    findFleet(session, source, first, signal),
    readEach(targets, signal, { companions: names, isThorough }),
  ])
  const running = read.find(({ current }) => current.process !== undefined)?.current.process
  const version = wanted ?? (await versionFor(session, running?.version))
  const slots = readSlots(session, servicesOf(session.project, fleet), read, version)
  return { fleet, companions, slots, read, unread, version }
}
