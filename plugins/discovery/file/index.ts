import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Failure, UnavailableError, coalesce, parseDuration, parseInstance, shareWatch, type Diagnostic, type Discovery, type DiscoveryDefinition, type Instance, type PluginContext, type Query, type Snapshot } from 'haproxyctl/plugin' // oxfmt-ignore
import { watchFile } from './changes.ts'
import { parseDocument, type Document, type Entry } from './document.ts'
import { formatOf, type Format } from './format.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export interface FileOptions {
  readonly path?: string
  readonly format?: Format
  readonly poll?: string
}

export interface FileQuery {
  readonly path?: string
  readonly format?: Format
  readonly key?: string
}

export const fileDiscovery: DiscoveryDefinition<FileOptions, FileQuery> = {
  kind: 'discovery',
  name: 'file',
  summary: 'Instances in a YAML, JSON or CSV file, which is watched.',
  schema,
  querySchema,
  open: openFile,
}

/** Bytes that were read, and what they are worth. */
interface Reading {
  readonly hash: string
  readonly document: Document
}

/** A file that services share is read and parsed once for all of them. */
interface SharedFile {
  readonly path: string
  read(): Promise<Reading>
  watch(signal: AbortSignal): AsyncGenerator<Reading>
}

function openFile(options: FileOptions, context: PluginContext): Discovery<FileQuery> {
  const files = new Map<string, SharedFile>()

  function fileOf(query: Query<FileQuery>): SharedFile {
    const { path, format } = whichFile(options, query)
    const key = `${format} ${path}`
    const known = files.get(key) ?? shareFile(path, format, options, context)
    files.set(key, known)
    return known
  }

  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const file = fileOf(query)
      return toSnapshot(await file.read(), file.path, query)
    },
    async *watch(query, signal) {
      const file = fileOf(query)
      let seen: string | undefined
      for await (const reading of file.watch(signal)) {
        const entries = JSON.stringify(entriesOf(reading, file.path, query))
        if (entries === seen) continue
        const snapshot = toSnapshot(reading, file.path, query)
        yield snapshot
        // Where some are rejected their lines are told, and those move with what stands before them.
        seen = snapshot.rejected.length === 0 ? entries : undefined
      }
    },
  }
}

function shareFile(
  path: string,
  format: Format,
  { poll = '30s' }: FileOptions,
  context: PluginContext,
): SharedFile {
  const place = resolve(context.root, path)
  const pollMs = parseDuration(poll) ?? 30_000
  let latest: Reading | undefined

  const read = coalesce(async () => {
    const bytes = await readBytes(place, path, context)
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (latest?.hash === hash) return latest
    latest = { hash, document: parseDocument(Buffer.from(bytes).toString('utf8'), format, path) }
    return latest
  })

  return {
    path,
    read,
    watch: shareWatch(async function* follow(signal) {
      let seen: string | undefined
      while (!signal.aborted) {
        // Opened anew each time round: links may lead to another folder now.
        using changes = await watchFile(place, pollMs, context.clock)
        const reading = await readSettled(read, context, signal)
        if (reading.hash !== seen) yield reading
        seen = reading.hash
        await changes.next(signal)
      }
    }),
  }
}

function whichFile(
  options: FileOptions,
  query: Query<FileQuery>,
): { readonly path: string; readonly format: Format } {
  const path = query.options.path ?? options.path
  if (path === undefined) {
    throw new Failure('invalid', `service ${query.service} names no file`, {
      help: 'Set `path` on the source, or under `discovery` of the service.',
    })
  }
  const format = formatOf(path, query.options.format ?? options.format)
  if (format === undefined) {
    throw new Failure('invalid', `the format of ${path} is not known by its name`, {
      help: 'Set `format` to yaml, json or csv.',
    })
  }
  return { path, format }
}

async function readBytes(file: string, path: string, context: PluginContext): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await context.files.read(file)
  } catch (cause) {
    throw new UnavailableError(`cannot read ${path}: ${String(cause)}`, { cause })
  }
  if (bytes !== undefined) return bytes
  throw new UnavailableError(`there is no file ${path}`, {
    help: `It was looked for at ${file}.`,
  })
}

/** A file that is just being written may be cut short or absent for a moment. */
async function readSettled(
  read: () => Promise<Reading>,
  context: PluginContext,
  signal: AbortSignal,
): Promise<Reading> {
  for (const waitMs of [50, 100, 200, 400, 800]) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      await context.clock.sleep(waitMs, signal)
    }
  }
  return read()
}

function entriesOf({ document }: Reading, path: string, query: Query<FileQuery>): readonly Entry[] {
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

function toSnapshot(reading: Reading, path: string, query: Query<FileQuery>): Snapshot {
  const key = keyOf(query)
  const instances: Instance[] = []
  const rejected: Diagnostic[] = []
  let lines: readonly number[] | undefined
  for (const { number, value } of entriesOf(reading, path, query)) {
    const origin = `${path} ${key} #${number}`
    const read = parseInstance(value, { origin, port: query.port, allowUnix: true })
    if (read.instance !== undefined) {
      instances.push(read.instance)
      continue
    }
    lines ??= reading.document.lines(key)
    rejected.push(placed(read.rejected, path, lines[number - 1]))
  }
  return { instances, rejected }
}

function placed(diagnostic: Diagnostic, file: string, line: number | undefined): Diagnostic {
  if (line === undefined) return diagnostic
  return { ...diagnostic, location: { file, start: { line, column: 1 } } }
}
