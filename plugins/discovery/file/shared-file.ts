import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import {
  UnavailableError,
  coalesce,
  parseDuration,
  shareWatch,
  type PluginContext,
} from 'haproxyctl/plugin'
import { watchFile } from './changes.ts'
import { parseFile, type ParsedFile } from './parsed-file.ts'
import type { Format } from './format.ts'

/** Bytes that were read, and what they are worth. */
export interface FileReading {
  readonly hash: string
  readonly document: ParsedFile
}

/** A file that services share is read and parsed once for all of them. */
export interface SharedFile {
  readonly path: string
  read(): Promise<FileReading>
  watch(signal: AbortSignal): AsyncGenerator<FileReading>
}

export function shareFile(
  path: string,
  format: Format,
  poll: string,
  context: PluginContext,
): SharedFile {
  const place = resolve(context.root, path)
  const pollMs = parseDuration(poll) ?? 30_000
  let latest: FileReading | undefined

  const read = coalesce(async () => {
    const bytes = await readBytes(place, path, context)
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (latest?.hash === hash) return latest
    latest = { hash, document: parseFile(Buffer.from(bytes).toString('utf8'), format, path) }
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

async function readBytes(file: string, path: string, context: PluginContext): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await context.files.read(file)
  } catch (cause) {
    // It says itself which file cannot be read, and why.
    if (cause instanceof UnavailableError) throw cause
    throw new UnavailableError(`cannot read ${path}: ${String(cause)}`, { cause })
  }
  if (bytes !== undefined) return bytes
  throw new UnavailableError(`there is no file ${path}`, {
    help: `It was looked for at ${file}.`,
  })
}

/** A file that is just being written may be cut short or absent for a moment. */
async function readSettled(
  read: () => Promise<FileReading>,
  context: PluginContext,
  signal: AbortSignal,
): Promise<FileReading> {
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
