import type { CheckedInstance, Fleet, FleetPattern, FleetService } from '../model/index.ts'
import { findingDocuments, type FindingDocument } from './finding.ts'

/** What `discover` found; `--fleet` takes it again. */
export interface FleetDocument {
  readonly format: 1
  readonly services: readonly ServiceDocument[]
  readonly patterns?: readonly PatternDocument[]
}

export interface PatternDocument extends Omit<FleetPattern, 'rejected'> {
  readonly rejected: readonly FindingDocument[]
}

export interface ServiceDocument extends Omit<FleetService, 'instances' | 'rejected'> {
  readonly instances: readonly InstanceDocument[]
  readonly rejected: readonly FindingDocument[]
}

/** What a registry does not say of an instance is told as what it means. */
export interface InstanceDocument extends Omit<CheckedInstance, 'origin'> {
  /** Where it was found, for people. */
  readonly foundIn: string
  readonly isBackup: boolean
  readonly tags: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
}

export function fleetDocument(fleet: Fleet): FleetDocument {
  const { patterns } = fleet
  return {
    format: 1,
    services: serviceDocuments(fleet),
    ...(patterns !== undefined && { patterns: patterns.map(patternDocument) }),
  }
}

function serviceDocuments({ services }: Fleet): readonly ServiceDocument[] {
  return services.map((service) => ({
    ...service,
    instances: service.instances.map(instanceDocument),
    rejected: findingDocuments(service.rejected),
  }))
}

function patternDocument(pattern: FleetPattern): PatternDocument {
  return { ...pattern, rejected: findingDocuments(pattern.rejected) }
}

function instanceDocument({ origin, ...instance }: CheckedInstance): InstanceDocument {
  const { isBackup = false, tags = [], metadata = {} } = instance
  return { ...instance, isBackup, tags, metadata, foundIn: origin }
}
