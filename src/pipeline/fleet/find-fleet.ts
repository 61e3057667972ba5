import type { Fleet, FleetService, ServiceSpec, Version } from '../../model/index.ts'
import type { Session } from '../session/session.ts'
import { needsNetwork } from '../session/untrusted-findings.ts'
import { discover } from './discover.ts'
import { readFleet } from './read-fleet.ts'

/** Where the instances come from: the sources, a file that `discover --json` wrote, or what was found already. */
export type FleetSource =
  | { readonly kind: 'sources' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'found'; readonly fleet: Fleet }
  /** Nobody is asked: every service is there, one as an example for each pattern, and its instances are not known. */
  | { readonly kind: 'nowhere' }

export async function findFleet(
  session: Session,
  source: FleetSource,
  version: Version,
  signal: AbortSignal,
): Promise<Fleet> {
  switch (source.kind) {
    case 'sources':
      if (session.world.isUntrusted && needsNetwork(session.project)) return unknownFleet(session)
      return discover(session, version, signal)
    case 'file':
      return readFleet(source.path, session)
    case 'found':
      return source.fleet
    case 'nowhere':
      return unknownFleet(session)
    default:
      return source satisfies never
  }
}

function unknownFleet({ project: { services, patterns } }: Session): Fleet {
  const examples = patterns.map(({ service }) => {
    const pattern = service.name.value
    return { ...unknownService(service, pattern.replaceAll('*', 'example')), named: { pattern } }
  })
  return {
    services: [...services.map((each) => unknownService(each, each.name.value)), ...examples],
  }
}

function unknownService({ sources }: ServiceSpec, name: string): FleetService {
  const source = sources[0].source.value
  return { name, source, freshness: 'missing', instances: [], rejected: [] }
}
