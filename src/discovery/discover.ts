import type { BoundProject } from '../kit/plugins/bound-project.ts'
import { linkAbort } from '../kit/time/linked-abort.ts'
import { Failure } from '../model/errors.ts'
import type { Fleet } from '../model/fleet.ts'
import { freshAnswer, lastAnswer, type Answer } from './sources/answer.ts'
import { askSource, type SourceAccess } from './sources/ask-source.ts'
import { combineLatest } from './fleet/combine.ts'
import { fleetService } from './fleet/fleet-service.ts'
import { openMemory } from './sources/memory.ts'
import { openSources } from './sources/sources.ts'
import { questionsOf, type Question } from './sources/question.ts'
import { superviseService } from './supervise.ts'
import { keepUnreadable } from './sources/unreadable.ts'
import type { DiscoveryContext } from './sources/discovery-context.ts'

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
  const services = project.services.map(async (service) => {
    const asked = questionsOf(service, project).map((each) => askOnce(each, scene, until.signal))
    return fleetService(service, await Promise.all(asked))
  })
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
    const services = project.services.map((each) =>
      superviseService(each, questionsOf(each, project), scene, until.signal),
    )
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
  question: Question,
  scene: SourceAccess,
  signal: AbortSignal,
): Promise<Answer> {
  const { memory, world } = scene
  try {
    const answer = await askSource(question, scene, signal)
    const nowMs = world.clock.now()
    const before = answer.unreadable && (await memory.recall(question))
    const { longestMs } = question
    const { snapshot, known } = keepUnreadable(answer, before, { nowMs, longestMs })
    await memory.remember(question, known)
    return freshAnswer(question, snapshot, nowMs)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Failure) || !isOfSource(error)) throw error
    return lastAnswer(question, await memory.recall(question), error)
  }
}
