import {
  parseInstance,
  rejectRecord,
  type BorderContext,
  type ParsedInstance,
  type RegistryHealth,
} from 'haproxyctl/plugin'

type Fields = Readonly<Record<string, unknown>>

/** What Nomad says of an allocation, by its id. */
export type Allocations = ReadonlyMap<string, Allocation>

export interface Allocation {
  /** Whether what it has registered is still there. */
  readonly isAlive: boolean
  readonly health: RegistryHealth
  readonly node: unknown
}

export function readAllocations(list: readonly unknown[]): Allocations {
  return new Map(
    list.map(fieldsOf).map((fields) => [String(fields['ID']), readAllocation(fields)] as const),
  )
}

/** Nomad forgets to take out what an allocation has registered that failed, or whose node was lost. */
function readAllocation(fields: Fields): Allocation {
  const { ClientStatus: client, DesiredStatus: desired, NodeName: node } = fields
  const { Healthy: healthy } = fieldsOf(fields['DeploymentStatus'])
  const isAlive = client !== 'complete' && client !== 'failed' && client !== 'lost'
  const isWell = client === 'running' && healthy !== false
  if (isWell && desired !== 'run') return { isAlive, health: 'draining', node }
  return { isAlive, health: isWell ? 'passing' : 'critical', node }
}

/** What is registered, without what belongs to allocations that are dead or gone. */
export function aliveAmong(
  registrations: readonly unknown[],
  allocations: Allocations,
): readonly Fields[] {
  return registrations.map(fieldsOf).filter(({ AllocID: id }) => {
    // What belongs to none is not Nomad's to end.
    if (typeof id !== 'string' || id === '') return true
    return allocations.get(id)?.isAlive === true
  })
}

export function readRegistration(
  fields: Fields,
  allocations: Allocations,
  context: BorderContext,
): ParsedInstance {
  const { ID: id, AllocID: allocation, Port: port } = fields
  if (typeof id !== 'string') return rejectRecord('it has no id', context)
  const known = allocations.get(String(allocation))
  const record = {
    address: fields['Address'],
    port: port === 0 ? undefined : port,
    tags: fields['Tags'],
    node: known?.node,
    health: known?.health,
    metadata: { datacenter: fields['Datacenter'] ?? null, job: fields['JobID'] ?? null },
  }
  return parseInstance(record, { ...context, id })
}

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value))
}
