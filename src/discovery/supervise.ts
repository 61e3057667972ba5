import type { FleetService } from '../model/fleet.ts'
import type { Snapshot } from '../model/instance.ts'
import type { ServiceSpec } from '../model/project.ts'
import { freshAnswer, lastAnswer, type Answer } from './sources/answer.ts'
import { answerLimit, askSource, type SourceAccess } from './sources/ask-source.ts'
import { guardSnapshot } from './sources/border.ts'
import { combineLatest } from './fleet/combine.ts'
import { fleetService } from './fleet/fleet-service.ts'
import { keepAsking, type Inquiry } from './keep-asking.ts'
import type { Known } from './sources/memory.ts'
import { queryOf, type Question } from './sources/question.ts'
import { keepUnreadable } from './sources/unreadable.ts'

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
  const answers = questions.map((each) => keepAsking(instancesOf(each, scene), scene.world, signal))
  let told: string | undefined
  for await (const each of combineLatest(answers, signal)) {
    const state = fleetService(service, each)
    if (told !== (told = fingerprint(state))) yield state
  }
}

/** One service's question to one of its sources. */
function instancesOf(question: Question, scene: SourceAccess): Inquiry<Snapshot, Known, Answer> {
  const { sources, memory, world } = scene
  const { source, service, longestMs } = question
  return {
    source: source.source.value,
    limit: answerLimit(source.source.value, world),
    intervalMs: sources.intervalMs(source),
    open: () => sources.open(source),
    watch(opened, signal) {
      const states = opened.watch?.(queryOf(question), signal)
      return states && guarded(states)
    },
    ask: (signal) => askSource(question, scene, signal),
    recall: () => memory.recall(question),
    remember: (known) => memory.remember(question, known),
    fresh(snapshot, known, nowMs) {
      const now = keepUnreadable(snapshot, known, { nowMs, longestMs })
      return { known: now.known, answer: freshAnswer(question, now.snapshot, nowMs) }
    },
    last: (known, error) => lastAnswer(question, known, error),
  }

  async function* guarded(states: AsyncIterable<Snapshot>): AsyncGenerator<Snapshot> {
    const allowed = sources.allowed(source)
    for await (const each of states) yield guardSnapshot(each, service.name.value, allowed)
  }
}

/** Everything but the time: an answer that only confirms the last one is no change. */
function fingerprint(state: FleetService): string {
  return JSON.stringify(state, (key, value: unknown) => (key === 'seenAtMs' ? undefined : value))
}
