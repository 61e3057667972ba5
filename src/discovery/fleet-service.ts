import type { FleetService } from '../model/fleet.ts'
import type { Snapshot } from '../model/instance.ts'
import type { ServiceSpec } from '../model/project.ts'
import { useOf } from './registry-health.ts'
import { selectInstances } from './filter.ts'
import type { Known } from './memory.ts'

/** A service whose source answered at `seenAtMs`. */
export function freshService(
  service: ServiceSpec,
  snapshot: Snapshot,
  seenAtMs: number,
): FleetService {
  return { ...named(service), freshness: 'fresh', seenAtMs, ...checkedLater(service, snapshot) }
}

/** A service whose source did not answer: what it said last, if it ever did. */
export function unansweredService(
  service: ServiceSpec,
  known: Known | undefined,
  error: Error,
): FleetService {
  if (known === undefined) {
    return {
      ...named(service),
      freshness: 'missing',
      error: error.message,
      instances: [],
      rejected: [],
    }
  }
  return {
    ...named(service),
    freshness: 'stale',
    seenAtMs: known.seenAtMs,
    error: error.message,
    ...checkedLater(service, { instances: known.instances, rejected: [] }),
  }
}

function named(service: ServiceSpec): Pick<FleetService, 'name' | 'source'> {
  return { name: service.name.value, source: service.source.value }
}

function checkedLater(
  service: ServiceSpec,
  snapshot: Snapshot,
): Pick<FleetService, 'instances' | 'rejected'> {
  const { instances, rejected } = selectInstances(service, snapshot)
  return {
    instances: instances.map((each) => ({
      ...each,
      use: useOf(each, service),
      check: 'unchecked',
    })),
    rejected,
  }
}
