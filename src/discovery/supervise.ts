import { Failure, UnavailableError } from '../model/errors.ts'
import type { FleetService } from '../model/fleet.ts'
import type { Snapshot } from '../model/instance.ts'
import type { ServiceSpec } from '../model/project.ts'
import { freshAnswer, lastAnswer, type Answer } from './sources/answer.ts'
import { answerLimit, askSource, type SourceAccess } from './sources/ask-source.ts'
import { guardSnapshot } from './sources/border.ts'
import { combineLatest } from './fleet/combine.ts'
import { fleetService } from './fleet/fleet-service.ts'
import { queryOf, type Question } from './sources/question.ts'
import { keepUnreadable } from './sources/unreadable.ts'
import { linkAbort } from '../kit/time/linked-abort.ts'
import { withTimeLimit } from '../kit/time/time-limit.ts'

/**
 * One service for as long as the signal lives: a state for each change of one of its sources. States that are equal to
 * the last are not told.
 */
export async function* superviseService(
  service: ServiceSpec,
  questions: readonly Question[],
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<FleetService> {
  const answers = questions.map((each) => superviseSource(each, scene, signal))
  let told: string | undefined
  for await (const each of combineLatest(answers, signal)) {
    const state = fleetService(service, each)
    if (told !== (told = fingerprint(state))) yield state
  }
}

/**
 * What is known from one source. One that fails keeps its last instances, marked stale with the reason, and is asked
 * again with growing pauses.
 */
async function* superviseSource(
  question: Question,
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<Answer> {
  const { memory, world } = scene
  const { longestMs } = question
  let known = await memory.recall(question)
  let failures = 0
  while (!signal.aborted) {
    let isAnswering = false
    let askedToWaitMs = 0
    try {
      for await (const answer of observe(question, scene, signal)) {
        const nowMs = world.clock.now()
        const now = keepUnreadable(answer, known, { nowMs, longestMs })
        known = now.known
        await memory.remember(question, known)
        failures = 0
        isAnswering = true
        yield freshAnswer(question, now.snapshot, nowMs)
      }
    } catch (error) {
      signal.throwIfAborted()
      // What a watch said last held until it broke.
      if (isAnswering && known !== undefined) {
        known = { ...known, seenAtMs: world.clock.now() }
        await memory.remember(question, known)
      }
      if (error instanceof UnavailableError) askedToWaitMs = error.retryAfterMs ?? 0
      yield lastAnswer(question, known, describe(error, question, scene))
    }
    await world.clock.sleep(Math.max(pauseMs(failures, scene), askedToWaitMs), signal)
    failures += 1
  }
}

/** The source's own watch, or its snapshots at intervals; throws when an answer is late or the watch ends. */
async function* observe(
  question: Question,
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<Snapshot> {
  const limit = answerLimit(question, scene.world)
  using until = linkAbort(signal)
  const source = await withTimeLimit(limit, signal, () => scene.sources.open(question.source))
  const allowed = scene.sources.allowed(question.source)
  const states =
    source.watch?.(queryOf(question), until.signal) ??
    poll(question, source.pollMs, scene, until.signal)
  const iterator = states[Symbol.asyncIterator]()
  try {
    let next = await withTimeLimit(limit, signal, () => iterator.next())
    for (; next.done !== true; next = await iterator.next()) {
      yield guardSnapshot(next.value, question.service.name.value, allowed)
    }
  } finally {
    until.abort()
    // Not awaited: a plugin that does not listen to the signal would hold everything up.
    iterator.return?.().catch(() => undefined)
  }
  signal.throwIfAborted()
  throw new UnavailableError(`source ${nameOf(question)} stopped watching`)
}

/** As often as the project says, or the plugin knows to be right for its registry; never all services at once. */
async function* poll(
  question: Question,
  pluginsMs: number | undefined,
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<Snapshot> {
  const { sources, world } = scene
  const ms = sources.intervalMs(question.source) ?? pluginsMs ?? world.limits.pollMs
  for (;;) {
    yield await askSource(question, scene, signal)
    await world.clock.sleep(ms * (0.9 + 0.2 * world.random()), signal)
  }
}

/** A plugin's bug must not end the watch of all others: it is told in full, and the service goes stale. */
function describe(error: unknown, question: Question, { world }: SourceAccess): Error {
  if (error instanceof Failure) return error
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  world.log.warn(`source ${nameOf(question)} failed unexpectedly: ${stack}`)
  const message = error instanceof Error ? error.message : String(error)
  return new UnavailableError(`source ${nameOf(question)} failed unexpectedly: ${message}`, {
    cause: error,
  })
}

function pauseMs(failures: number, { world }: SourceAccess): number {
  const { firstRetryMs, longestRetryMs } = world.limits
  const ms = Math.min(firstRetryMs * 2 ** Math.min(failures, 20), longestRetryMs)
  return ms * (0.75 + 0.25 * world.random())
}

function nameOf({ source }: Question): string {
  return source.source.value
}

/** Everything but the time: an answer that only confirms the last one is no change. */
function fingerprint(state: FleetService): string {
  return JSON.stringify(state, (key, value: unknown) => (key === 'seenAtMs' ? undefined : value))
}
