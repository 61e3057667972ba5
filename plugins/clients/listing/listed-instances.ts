import {
  collectInstances,
  parseInstance,
  UnavailableError,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import { ownValue, parseJsonPath, valueAt } from './json-path.ts'
import { namesIn, recordsOf, type Listing, type ListingOptions } from './listing.ts'

export interface Wanted {
  /** The service's name in the documents. */
  readonly name: string
  /** For records without a port. */
  readonly port?: number | undefined
}

export function listingInstances(listing: Listing, { name, port }: Wanted): Snapshot {
  const records = recordsOf(listing, name)
  return collectInstances(records, (record, index) =>
    parseInstance(mapped(record, listing.options), {
      origin: `${listing.place} ${name} #${index + 1}`,
      port,
    }),
  )
}

export function listedServices(listing: Listing): ServiceList {
  const names = namesIn(listing)
  const origin = listing.place
  if (names !== undefined) return { services: names.map((name) => ({ name, origin })) }
  throw new UnavailableError(`${origin} names no services: it has one list for all`, {
    help: 'What names services is a map from them to lists, or a field of each record that `fields: {service: …}` tells.',
  })
}

/** A record with its fields where `parseInstance` looks for them. */
function mapped(record: unknown, options: ListingOptions): unknown {
  const { fields = {}, 'health-words': words } = options
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record
  const taken = Object.entries(fields).map(([field, path]) => [
    field,
    valueAt(record, parseJsonPath(path)),
  ])
  const whole: Record<string, unknown> = { ...record, ...Object.fromEntries(taken) }
  if (words !== undefined)
    whole['health'] = ownValue(words, String(whole['health'])) ?? whole['health']
  return whole
}
