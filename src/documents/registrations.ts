import type { RegistryHealth } from '../model/index.ts'
import { formatEndpoint } from '../model/address/address-text.ts'
import type { CopyState } from '../report/report.ts'

/** What `report` has registered, on one line for each change. */
export interface RegistrationsDocument {
  readonly format: 1
  readonly copies: readonly CopyDocument[]
}

export interface CopyDocument {
  readonly service: string
  readonly id: string
  /** As others are to find it. */
  readonly endpoint: string
  /** `pending`: its checks have not decided yet. */
  readonly check: 'up' | 'down' | 'unchecked' | 'pending'
  readonly reason?: string
  readonly isInMaintenance: boolean
  readonly registrars: readonly StandingDocument[]
}

export interface StandingDocument {
  readonly name: string
  /** What the registry was told last; absent where it does not know the copy by us. */
  readonly health?: RegistryHealth
  readonly error?: string
}

export function registrationsDocument(states: readonly CopyState[]): RegistrationsDocument {
  return { format: 1, copies: states.map(copyDocument) }
}

function copyDocument({ copy, verdict, isInMaintenance, standings }: CopyState): CopyDocument {
  const { service, id, endpoint } = copy.instance
  const { check = 'pending', reason } = verdict ?? {}
  return {
    service,
    id,
    endpoint: formatEndpoint(endpoint),
    check,
    ...(reason !== undefined && { reason }),
    isInMaintenance,
    registrars: copy.registrars.map(({ name }) => ({ name, ...standings.get(name) })),
  }
}
