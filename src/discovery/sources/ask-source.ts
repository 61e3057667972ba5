import { UnavailableError } from '../../model/errors.ts'
import type { Snapshot } from '../../model/instance.ts'
import { withTimeLimit, type TimeLimit } from '../../kit/time/time-limit.ts'
import { guardSnapshot } from './border.ts'
import type { DiscoveryContext } from './discovery-context.ts'
import type { Memory } from './memory.ts'
import { queryOf, type Question } from './question.ts'
import type { Sources } from './sources.ts'

/** What asking for one service takes. */
export interface SourceAccess {
  readonly sources: Sources
  readonly memory: Memory
  readonly world: DiscoveryContext
}

/** One answer of the source, or UnavailableError when there is none in time. */
export async function askSource(
  question: Question,
  { sources, world }: SourceAccess,
  signal: AbortSignal,
): Promise<Snapshot> {
  return withTimeLimit(answerLimit(question.source.source.value, world), signal, async (until) => {
    const source = await sources.open(question.source)
    const snapshot = await source.snapshot(queryOf(question), until)
    const allowed = sources.allowed(question.source)
    return guardSnapshot(snapshot, question.service.name.value, allowed)
  })
}

/** For `withTimeLimit`: how long a source may take, and what is said when it takes longer. */
export function answerLimit(source: string, world: DiscoveryContext): TimeLimit {
  const ms = world.limits.answerMs
  return {
    ms,
    clock: world.clock,
    late: () => new UnavailableError(`source ${source} did not answer within ${ms / 1000} s`),
  }
}
