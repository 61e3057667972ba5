import type { Status, TargetStatus } from '../pipeline/targets/status.ts'
import { fleetDocument, type PatternDocument, type ServiceDocument } from './fleet.ts'
import { refusalDocuments, type HeldDocument, type RefusalDocument } from './plan.ts'

/** What `status` found in every place. */
export interface StatusDocument {
  readonly format: 1
  readonly desired?: string
  readonly isCurrent: boolean
  readonly services: readonly ServiceDocument[]
  readonly patterns?: readonly PatternDocument[]
  readonly targets: readonly TargetStatus[]
  readonly refusals: readonly RefusalDocument[]
  readonly held: readonly HeldDocument[]
}

export function statusDocument({ fleet, refusals, ...status }: Status): StatusDocument {
  const { services, patterns } = fleetDocument(fleet)
  return {
    format: 1,
    ...status,
    services,
    ...(patterns !== undefined && { patterns }),
    refusals: refusalDocuments(refusals),
  }
}
