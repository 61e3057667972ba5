import { load, YAMLException } from 'js-yaml'
import { parse as parseCsv, CsvError } from 'csv-parse/sync'
import { UnavailableError } from 'haproxyctl/plugin'
import { entryLines } from './entry-lines.ts'
import type { Format } from './format.ts'

/** A parsed file: the records of any service in it, each with its line where that is known. */
export interface ParsedFile {
  /** `undefined`: the file does not speak of that service. `[]`: it says that there are none. */
  records(key: string): readonly Entry[] | undefined
  /** Whom the file speaks of; `undefined` where it has one list for all. */
  keys(): readonly string[] | undefined
  /** Lines of the entries of that service, by index; worked out only when something has to be shown. */
  lines(key: string): readonly number[]
}

export interface Entry {
  /** Position in its list, from 1. */
  readonly number: number
  readonly value: unknown
}

/** Reads a whole file. One that is empty or cut short is an error, never a list without entries. */
export function parseFile(text: string, format: Format, path: string): ParsedFile {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (plain.trim() === '') {
    throw new UnavailableError(`${path} is empty`, {
      help: 'Write the file beside its place and rename it over the old one. A list without entries is written as [].',
    })
  }
  try {
    return format === 'csv' ? csvDocument(plain, path) : treeDocument(plain, format, path)
  } catch (cause) {
    if (
      !(cause instanceof SyntaxError || cause instanceof YAMLException || cause instanceof CsvError)
    )
      throw cause
    throw new UnavailableError(`${path} cannot be read as ${format}: ${firstLine(cause.message)}`, {
      help: 'Fix the file; until then the instances that were read last are kept.',
      cause,
    })
  }
}

function treeDocument(text: string, format: 'yaml' | 'json', path: string): ParsedFile {
  const tree: unknown = format === 'json' ? JSON.parse(text) : load(text)
  let known: ReturnType<typeof entryLines> | undefined
  function lines(key: string | undefined): readonly number[] {
    known ??= entryLines(text)
    return known.get(key) ?? []
  }
  if (Array.isArray(tree)) {
    return { ...byService(toEntries(tree)), lines: () => lines(undefined) }
  }
  if (typeof tree !== 'object' || tree === null) {
    throw new UnavailableError(
      `${path} holds neither a list of instances nor a map from services to lists`,
    )
  }
  return {
    records: (key) => recordsUnder(tree, key, path),
    keys: () => Object.keys(tree),
    lines,
  }
}

function recordsUnder(tree: object, key: string, path: string): readonly Entry[] | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(tree, key)?.value
  if (value === undefined) return undefined
  if (!Array.isArray(value))
    throw new UnavailableError(`${path}: what stands under ${key} is not a list`)
  return toEntries(value)
}

function toEntries(list: readonly unknown[]): readonly Entry[] {
  return list.map((value, index) => ({ number: index + 1, value }))
}

/** A flat list may serve several services when its records have a `service` field. */
function byService(entries: readonly Entry[]): Pick<ParsedFile, 'records' | 'keys'> {
  if (!entries.some((entry) => serviceOf(entry.value) !== undefined)) {
    return { records: () => entries, keys: () => undefined }
  }
  const services = new Map<unknown, Entry[]>()
  for (const entry of entries) {
    const service = serviceOf(entry.value)
    const list = services.get(service)
    if (list === undefined) services.set(service, [entry])
    else list.push(entry)
  }
  const keys = [...services.keys()].filter((each) => typeof each === 'string')
  return { records: (key) => services.get(key) ?? [], keys: () => keys }
}

function serviceOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, 'service')?.value
}

function csvDocument(text: string, path: string): ParsedFile {
  const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(text, {
    columns: true,
    info: true,
    skip_empty_lines: true,
    trim: true,
  })
  const header = text.slice(0, text.search(/[\r\n]|$/)).split(',')
  if (!header.some((cell) => /^\s*"?(?:address|host|path)"?\s*$/.test(cell))) {
    throw new UnavailableError(`${path} has no column address in its first line`, {
      help: 'The first line of a CSV file names its columns: address,port,weight,tags …',
    })
  }
  const lines = rows.map(({ info }) => info.lines)
  const entries = rows.map(({ record }, index) => ({ number: index + 1, value: csvRecord(record) }))
  return { ...byService(entries), lines: () => lines }
}

/** Tags are divided by `;` or blanks; columns `metadata.x` become the entry `x` of the metadata. */
function csvRecord(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const metadata: [string, string][] = []
  const record: Record<string, unknown> = {}
  for (const [column, cell] of Object.entries(row)) {
    if (column.startsWith('metadata.')) {
      if (cell !== '') metadata.push([column.slice('metadata.'.length), cell])
    } else if (column === 'tags') {
      record[column] = cell.split(/[;\s]+/).filter((tag) => tag !== '')
    } else record[column] = cell
  }
  if (metadata.length > 0) record['metadata'] = Object.fromEntries(metadata)
  return record
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
