import type { LineView } from '../sections/line-view.ts'
import type { NameUse } from './name-use.ts'
import type { SectionView } from '../sections/section-view.ts'

/** Which lines refer to backends; names that come from a map are in none. */
export interface BackendUses {
  /** The first line that refers to the backend; its own come before those of filters. */
  of(backend: string): NameUse | undefined
}

export function findBackendUses(sections: Iterable<SectionView>): BackendUses {
  const named = new Map<string, NameUse>()
  const filters: NameUse[] = []
  for (const section of sections) {
    for (const line of section.lines) {
      if (isAboutOthers(line, section)) continue
      if (isSpoe(line)) {
        filters.push({ by: 'filter spoe', line, section })
        continue
      }
      for (const { name, by } of backendsIn(line, section)) {
        if (!named.has(name)) named.set(name, { by, line, section })
      }
    }
  }
  return {
    of: (backend) =>
      named.get(backend) ?? filters.find(({ section }) => !isBackend(section, backend)),
  }
}

/** Nothing of a timeout is a fetch, and servers refer to servers only. */
function isAboutOthers({ directive }: LineView, { hasBackend }: SectionView): boolean {
  const { keyword } = directive
  return keyword === 'timeout' || (hasBackend && /^(default-)?server(-template)?$/.test(keyword))
}

/** The file of its engine names a backend, and is not read here. */
function isSpoe({ words }: LineView): boolean {
  return words[0] === 'filter' && words[1] === 'spoe' && words.includes('config')
}

interface NamedBackend {
  readonly name: string
  readonly by: string
}

const byName = new Set(['use_backend', 'default_backend', 'table'])
/** Fetches of a backend; without an argument they mean the one that they stand in. */
const names = 'avg_queue|be_conn_free|be_conn|be_sess_rate|connslots|nbsrv|queue'
const fetches = new RegExp(String.raw`(?:^|[[{,!\s])(${names})(?:\(([^),]*)|(?=$|[,\]}\s]))`, 'g')

function* backendsIn({ words }: LineView, section: SectionView): Iterable<NamedBackend> {
  for (const [index, word] of words.entries()) {
    // The name of an ACL is nobody's fetch.
    if (index === 1 && words[0] === 'acl') continue
    const before = words[index - 1] ?? ''
    if (byName.has(before)) yield { name: word, by: before }
    for (const [, by = '', argument = ''] of word.matchAll(fetches)) {
      if (argument !== '') yield { name: argument, by }
      else if (section.hasBackend) yield { name: section.proxyName, by }
    }
  }
}

function isBackend({ keyword, name }: SectionView, backend: string): boolean {
  return keyword === 'backend' && name === backend
}
