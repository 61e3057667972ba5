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
  const name = service.name.value
  const selected = selectInstances(service, snapshots)
  if (selected === undefined) return unfiltered(name, state)
  const { instances, rejected } = selected
  return {
    name,
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

/** What a service has is not known where its filter does not come to an end. */
function unfiltered(name: string, { source }: SourceState): FleetService {
  const error = 'the pattern of `filter.node` takes too long on the nodes that it tells'
  return { name, source, freshness: 'missing', error, instances: [], rejected: [] }
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
