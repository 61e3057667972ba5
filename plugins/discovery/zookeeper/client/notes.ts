import type { ZooKeeperClient } from './client.ts'
import { ZooKeeperError } from './errors.ts'
import type { SessionState } from './session.ts'
import type { NodeChange } from './watches.ts'

/** What has to be read again, gathered since the last time. */
export interface Note {
  /** All of it, and the watch has to be set anew: at the start, after a reconnect, in a new session. */
  readonly isFresh: boolean
  /** The node itself came, went, or has other children. */
  readonly isListChanged: boolean
  /** Children that came, went or have other data. */
  readonly names: ReadonlySet<string>
}

export interface Notes extends Disposable {
  /** Takes note of a change at or directly below the path. */
  readonly take: (change: NodeChange) => void
  /** Resolves when there is something to read; throws when no server has answered for too long. */
  next(): Promise<Note>
}

/** A notebook about one path: changes are gathered while the last ones are worked on. */
export function openNotes(
  client: ZooKeeperClient,
  path: string,
  patienceMs: number,
  signal: AbortSignal,
): Notes {
  const prefix = path === '/' ? '/' : `${path}/`
  // Not connected yet: everything is read when that is told.
  let isFresh = client.state === 'connected'
  let isListChanged = false
  let names = new Set<string>()
  let failure: unknown
  let wake: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined

  function fail(error: unknown): void {
    failure ??= error
    wake()
  }
  function enter(state: SessionState): void {
    clearTimeout(timer)
    if (state === 'closed')
      fail(client.fault ?? new ZooKeeperError('closed', 'the client was closed')) // oxfmt-ignore
    else if (state === 'connected') {
      isFresh = true
      wake()
    } else timer = setTimeout(() => fail(lossOf(client, patienceMs)), patienceMs)
  }
  function abort(): void {
    fail(signal.reason)
  }
  signal.addEventListener('abort', abort, { once: true })
  const observer = client.observe(enter)
  if (client.state !== 'connected') enter(client.state)

  return {
    take({ type, path: changed }) {
      if (changed === path) isListChanged ||= type !== 'changed'
      else if (changed.startsWith(prefix)) {
        const name = changed.slice(prefix.length)
        if (!name.includes('/') && type !== 'children') names.add(name)
      }
      wake()
    },
    async next() {
      signal.throwIfAborted()
      while (failure === undefined && !isFresh && !isListChanged && names.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (failure !== undefined) throw failure
      const note: Note = { isFresh, isListChanged, names }
      isFresh = false
      isListChanged = false
      names = new Set()
      return note
    },
    [Symbol.dispose]() {
      clearTimeout(timer)
      observer[Symbol.dispose]()
      signal.removeEventListener('abort', abort)
    },
  }
}

function lossOf(client: ZooKeeperClient, patienceMs: number): ZooKeeperError {
  const why = client.fault?.message ?? 'no answer'
  return new ZooKeeperError(
    'connection-loss',
    `no server of ${client.servers} has answered for ${patienceMs / 1000} s: ${why}`,
    { cause: client.fault },
  )
}
