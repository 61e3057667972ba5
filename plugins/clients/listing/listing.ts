import { UnavailableError, type RegistryHealth } from 'haproxyctl/plugin'
import { ownValue, parseJsonPath, valueAt } from './json-path.ts'

/** How somebody else's JSON is to be read. */
export interface ListingOptions {
  /** Where the records are; `{service}` stands for the service's name. */
  readonly list?: string
  /** Where in a record each field of an instance is, if not under its own name. */
  readonly fields?: Readonly<Record<string, string>>
  /** Their words for health, and ours. */
  readonly 'health-words'?: Readonly<Record<string, RegistryHealth>>
}

/** Documents that make one whole, and how they are read. */
export interface Listing {
  readonly documents: readonly unknown[]
  readonly options: ListingOptions
  /** Where they come from, for people. */
  readonly place: string
}

const placeholder = '{service}'

/** The records of a service. Throws UnavailableError where the documents do not speak of it. */
export function recordsOf(listing: Listing, name: string): readonly unknown[] {
  const { documents, options, place } = listing
  const found = documents.map((each) => recordsIn(each, name, listing))
  const records = found.flatMap((each) => each ?? [])
  if (found.some((each) => each !== undefined)) return records
  const { list = '' } = options
  throw new UnavailableError(
    `${place} has nothing at ${list === '' ? name : list.replaceAll(placeholder, name)}`,
    { help: `If ${name} has no instances, an empty list has to stand there. \`list\` says where.` },
  )
}

/** The services that the documents speak of; `undefined` where they have one list for all. */
export function namesIn(listing: Listing): readonly string[] | undefined {
  const found = listing.documents.map((each) => namesOf(each, listing.options))
  if (found.every((each) => each === undefined)) return undefined
  return [...new Set(found.flatMap((each) => each ?? []))].toSorted()
}

function recordsIn(
  document: unknown,
  name: string,
  listing: Listing,
): readonly unknown[] | undefined {
  const { list = '', fields } = listing.options
  const keys = parseJsonPath(list).map((key) => key.replaceAll(placeholder, name))
  const place = valueAt(document, keys)
  const isByName = !Array.isArray(place) && !list.includes(placeholder)
  const records = isByName ? ownValue(place, name) : place
  if (records === undefined) return undefined
  if (!Array.isArray(records))
    throw new UnavailableError(`${listing.place}: what stands for ${name} is not a list`)
  const path = serviceField(records, fields)
  return path === undefined || isByName
    ? records
    : records.filter((each) => valueAt(each, path) === name)
}

function namesOf(
  document: unknown,
  { list = '', fields }: ListingOptions,
): readonly string[] | undefined {
  const keys = parseJsonPath(list)
  const at = keys.indexOf(placeholder)
  const place = valueAt(document, at === -1 ? keys : keys.slice(0, at))
  if (Array.isArray(place)) {
    const path = serviceField(place, fields)
    if (path === undefined) return undefined
    return place.map((each) => valueAt(each, path)).filter((each) => typeof each === 'string')
  }
  if (typeof place !== 'object' || place === null) return undefined
  return Object.keys(place)
}

/** One list may serve several services when its records say whose they are. */
function serviceField(
  records: readonly unknown[],
  fields: ListingOptions['fields'] = {},
): readonly string[] | undefined {
  if (fields['service'] !== undefined) return parseJsonPath(fields['service'])
  return records.some((each) => ownValue(each, 'service') !== undefined) ? ['service'] : undefined
}
