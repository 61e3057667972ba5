import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Failure, UnavailableError, parseDuration, parseInstance, type Diagnostic, type Discovery, type DiscoveryDefinition, type Instance, type PluginContext, type Query, type Snapshot } from 'haproxyctl/plugin' // oxfmt-ignore
import { watchFile } from './changes.ts'
import { parseDocument, type Document } from './document.ts'
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

/** Bytes that were read, and what they are worth: services that share a file share the parse. */
interface Reading {
  readonly path: string
  readonly hash: string
  readonly document: Document
}

function openFile(options: FileOptions, context: PluginContext): Discovery<FileQuery> {
  const latest = new Map<string, Reading>()

  async function read(query: Query<FileQuery>, signal: AbortSignal): Promise<Reading> {
    const { path, format } = whichFile(options, query)
    const bytes = await readBytes(resolve(context.root, path), path, context, signal)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const known = latest.get(`${format} ${path}`)
    if (known?.hash === hash) return known
    const document = parseDocument(Buffer.from(bytes).toString('utf8'), format, path)
    const reading = { path, hash, document }
    latest.set(`${format} ${path}`, reading)
    return reading
  }

  return {
    async snapshot(query, signal) {
      return toSnapshot(await read(query, signal), query)
    },
    async *watch(query, signal) {
      const path = resolve(context.root, whichFile(options, query).path)
      const pollMs = parseDuration(options.poll ?? '30s') ?? 30_000
      let seen: string | undefined
      while (!signal.aborted) {
        // Opened anew each time round: links may lead to another folder now.
        using changes = await watchFile(path, pollMs, context.clock)
        const reading = await readSettled(() => read(query, signal), context, signal)
        if (reading.hash !== seen) yield toSnapshot(reading, query)
        seen = reading.hash
        await changes.next(signal)
      }
    },
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

async function readBytes(
  file: string,
  path: string,
  context: PluginContext,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted()
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

function toSnapshot(reading: Reading, query: Query<FileQuery>): Snapshot {
  const key = query.options.key ?? query.service
  const entries = reading.document.records(key)
  if (entries === undefined) {
    throw new UnavailableError(`${reading.path} does not mention ${key}`, {
      help: `Add \`${key}: []\` if there are no instances, or set \`key\` to the name it has there.`,
    })
  }
  const instances: Instance[] = []
  const rejected: Diagnostic[] = []
  let lines: readonly number[] | undefined
  for (const { number, value } of entries) {
    const origin = `${reading.path} ${key} #${number}`
    const read = parseInstance(value, { origin, port: query.port, allowUnix: true })
    if (read.instance !== undefined) {
      instances.push(read.instance)
      continue
    }
    lines ??= reading.document.lines(key)
    rejected.push(placed(read.rejected, reading.path, lines[number - 1]))
  }
  return { instances, rejected }
}

function placed(diagnostic: Diagnostic, file: string, line: number | undefined): Diagnostic {
  if (line === undefined) return diagnostic
  return { ...diagnostic, location: { file, start: { line, column: 1 } } }
}
