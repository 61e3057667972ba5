import { linkAbort, UnavailableError, type Clock } from 'haproxyctl/plugin'
import { listKeys, watchKeys, type KeyChange } from './keys.ts'
import type { Members } from '../../clients/etcd/index.ts'

/** The keys of each service behind the prefix. A service whose keys did not change is the same map as before. */
export type Services = ReadonlyMap<string, ServiceKeys>

/** By key without prefix and service. */
export type ServiceKeys = ReadonlyMap<string, string>

export interface FollowedKeys {
  readonly members: Members
  readonly prefix: string
  readonly clock: Clock
  /** How often everything is read anew and compared: a watch that has missed something does not say so. */
  readonly resyncMs: number
}

const pauseMs = 500

export async function readServices(
  { members, prefix }: Pick<FollowedKeys, 'members' | 'prefix'>,
  signal: AbortSignal,
): Promise<Services> {
  const { values } = await listKeys(members, prefix, signal)
  return applied(new Map(), changesTo(new Map(), values), prefix)
}

/**
 * All services now, and again after each change. What is heard is applied to what was read; after a compaction, a
 * broken stream and now and then anyway, all is read and compared, so that deletions are not missed either.
 */
export async function* followServices(
  { members, prefix, clock, resyncMs }: FollowedKeys,
  signal: AbortSignal,
): AsyncGenerator<Services> {
  let known = new Map<string, string>()
  let services: Services | undefined
  for (;;) {
    const { revision, values } = await listKeys(members, prefix, signal)
    const changes = changesTo(known, values)
    if (services === undefined || changes.length > 0) {
      services = applied(services ?? new Map(), changes, prefix)
      yield services
    }
    known = new Map(values)
    using until = linkAbort(signal)
    const resync = clock.sleep(resyncMs, until.signal).then(() => until.abort())
    resync.catch(() => undefined)
    try {
      for await (const each of watchKeys(members, prefix, revision + 1n, until.signal)) {
        if (each.kind === 'compacted') break
        for (const { key, value } of each.changes)
          if (value === undefined) known.delete(key)
          else known.set(key, value)
        services = applied(services, each.changes, prefix)
        yield services
      }
    } catch (error) {
      signal.throwIfAborted()
      const isOver = until.signal.aborted
      if (!isOver && !(error instanceof UnavailableError)) throw error
      // A stream that broke proves nothing: whether etcd is there is seen when everything is read.
      if (!isOver) await clock.sleep(pauseMs, signal)
    } finally {
      until.abort()
    }
  }
}

function changesTo(
  known: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly KeyChange[] {
  const changes: KeyChange[] = []
  for (const key of known.keys()) if (!now.has(key)) changes.push({ key })
  for (const [key, value] of now) if (known.get(key) !== value) changes.push({ key, value })
  return changes
}

function applied(services: Services, changes: readonly KeyChange[], prefix: string): Services {
  const now = new Map(services)
  const copies = new Map<string, Map<string, string>>()
  for (const { key, value } of changes) {
    const [service = '', ...rest] = key.slice(prefix.length).split('/')
    const keys = copies.get(service) ?? new Map(now.get(service))
    copies.set(service, keys)
    if (value === undefined) keys.delete(rest.join('/'))
    else keys.set(rest.join('/'), value)
    if (keys.size === 0) now.delete(service)
    else now.set(service, keys)
  }
  return now
}
