import type { ServerEvent } from '../http/route.ts'
import type { Role } from '../tokens/role.ts'
import { pageFor, type RenderedPage } from './render-page.ts'
import type { Watcher } from './watcher.ts'

/** A browser takes this many rows in one go without a stutter. */
const rowsAtOnce = 200

/** The page for one who looks: all of it at first, and then what becomes another. */
export async function* pageEvents(
  watcher: Watcher,
  { who, role }: { readonly who: string; readonly role: Role },
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  yield { name: 'hello', data: { who, role } }
  let shown: RenderedPage = { parts: new Map(), rows: new Map() }
  for await (const state of watcher.follow(signal)) {
    const next = pageFor(state, role)
    yield* differences(shown, next)
    shown = next
  }
}

/** What brings one page to another. */
export function* differences(shown: RenderedPage, next: RenderedPage): Generator<ServerEvent> {
  for (const [id, html] of next.parts)
    if (shown.parts.get(id) !== html) yield { name: 'part', data: { id, html } }
  const gone = [...shown.rows.keys()].filter((key) => !next.rows.has(key))
  if (gone.length > 0) yield { name: 'gone', data: { keys: gone } }
  const changed = [...next.rows].filter(([key, { html }]) => shown.rows.get(key)?.html !== html)
  for (let at = 0; at < changed.length; at += rowsAtOnce) {
    const rows = changed.slice(at, at + rowsAtOnce).map(([key, { html }]) => [key, html])
    yield { name: 'rows', data: { rows } }
  }
  const counted = [...next.rows].flatMap(([key, { cells }]) => {
    const before = shown.rows.get(key)?.cells
    return cells.every((cell, index) => cell === (before?.[index] ?? '')) ? [] : [[key, ...cells]]
  })
  if (counted.length > 0) yield { name: 'cells', data: { cells: counted } }
}
