import type { NodeEvent, SetWatches, WatchedEvent } from './records.ts'

/** `data`, `exists` and `children` tell once; `recursive` (servers from 3.6 on) tells for a whole tree, for good. */
export type WatchKind = 'data' | 'exists' | 'children' | 'recursive'

export interface NodeChange {
  readonly type: NodeEvent
  readonly path: string
}

export type Watcher = (change: NodeChange) => void

/** Which events end which of the watches that tell once. */
const endedBy: Readonly<Record<NodeEvent, readonly WatchKind[]>> = {
  created: ['exists', 'data'],
  changed: ['data', 'exists'],
  deleted: ['data', 'exists', 'children'],
  children: ['children'],
}

/** What the server has been asked to tell, so that it can be asked again after a reconnect. */
export class Watches {
  readonly #byKind: Readonly<Record<WatchKind, Map<string, Set<Watcher>>>> = {
    data: new Map(),
    exists: new Map(),
    children: new Map(),
    recursive: new Map(),
  }

  add(kind: WatchKind, path: string, watcher: Watcher): void {
    const ofKind = this.#byKind[kind]
    const watchers = ofKind.get(path) ?? new Set()
    ofKind.set(path, watchers.add(watcher))
  }

  /** Forgets a watcher of one path. The server may still tell; nobody listens then. */
  remove(kind: WatchKind, path: string, watcher: Watcher): void {
    const watchers = this.#byKind[kind].get(path)
    watchers?.delete(watcher)
    if (watchers?.size === 0) this.#byKind[kind].delete(path)
  }

  /** Tells whom an event concerns, each once. */
  dispatch({ type, path }: WatchedEvent): void {
    if (type === undefined) return
    const told = new Set<Watcher>()
    for (const kind of endedBy[type]) {
      for (const watcher of this.#byKind[kind].get(path) ?? []) told.add(watcher)
      this.#byKind[kind].delete(path)
    }
    for (const [root, watchers] of this.#byKind.recursive) {
      if (covers(root, path)) for (const watcher of watchers) told.add(watcher)
    }
    for (const watcher of told) watcher({ type, path })
  }

  /** Everything that is asked for, cut into requests that the server's limit of 1 MB takes. */
  requests(): readonly SetWatches[] {
    const requests: { [Kind in WatchKind]: string[] }[] = []
    let size = Number.POSITIVE_INFINITY
    for (const kind of kinds) {
      for (const path of this.#byKind[kind].keys()) {
        if (size > 128 * 1024) {
          requests.push({ data: [], exists: [], children: [], recursive: [] })
          size = 0
        }
        requests.at(-1)?.[kind].push(path)
        size += 4 + Buffer.byteLength(path)
      }
    }
    return requests
  }

  forgetTrees(): void {
    this.#byKind.recursive.clear()
  }

  clear(): void {
    for (const kind of kinds) this.#byKind[kind].clear()
  }
}

const kinds: readonly WatchKind[] = ['data', 'exists', 'children', 'recursive']

function covers(root: string, path: string): boolean {
  return path === root || root === '/' || path.startsWith(`${root}/`)
}
