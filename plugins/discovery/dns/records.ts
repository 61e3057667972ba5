import type { DnsRecord } from './message.ts'
import type { DnsQuery, RecordType } from './options.ts'
import { resolve, type Found, type Resolving } from './resolve.ts'

/** A record as the border takes it, with how long it is to be believed. */
export interface DnsInstance {
  /** Absent: the target that a service names has no address. */
  readonly address?: string
  readonly port?: number
  readonly node?: string
  readonly weight?: number
  readonly backup?: boolean
}

export interface Resolved {
  readonly instances: readonly DnsInstance[]
  /** The shortest time to live of all that was used; absent where nothing was found. */
  readonly ttlS?: number
  readonly isThere: boolean
}

type Srv = Extract<DnsRecord, { type: 'SRV' }>
type AddressRecord = Extract<DnsRecord, { address: string }>

/** All instances that a name stands for now. */
export async function findInstances(
  resolving: Resolving,
  name: string,
  type: DnsQuery['type'],
  signal: AbortSignal,
): Promise<Resolved> {
  if (type === 'address') return merged(await addressesOf(resolving, name, signal))
  const found = await resolve(resolving, name, type ?? 'SRV', signal)
  if (type === 'A' || type === 'AAAA') return merged([found])
  return ofTargets(resolving, found, signal)
}

async function addressesOf(
  resolving: Resolving,
  name: string,
  signal: AbortSignal,
): Promise<readonly Found[]> {
  const types: readonly RecordType[] = ['A', 'AAAA']
  return Promise.all(types.map((type) => resolve(resolving, name, type, signal)))
}

function merged(found: readonly Found[]): Resolved {
  const records = found.flatMap((each) => each.records).filter(isAddress)
  return {
    instances: records.map(({ address }) => ({ address })),
    ...shortest(records),
    isThere: found.some((each) => each.isThere),
  }
}

/** The addresses of targets are often told with the answer; the others are asked for. */
async function ofTargets(
  resolving: Resolving,
  { records, additional, isThere }: Found,
  signal: AbortSignal,
): Promise<Resolved> {
  // A single target of `.` says that there is no such service (RFC 2782).
  const services = records.filter(isService).filter(({ target }) => target !== '')
  const addresses = new Map<string, readonly AddressRecord[]>()
  for (const target of new Set(services.map((each) => each.target))) {
    const told = additional.filter(isAddress).filter(({ owner }) => owner === target)
    const asked = told.length > 0 ? [] : await addressesOf(resolving, target, signal)
    addresses.set(target, [...told, ...asked.flatMap((each) => each.records).filter(isAddress)])
  }
  const first = Math.min(...services.map(({ priority }) => priority))
  const instances = services.flatMap((service) =>
    orNone(addresses.get(service.target)).map(({ address }): DnsInstance => {
      const weight = weightOf(service, services)
      return {
        ...(address !== undefined && { address }),
        port: service.port,
        node: service.target,
        ...(weight !== undefined && { weight }),
        ...(service.priority > first && { backup: true }),
      }
    }),
  )
  return { instances, ...shortest([...services, ...[...addresses.values()].flat()]), isThere }
}

function orNone(
  found: readonly AddressRecord[] = [],
): readonly (Pick<AddressRecord, 'address'> | { readonly address?: undefined })[] {
  return found.length === 0 ? [{}] : found
}

/** SRV's weights go up to 65535 and HAProxy's to 256; where all are the same, there is nothing to say. */
function weightOf({ weight }: Srv, all: readonly Srv[]): number | undefined {
  const most = Math.max(...all.map((each) => each.weight))
  if (all.every((each) => each.weight === most)) return undefined
  return Math.max(1, most > 256 ? Math.round((weight * 256) / most) : weight)
}

function shortest(records: readonly DnsRecord[]): Pick<Resolved, 'ttlS'> {
  return records.length === 0 ? {} : { ttlS: Math.min(...records.map(({ ttlS }) => ttlS)) }
}

function isAddress(record: DnsRecord): record is AddressRecord {
  return record.type === 'A' || record.type === 'AAAA'
}

function isService(record: DnsRecord): record is Srv {
  return record.type === 'SRV'
}
