import type { LineView } from '../sections/line-view.ts'
import type { NameUse } from './name-use.ts'
import type { SectionView } from '../sections/section-view.ts'

/** The first line that points at each server, by `backend/server`. */
export type ServerUses = ReadonlyMap<string, NameUse>

export function findServerUses(sections: Iterable<SectionView>): ServerUses {
  const uses = new Map<string, NameUse>()
  for (const section of sections) {
    for (const line of section.lines) {
      for (const { name, by } of serversIn(line)) {
        const path = name.includes('/') ? name : `${section.proxyName}/${name}`
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
