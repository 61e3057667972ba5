import type { SectionView } from './section-view.ts'
import type { LineView } from './line-view.ts'

/** A line that names a server for as long as the worker lives. */
export interface ServerUse {
  /** The word that names it: `use-server`, `track`, `srv_is_up` … */
  readonly by: string
  readonly line: LineView
  readonly section: SectionView
}

/** The first use of each server that lines point at, as `backend/server`. */
export type ServerUses = ReadonlyMap<string, ServerUse>

export function findServerUses(sections: Iterable<SectionView>): ServerUses {
  const uses = new Map<string, ServerUse>()
  for (const section of sections) {
    for (const line of section.lines) {
      for (const { name, by } of serversIn(line)) {
        const path = name.includes('/') ? name : `${section.name ?? ''}/${name}`
        if (!uses.has(path)) uses.set(path, { by, line, section })
      }
    }
  }
  return uses
}

interface NamedServer {
  readonly name: string
  readonly by: string
}

function* serversIn({ words }: LineView): Iterable<NamedServer> {
  if (words[0] === 'use-server') yield { name: words[1] ?? '', by: 'use-server' }
  for (const [index, word] of words.entries()) {
    if (word === 'track') yield { name: words[index + 1] ?? '', by: 'track' }
    if (!word.includes('srv_')) continue
    for (const [, by = '', name = ''] of word.matchAll(/\b(srv_[a-z_]+)\(([^),]+)/g))
      yield { name, by }
  }
}
