import { UnavailableError, type LocalInstance, type RegistryHealth } from 'haproxyctl/plugin'

/** An entry as the source `file` reads it, with who looks after it. */
export interface Entry extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly health: RegistryHealth
  readonly holder: string
}

/** A list of entries for each service, some of which others have written. */
export type Entries = ReadonlyMap<string, readonly unknown[]>

export function entryOf(
  { id, endpoint, node, weight, tags, metadata }: LocalInstance,
  { health, holder }: Pick<Entry, 'health' | 'holder'>,
): Entry {
  const place =
    endpoint.kind === 'tcp'
      ? { address: endpoint.address, port: endpoint.port }
      : { path: endpoint.path }
  return { id, ...place, node, weight, tags, metadata, health, holder }
}

/** Throws where the file is somebody else's: it is not written over. */
export function readEntries(text: string, path: string): Entries {
  const value = parseJson(text)
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  const services: [string, unknown][] = isMap ? Object.entries(value) : []
  const lists = services.flatMap(([name, list]): [string, readonly unknown[]][] =>
    Array.isArray(list) ? [[name, list]] : [],
  )
  if (isMap && lists.length === services.length) return new Map(lists)
  throw new UnavailableError(`${path} is not a map from services to lists of instances`, {
    help: 'Give a file of its own as `path`, or remove this one.',
  })
}

export function printEntries(entries: Entries): string {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`
}

/** With this entry in the place of the one that has its id. */
export function withEntry(entries: Entries, service: string, entry: Entry): Entries {
  const others = (entries.get(service) ?? []).filter((each) => idOf(each) !== entry.id)
  return new Map([...entries, [service, [...others, entry]]])
}

/** Without this entry, unless somebody else looks after it now. */
export function withoutEntry(entries: Entries, service: string, entry: Entry): Entries {
  if (findHolder(entries, service, entry.id) !== entry.holder) return entries
  const others = (entries.get(service) ?? []).filter((each) => idOf(each) !== entry.id)
  return new Map([...entries, [service, others]])
}

/** Who looks after an entry; `undefined` where there is none. */
export function findHolder(entries: Entries, service: string, id: string): unknown {
  const entry = (entries.get(service) ?? []).find((each) => idOf(each) === id)
  return entry === undefined ? undefined : (fieldOf(entry, 'holder') ?? 'nobody')
}

function idOf(value: unknown): unknown {
  return fieldOf(value, 'id')
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
