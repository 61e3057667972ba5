import type { FleetService, SourceState } from '../../model/fleet.ts'
import type { ServiceSpec } from '../../model/project.ts'
import type { Answer } from '../sources/answer.ts'
import { useOf } from './registry-health.ts'
import { selectInstances } from './filter.ts'

/** A service with what is known from its sources, in their order; not checked yet. */
export function fleetService(service: ServiceSpec, answers: readonly Answer[]): FleetService {
  const used = service.mode === 'failover' ? answers.filter(isFirst(answers)) : answers
  const worst = used.toSorted((a, b) => gravity[b.freshness] - gravity[a.freshness])[0]
  if (worst === undefined) throw new Error(`service ${service.name.value} has no source`)
  const state = stateOf(worst)
  const isMissing = state.freshness === 'missing'
  const snapshots = isMissing ? [] : used.map(({ snapshot }) => snapshot)
  const { instances, rejected } = selectInstances(service, snapshots)
  return {
    name: service.name.value,
    ...state,
    instances: instances.map((each) => ({
      ...each,
      use: useOf(each, service),
      check: 'unchecked',
    })),
    rejected,
    ...(answers.length > 1 && { sources: answers.map(stateOf) }),
  }
}

const gravity = { fresh: 0, stale: 1, missing: 2 } as const

/** Who is asked in a fail-over: the first that answers now, else the first of which anything is known. */
function isFirst(answers: readonly Answer[]): (answer: Answer) => boolean {
  const first = answers.toSorted((a, b) => gravity[a.freshness] - gravity[b.freshness])[0]
  return (answer) => answer === first
}

function stateOf({ source, freshness, seenAtMs, error }: SourceState): SourceState {
  return {
    source,
    freshness,
    ...(seenAtMs !== undefined && { seenAtMs }),
    ...(error !== undefined && { error }),
  }
}
