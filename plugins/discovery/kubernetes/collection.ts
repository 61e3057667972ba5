import { HttpError, linkAbort, readLines, UnavailableError, type Clock } from 'haproxyctl/plugin'
import type { ApiServer } from './api-server.ts'
import { fieldsOf, textAt, type Fields } from './fields.ts'

/** All objects of one kind in a namespace, by their names. */
export type Objects<T> = ReadonlyMap<string, T>

export interface Collection<T> {
  readonly api: ApiServer
  /** As in `apis/discovery.k8s.io/v1/namespaces/default/endpointslices`. */
  readonly path: string
  readonly clock: Clock
  /** How often all is listed anew and compared: a watch that has missed something does not say so. */
  readonly resyncMs: number
  /** What of an object is kept. */
  readonly read: (object: Fields) => T
}

interface Listed<T> {
  /** The resource version that a watch goes on from. */
  readonly version: string
  readonly objects: Map<string, T>
}

const pageSize = 500
/** The server ends a watch after this, so that one whose connection is dead is not believed for longer. */
const watchS = 240
const silenceMs = (watchS + 30) * 1_000
const pauseMs = 500
/** A watch that lasted less has hardly begun. */
const shortMs = 5_000

/** Lists page by page, all of them at one resource version. */
export async function listObjects<T>(
  collection: Collection<T>,
  signal: AbortSignal,
): Promise<Listed<T>> {
  try {
    return await listPages(collection, pageSize, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!isGone(error)) throw error
    // The server has forgotten the version of the first page: all at once needs none.
    return listPages(collection, undefined, signal)
  }
}

/**
 * All objects now, and again after each change. What is heard is applied to what was listed; when the server no longer
 * knows the version (410, also within the stream), when the stream breaks or goes backwards, and now and then anyway,
 * all is listed anew, so that deletions are not missed either.
 */
export async function* followObjects<T>(
  collection: Collection<T>,
  signal: AbortSignal,
): AsyncGenerator<Objects<T>> {
  const { clock, resyncMs } = collection
  for (let shortOnes = 0; ;) {
    const listed = await listObjects(collection, signal)
    yield new Map(listed.objects)
    using until = linkAbort(signal)
    const resync = clock.sleep(resyncMs, until.signal).then(() => until.abort())
    resync.catch(() => undefined)
    const beganAtMs = clock.now()
    try {
      yield* watchFrom(listed, collection, until.signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!until.signal.aborted && !isPassing(error)) throw error
    } finally {
      until.abort()
    }
    // A server that forgets at once, or whose streams all break, is listed less and less often.
    shortOnes = clock.now() - beganAtMs < shortMs ? shortOnes + 1 : 0
    if (shortOnes > 0) await clock.sleep(pauseMs * 2 ** Math.min(shortOnes - 1, 6), signal)
  }
}

async function listPages<T>(
  { api, path, read }: Collection<T>,
  limit: number | undefined,
  signal: AbortSignal,
): Promise<Listed<T>> {
  const objects = new Map<string, T>()
  let from: string | undefined
  for (;;) {
    const page = fieldsOf(await api.get({ path, query: { limit, continue: from } }, signal))
    const metadata = fieldsOf(page['metadata'])
    const version = textAt(metadata, 'resourceVersion')
    if (version === undefined || !Array.isArray(page['items'])) throw notKubernetes()
    for (const item of page['items'].map(fieldsOf)) objects.set(nameOf(item), read(item))
    from = textAt(metadata, 'continue')
    if (from === undefined) return { version, objects }
  }
}

/** Follows one list through as many streams as the server wants to end in good order. */
async function* watchFrom<T>(
  { version: listedVersion, objects }: Listed<T>,
  { api, path, read, clock }: Collection<T>,
  signal: AbortSignal,
): AsyncGenerator<Objects<T>> {
  let version = listedVersion
  for (;;) {
    const beganAtMs = clock.now()
    const query = {
      watch: true,
      allowWatchBookmarks: true,
      resourceVersion: version,
      timeoutSeconds: watchS,
    }
    await using stream = await api.stream({ path, query }, silenceMs, signal)
    for await (const line of readLines(stream.body)) {
      const { type, object } = readEvent(line)
      const next = textAt(fieldsOf(object['metadata']), 'resourceVersion') ?? version
      if (isBackwards(version, next)) throw new UnavailableError('the resource version went back')
      version = next
      if (type === 'BOOKMARK') continue
      if (type === 'DELETED') objects.delete(nameOf(object))
      else objects.set(nameOf(object), read(object))
      yield new Map(objects)
    }
    if (clock.now() - beganAtMs < pauseMs) await clock.sleep(pauseMs, signal)
  }
}

interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK'
  readonly object: Fields
}

function readEvent(line: string): WatchEvent {
  const event = fieldsOf(parse(line))
  const { type } = event
  const object = fieldsOf(event['object'])
  if (type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED' || type === 'BOOKMARK')
    return { type, object }
  if (type !== 'ERROR') throw notKubernetes()
  // As a status: 410 where the version is too old. Whatever it is, the list says what is true now.
  throw new UnavailableError(`the watch ended: ${String(object['reason'] ?? object['code'])}`)
}

/** A cluster that was put back from a backup counts anew, and would tell nothing until it is past where we were. */
function isBackwards(before: string, now: string): boolean {
  if (!/^\d{1,19}$/.test(before) || !/^\d{1,19}$/.test(now)) return false
  return BigInt(now) < BigInt(before)
}

/** What listing again may mend; who may not watch is told so. */
function isPassing(error: unknown): boolean {
  if (error instanceof HttpError)
    return error.status >= 500 || isGone(error) || error.status === 429
  return error instanceof UnavailableError
}

function isGone(error: unknown): boolean {
  return error instanceof HttpError && error.status === 410
}

function nameOf(object: Fields): string {
  const name = textAt(fieldsOf(object['metadata']), 'name')
  if (name === undefined) throw notKubernetes()
  return name
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw notKubernetes(cause)
  }
}

function notKubernetes(cause?: unknown): UnavailableError {
  return new UnavailableError('the answer is not that of Kubernetes’ API', {
    cause,
    help: 'Look whether `url` leads to the API server of Kubernetes 1.21 or newer.',
  })
}
