import type { BoundPattern } from '../../kit/plugins/bound-project.ts'
import { withTimeLimit } from '../../kit/time/time-limit.ts'
import { UnavailableError, type Failure } from '../../model/errors.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { SourceState } from '../../model/fleet.ts'
import type { Discovery, NamesQuery, ServiceList } from '../../kit/discovery.ts'
import { answerLimit, type SourceAccess } from '../sources/ask-source.ts'
import type { Inquiry } from '../keep-asking.ts'
import { readNames, takeNames, type KnownName, type KnownNames } from './known-names.ts'
import type { NameMemory } from './name-memory.ts'

/** What is known of the names of a pattern: the answer of its source now, or the last that it gave. */
export interface NamesAnswer extends SourceState {
  readonly pattern: BoundPattern
  readonly names: readonly KnownName[]
  readonly rejected: readonly Diagnostic[]
}

export interface NamesAccess extends SourceAccess {
  readonly nameMemory: NameMemory
}

/** The question of a pattern to the source that names its services, asked again and again. */
export function namesInquiry(
  pattern: BoundPattern,
  scene: NamesAccess,
): Inquiry<ServiceList, KnownNames, NamesAnswer> {
  const { sources, nameMemory, world } = scene
  const [asked] = pattern.service.sources
  const source = asked.source.value
  const limit = answerLimit(source, world)
  return {
    source,
    limit,
    intervalMs: sources.intervalMs(asked),
    open: () => sources.open(asked),
    watch: (opened, signal) => opened.watchServices?.(queryOf(pattern), signal),
    ask: (signal) =>
      withTimeLimit(limit, signal, async (until) =>
        listServices(await sources.open(asked), pattern, until),
      ),
    recall: () => nameMemory.recall(pattern),
    remember: (known) => nameMemory.remember(pattern, known),
    fresh(list, before, nowMs) {
      const read = readNames(list.services, pattern)
      const { known, rejected } = takeNames(read, before, { pattern, nowMs })
      const answer: NamesAnswer = {
        pattern,
        source,
        freshness: 'fresh',
        seenAtMs: nowMs,
        names: known.names,
        rejected,
      }
      return { known, answer }
    },
    last: (known, error) => lastNames(pattern, known, error),
  }
}

/** One answer, or the last that was given. Only bugs are thrown. */
export async function askNamesOnce(
  pattern: BoundPattern,
  scene: NamesAccess,
  isOfSource: (error: unknown) => error is Failure,
  signal: AbortSignal,
): Promise<NamesAnswer> {
  const inquiry = namesInquiry(pattern, scene)
  const before = await inquiry.recall()
  try {
    const list = await inquiry.ask(signal)
    const { answer, known } = inquiry.fresh(list, before, scene.world.clock.now())
    await inquiry.remember(known)
    return answer
  } catch (error) {
    signal.throwIfAborted()
    if (!isOfSource(error)) throw error
    return inquiry.last(before, error)
  }
}

function lastNames(
  pattern: BoundPattern,
  known: KnownNames | undefined,
  { message }: Error,
): NamesAnswer {
  const source = pattern.service.sources[0].source.value
  const common = { pattern, source, error: message, rejected: [] }
  if (known === undefined) return { ...common, freshness: 'missing', names: [] }
  return { ...common, freshness: 'stale', seenAtMs: known.seenAtMs, names: known.names }
}

function queryOf({ service }: BoundPattern): NamesQuery {
  return { pattern: service.name.value, options: service.sources[0].query.value }
}

async function listServices(
  source: Discovery,
  pattern: BoundPattern,
  signal: AbortSignal,
): Promise<ServiceList> {
  const list = await source.services?.(queryOf(pattern), signal)
  if (list !== undefined) return list
  throw new UnavailableError('it cannot name services, although its plugin says so')
}
