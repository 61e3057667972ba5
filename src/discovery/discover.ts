import type { BoundProject } from '../kit/plugins/bound-project.ts'
import { linkAbort } from '../kit/time/linked-abort.ts'
import { openMailbox, pump } from '../kit/time/mailbox.ts'
import { Failure } from '../model/errors.ts'
import type { Fleet, FleetService } from '../model/fleet.ts'
import { freshAnswer, lastAnswer, type Answer } from './sources/answer.ts'
import { askSource, type SourceAccess } from './sources/ask-source.ts'
import { combineLatest } from './fleet/combine.ts'
import { fleetService } from './fleet/fleet-service.ts'
import { keepAsking } from './keep-asking.ts'
import { arrivesWithin } from './latest.ts'
import { openMemory } from './sources/memory.ts'
import {
  askNamesOnce,
  namesInquiry,
  type NamesAccess,
  type NamesAnswer,
} from './named/ask-names.ts'
import { followRoster } from './named/follow-roster.ts'
import { openNameMemory } from './named/name-memory.ts'
import { goneService, nextDropMs, rosterOf, type Member, type Roster } from './named/roster.ts'
import { openSources, type Sources } from './sources/sources.ts'
import { countAnswers } from './count-answers.ts'
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
  const scene = sceneOf(project, sources, world)
  using until = linkAbort(signal)
  const named = project.patterns.map((each) => askNamesOnce(each, scene, isOfSource, until.signal))
  const { members, patterns } = rosterOf(project, await Promise.all(named), world.clock.now())
  using waiting = countAnswers(members, world)
  const services = members.map(async (member) => {
    if (member.named?.goneSinceMs !== undefined) return goneService(member)
    const asked = questionsOf(member.service, project)
    const answers = await Promise.all(asked.map((each) => askOnce(each, scene, until.signal)))
    waiting.done(member)
    return withName(fleetService(member.service, answers), member)
  })
  return { services: await Promise.all(services), ...(patterns.length > 0 && { patterns }) }
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
  const scene = sceneOf(project, sources, world)
  using until = linkAbort(signal)
  try {
    const rosters = rostersOf(project, scene, until.signal)
    yield* followRoster(
      rosters,
      (each, stop) => supervise(each, project, scene, stop),
      until.signal,
    )
  } finally {
    until.abort()
  }
}

function sceneOf(project: BoundProject, sources: Sources, world: DiscoveryContext): NamesAccess {
  const memory = openMemory(project, world)
  return { sources, memory, nameMemory: openNameMemory(project, world), world }
}

/** What one source has to answer for, and no service of another. */
function isOfSource(error: unknown): error is Failure {
  return error instanceof Failure && (error.kind === 'unavailable' || error.kind === 'plugin')
}

/** The services that there are, again whenever that changes: when names come and go, and when one is dropped. */
async function* rostersOf(
  project: BoundProject,
  scene: NamesAccess,
  signal: AbortSignal,
): AsyncGenerator<Roster> {
  const { clock } = scene.world
  const answers = project.patterns.map((each) =>
    keepAsking(namesInquiry(each, scene), scene.world, signal),
  )
  const mailbox = openMailbox<readonly NamesAnswer[]>(signal)
  void pump(combineLatest(answers, signal), mailbox)
  let newest: readonly NamesAnswer[] | undefined
  for (;;) {
    const dropMs = newest && nextDropMs(newest, clock.now())
    if (dropMs === undefined) await mailbox.arrival()
    else await arrivesWithin(dropMs - clock.now(), mailbox, clock, signal)
    newest = mailbox.read()?.value ?? newest
    if (newest !== undefined) yield rosterOf(project, newest, clock.now())
  }
}

async function* supervise(
  member: Member,
  project: BoundProject,
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<FleetService> {
  if (member.named?.goneSinceMs !== undefined) {
    yield goneService(member)
    return
  }
  const { service } = member
  const states = superviseService(service, questionsOf(service, project), scene, signal)
  for await (const each of states) yield withName(each, member)
}

function withName(service: FleetService, { named }: Member): FleetService {
  return named === undefined ? service : { ...service, named }
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
    if (!isOfSource(error)) throw error
    return lastAnswer(question, await memory.recall(question), error)
  }
}
