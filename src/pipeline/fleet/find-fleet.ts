import type { Fleet, Version } from '../../model/index.ts'
import type { Session } from '../session/session.ts'
import { discover } from './discover.ts'
import { readFleet } from './read-fleet.ts'

/** Where the instances come from: the sources, a file that `discover --json` wrote, or what was found already. */
export type FleetSource =
  | { readonly kind: 'sources' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'found'; readonly fleet: Fleet }
  /** Nobody is asked: every service is there, and its instances are not known. */
  | { readonly kind: 'nowhere' }

export async function findFleet(
  session: Session,
  source: FleetSource,
  version: Version,
  signal: AbortSignal,
): Promise<Fleet> {
  switch (source.kind) {
    case 'sources':
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

function unknownFleet({ project }: Session): Fleet {
  const services = project.services.map((service) => ({
    name: service.name.value,
    source: service.sources[0].source.value,
    freshness: 'missing' as const,
    instances: [],
    rejected: [],
  }))
  return { services }
}
