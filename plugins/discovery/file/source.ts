import {
  Failure,
  UnavailableError,
  collectInstances,
  parseInstance,
  type Diagnostic,
  type Discovery,
  type PluginContext,
  type Query,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import type { Entry } from './parsed-file.ts'
import { formatOf, type Format } from './format.ts'
import type { FileOptions, FileQuery } from './options.ts'
import { shareFile, type FileReading, type SharedFile } from './shared-file.ts'

export function openFile(options: FileOptions, context: PluginContext): Discovery<FileQuery> {
  const files = new Map<string, SharedFile>()

  function fileOf(query: Pick<Query<FileQuery>, 'options'>, asking: string): SharedFile {
    const { path, format } = whichFile(options, query.options, asking)
    const key = `${format} ${path}`
    const known = files.get(key) ?? shareFile(path, format, options.poll ?? '30s', context)
    files.set(key, known)
    return known
  }

  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const file = fileOf(query, query.service)
      return accepted(toSnapshot(await file.read(), file.path, query), file.path, options)
    },
    async *watch(query, signal) {
      const file = fileOf(query, query.service)
      let seen: string | undefined
      for await (const reading of file.watch(signal)) {
        const entries = JSON.stringify(entriesOf(reading, file.path, query))
        if (entries === seen) continue
        const snapshot = accepted(toSnapshot(reading, file.path, query), file.path, options)
        yield snapshot
        // Where some are rejected their lines are told, and those move with what stands before them.
        seen = snapshot.rejected.length === 0 ? entries : undefined
      }
    },
    async services(query, signal) {
      signal.throwIfAborted()
      const file = fileOf(query, query.pattern)
      return toServices(await file.read(), file.path)
    },
    async *watchServices(query, signal) {
      const file = fileOf(query, query.pattern)
      for await (const reading of file.watch(signal)) yield toServices(reading, file.path)
    },
  }
}

function toServices({ document }: FileReading, path: string): ServiceList {
  const keys = document.keys()
  if (keys !== undefined) return { services: keys.map((name) => ({ name, origin: path })) }
  throw new UnavailableError(`${path} names no services: it holds one list for all`, {
    help: 'Write a map from services to lists, or give each entry a field `service`.',
  })
}

function whichFile(
  options: FileOptions,
  query: FileQuery,
  asking: string,
): { readonly path: string; readonly format: Format } {
  const path = query.path ?? options.path
  if (path === undefined) {
    throw new Failure('invalid', `service ${asking} names no file`, {
      help: 'Set `path` on the source, or under `discovery` of the service.',
    })
  }
  const format = formatOf(path, query.format ?? options.format)
  if (format === undefined) {
    throw new Failure('invalid', `the format of ${path} is not known by its name`, {
      help: 'Set `format` to yaml, json or csv.',
    })
  }
  return { path, format }
}

function entriesOf(
  { document }: FileReading,
  path: string,
  query: Query<FileQuery>,
): readonly Entry[] {
  const key = keyOf(query)
  const entries = document.records(key)
  if (entries !== undefined) return entries
  throw new UnavailableError(`${path} does not mention ${key}`, {
    help: `Add \`${key}: []\` if there are no instances, or set \`key\` to the name it has there.`,
  })
}

function keyOf({ options, service }: Query<FileQuery>): string {
  return options.key ?? service
}

function toSnapshot(reading: FileReading, path: string, query: Query<FileQuery>): Snapshot {
  const key = keyOf(query)
  let lines: readonly number[] | undefined
  return collectInstances(entriesOf(reading, path, query), ({ number, value }) => {
    const origin = `${path} ${key} #${number}`
    const read = parseInstance(value, { origin, port: query.port, allowUnix: true })
    if (read.instance !== undefined) return read
    lines ??= reading.document.lines(key)
    return { ...read, rejected: placed(read.rejected, path, lines[number - 1]) }
  })
}

/** With `strict` a file that somebody damaged in part is one that cannot be read. */
function accepted(snapshot: Snapshot, path: string, { strict }: FileOptions): Snapshot {
  const [first, ...others] = snapshot.rejected
  if (strict !== true || first === undefined) return snapshot
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  throw new UnavailableError(`${path} is refused as a whole: ${first.message}${more}`, {
    help: 'Fix the record, or leave out `strict` to take the others without it.',
  })
}

function placed(diagnostic: Diagnostic, file: string, line: number | undefined): Diagnostic {
  if (line === undefined) return diagnostic
  return { ...diagnostic, location: { file, start: { line, column: 1 } } }
}
