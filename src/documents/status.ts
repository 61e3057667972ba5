import type { Status, TargetStatus } from '../pipeline/targets/status.ts'
import { serviceDocuments, type ServiceDocument } from './fleet.ts'
import { refusalDocuments, type RefusalDocument } from './plan.ts'

/** What `status` found in every place. */
export interface StatusDocument {
  readonly format: 1
  readonly desired?: string
  readonly isCurrent: boolean
  readonly services: readonly ServiceDocument[]
  readonly targets: readonly TargetStatus[]
  readonly refusals: readonly RefusalDocument[]
}

export function statusDocument({ fleet, refusals, ...status }: Status): StatusDocument {
  return {
    format: 1,
    ...status,
    services: serviceDocuments(fleet),
    refusals: refusalDocuments(refusals),
  }
}
