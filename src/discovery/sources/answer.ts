import type { SourceState } from '../../model/fleet.ts'
import type { Snapshot } from '../../model/instance.ts'
import type { Known } from './memory.ts'
import type { Question } from './question.ts'

/** What is known of one source of a service: its answer now, or the last that it gave. */
export interface Answer extends SourceState {
  readonly snapshot: Snapshot
}

export function freshAnswer({ source }: Question, snapshot: Snapshot, seenAtMs: number): Answer {
  return { source: source.source.value, freshness: 'fresh', seenAtMs, snapshot }
}

/** What the source said last, if it ever did. */
export function lastAnswer({ source }: Question, known: Known | undefined, error: Error): Answer {
  const common = { source: source.source.value, error: error.message }
  const nothing = { instances: [], rejected: [] }
  if (known === undefined) return { ...common, freshness: 'missing', snapshot: nothing }
  const { seenAtMs, instances } = known
  return { ...common, freshness: 'stale', seenAtMs, snapshot: { ...nothing, instances } }
}
