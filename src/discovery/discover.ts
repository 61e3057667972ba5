import type { BoundProject } from '../kit/bound-project.ts'
import { linkAbort } from '../kit/linked-abort.ts'
import { Failure } from '../model/errors.ts'
import type { Fleet, FleetService } from '../model/fleet.ts'
import type { ServiceSpec } from '../model/project.ts'
import { askSource, type SourceAccess } from './ask-source.ts'
import { combineLatest } from './combine.ts'
import { freshService, unansweredService } from './fleet-service.ts'
import { openMemory } from './memory.ts'
import { openSources } from './sources.ts'
import { superviseService } from './supervise.ts'
import type { DiscoveryContext } from './discovery-context.ts'

/**
 * Asks every source once. A service whose source does not answer has the last instances that were seen,
 * marked stale, or is missing; only bugs are thrown.
 */
export async function discoverOnce(
  project: BoundProject,
  world: DiscoveryContext,
  signal: AbortSignal,
): Promise<Fleet> {
  await using sources = openSources(project, world)
  const scene = { sources, memory: openMemory(project, world), world }
  using until = linkAbort(signal)
  const services = project.services.map((service) => askOnce(service, scene, until.signal))
  return { services: await Promise.all(services) }
}

/**
 * Whole fleets as the sources change: the first when every source has answered or failed once,
 * then one for each change. Runs until the signal is aborted.
 */
export async function* watchFleet(
  project: BoundProject,
  world: DiscoveryContext,
  signal: AbortSignal,
): AsyncGenerator<Fleet> {
  await using sources = openSources(project, world)
  const scene = { sources, memory: openMemory(project, world), world }
  using until = linkAbort(signal)
  try {
    const services = project.services.map((each) => superviseService(each, scene, until.signal))
    for await (const each of combineLatest(services, until.signal)) yield { services: each }
  } finally {
    until.abort()
  }
}

/** What one source has to answer for, and no service of another. */
function isOfSource({ kind }: Failure): boolean {
  return kind === 'unavailable' || kind === 'plugin'
}

async function askOnce(
  service: ServiceSpec,
  scene: SourceAccess,
  signal: AbortSignal,
): Promise<FleetService> {
  try {
    const snapshot = await askSource(service, scene, signal)
    const seenAtMs = scene.world.clock.now()
    await scene.memory.remember(service, { instances: snapshot.instances, seenAtMs })
    return freshService(service, snapshot, seenAtMs)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Failure) || !isOfSource(error)) throw error
    return unansweredService(service, await scene.memory.recall(service), error)
  }
}
