import type { Query } from '../kit/discovery.ts'
import { UnavailableError } from '../model/errors.ts'
import type { Snapshot } from '../model/instance.ts'
import type { ServiceSpec } from '../model/project.ts'
import { guardSnapshot } from './border.ts'
import type { Memory } from './memory.ts'
import type { Sources } from './sources.ts'
import { withTimeLimit, type TimeLimit } from '../kit/time-limit.ts'
import type { DiscoveryContext } from './discovery-context.ts'

/** What asking for one service takes. */
export interface SourceAccess {
  readonly sources: Sources
  readonly memory: Memory
  readonly world: DiscoveryContext
}

/** The words of a service's question to its source. */
export function queryOf(service: ServiceSpec): Query {
  return {
    service: service.name.value,
    options: service.query.value,
    ...(service.port === undefined ? {} : { port: service.port }),
  }
}

/** One answer of the source, or UnavailableError when there is none in time. */
export async function askSource(
  service: ServiceSpec,
  { sources, world }: SourceAccess,
  signal: AbortSignal,
): Promise<Snapshot> {
  return withTimeLimit(answerLimit(service, world), signal, async (until) => {
    const source = await sources.open(service)
    return guardSnapshot(await source.snapshot(queryOf(service), until), service.name.value)
  })
}

/** For `withTimeLimit`: how long a source may take, and what is said when it takes longer. */
export function answerLimit(service: ServiceSpec, world: DiscoveryContext): TimeLimit {
  const ms = world.limits.answerMs
  return {
    ms,
    clock: world.clock,
    late: () =>
      new UnavailableError(`source ${service.source.value} did not answer within ${ms / 1000} s`),
  }
}
