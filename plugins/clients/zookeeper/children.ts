import { linkAbort } from 'haproxyctl/plugin'
import type { ZooKeeperClient } from './client.ts'
import { hasCode } from './errors.ts'
import { Notes, type Note } from './notes.ts'
import { join } from './path.ts'
import type { Watcher } from './watches.ts'

/** A node's children by name, with their data. Data that did not change is the same object as before. */
export type Children = ReadonlyMap<string, Buffer>

/** `undefined`: there is no such node. Children that go while they are read are gone. */
export async function readChildren(
  client: ZooKeeperClient,
  path: string,
  signal: AbortSignal,
): Promise<Children | undefined> {
  using until = linkAbort(signal)
  return await readWhole({ client, path, watcher: undefined, signal: until.signal }, undefined)
}

/**
 * The children now, and again after each change; `undefined` where there is no such node.
 * Reconnects and new sessions are lived through: everything is read anew after each.
 * Throws when no server has answered for `patienceMs`.
 */
export async function* watchChildren(
  client: ZooKeeperClient,
  path: string,
  patienceMs: number,
  signal: AbortSignal,
): AsyncGenerator<Children | undefined> {
  using until = linkAbort(signal)
  using notes = new Notes(client, path, patienceMs, until.signal)
  let scope: Scope = { client, path, watcher: undefined, signal: until.signal }
  let known: Children | undefined
  let isFirst = true
  try {
    for (;;) {
      const note = await notes.next()
      if (note.isFresh) scope = await listen(scope, notes)
      const now = await refresh(scope, note, known)
      if (isFirst || !isSame(known, now)) yield now
      isFirst = false
      known = now
    }
  } finally {
    scope.tree?.[Symbol.dispose]()
  }
}

interface Scope {
  readonly client: ZooKeeperClient
  readonly path: string
  /** For servers that cannot watch a tree: told once for each node that is read. */
  readonly watcher: Watcher | undefined
  readonly tree?: Disposable
  readonly signal: AbortSignal
}

async function listen(scope: Scope, notes: Notes): Promise<Scope> {
  try {
    const tree = await scope.client.watchTree(scope.path, notes.take, scope.signal)
    return { ...scope, tree, watcher: undefined }
  } catch (error) {
    if (!hasCode(error, 'unimplemented')) throw error
    return { ...scope, watcher: notes.take }
  }
}

/** Reads what a note speaks of, and leaves the rest as it is known. */
async function refresh(
  scope: Scope,
  note: Note,
  known: Children | undefined,
): Promise<Children | undefined> {
  if (note.isFresh) return keepSame(await readWhole(scope, undefined), known)
  if (note.isListChanged || known === undefined) {
    const unchanged = new Map(known)
    for (const name of note.names) unchanged.delete(name)
    return keepSame(await readWhole(scope, unchanged), known)
  }
  const now = new Map(known)
  const read = await readNodes(scope, [...note.names])
  for (const name of note.names) {
    const data = read.get(name)
    if (data === undefined) now.delete(name)
    else now.set(name, data)
  }
  return keepSame(now, known)
}

/** The whole list; nodes in `unchanged` are not read again. */
async function readWhole(
  scope: Scope,
  unchanged: Children | undefined,
): Promise<Children | undefined> {
  const { client, path, watcher, signal } = scope
  const watching = { signal, ...(watcher && { watcher }) }
  let names: string[]
  try {
    names = await client.children(path, watching)
  } catch (error) {
    if (!hasCode(error, 'no-node')) throw error
    const stat = await client.exists(path, watching)
    return stat === undefined ? undefined : readWhole(scope, unchanged)
  }
  const read = await readNodes(
    scope,
    names.filter((name) => unchanged?.has(name) !== true),
  )
  const children = new Map<string, Buffer>()
  for (const name of names.sort()) {
    const data = read.get(name) ?? unchanged?.get(name)
    if (data !== undefined) children.set(name, data)
  }
  return children
}

/** Enough requests at once to keep a line busy; each has its time limit to itself. */
const readersAtOnce = 500

async function readNodes(scope: Scope, names: readonly string[]): Promise<Children> {
  const nodes = new Map<string, Buffer>()
  const left = names.values()
  async function readOn(): Promise<void> {
    for (const name of left) {
      const data = await readNode(scope, name)
      if (data !== undefined) nodes.set(name, data)
    }
  }
  await Promise.all(Array.from({ length: Math.min(readersAtOnce, names.length) }, readOn))
  return nodes
}

async function readNode(
  { client, path, watcher, signal }: Scope,
  name: string,
): Promise<Buffer | undefined> {
  try {
    const node = await client.get(join(path, name), { signal, ...(watcher && { watcher }) })
    return node.data
  } catch (error) {
    if (hasCode(error, 'no-node')) return undefined
    // A node that we may not read is there: an empty one is reported by whoever reads the data.
    if (hasCode(error, 'no-auth')) return Buffer.alloc(0)
    throw error
  }
}

function keepSame(now: Children | undefined, known: Children | undefined): Children | undefined {
  if (now === undefined || known === undefined) return now
  const kept = new Map<string, Buffer>()
  for (const name of [...now.keys()].sort()) {
    const [data, before] = [now.get(name), known.get(name)]
    if (data !== undefined) kept.set(name, before?.equals(data) === true ? before : data)
  }
  return kept
}

function isSame(a: Children | undefined, b: Children | undefined): boolean {
  if (a === undefined || b === undefined || a.size !== b.size) return a === b
  for (const [name, data] of a) if (b.get(name) !== data) return false
  return true
}
