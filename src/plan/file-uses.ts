import { posix } from 'node:path'
import type { ConfigView, LineView } from './config-view.ts'

/** What a configuration does with a file; `other` is whatever HAProxy reads only at a start. */
export type FileUse = 'map' | 'acl' | 'crt' | 'crt-list' | 'ca-file' | 'crl-file' | 'other'

/** How each of these files is used, by its path. Files that nothing names are not in it. */
export function findFileUses(
  view: ConfigView,
  paths: readonly string[],
): ReadonlyMap<string, ReadonlySet<FileUse>> {
  const uses = new Map<string, Set<FileUse>>()
  if (paths.length === 0) return uses
  const finder = new UseFinder(view, paths)
  for (const line of linesOf(view)) {
    for (const [index, word] of line.words.entries()) {
      for (const [path, use] of finder.usesIn(word, line.words[index - 1] ?? '')) {
        const known = uses.get(path)
        if (known === undefined) uses.set(path, new Set([use]))
        else known.add(use)
      }
    }
  }
  return uses
}

interface Bases {
  readonly crt: string | undefined
  readonly ca: string | undefined
}

const certificateWords: ReadonlyMap<string, FileUse> = new Map([
  ['crt', 'crt'],
  ['crt-list', 'crt-list'],
  ['ca-file', 'ca-file'],
  ['crl-file', 'crl-file'],
])

class UseFinder {
  private readonly paths: ReadonlySet<string>
  private readonly byFolder = new Map<string, string[]>()
  private readonly bases: Bases

  constructor(view: ConfigView, paths: readonly string[]) {
    this.paths = new Set(paths)
    this.bases = readBases(view)
    for (const path of paths) {
      const folder = posix.dirname(path)
      const known = this.byFolder.get(folder)
      if (known === undefined) this.byFolder.set(folder, [path])
      else known.push(path)
    }
  }

  usesIn(word: string, before: string): readonly (readonly [string, FileUse])[] {
    const use = certificateWords.get(before)
    if (use !== undefined) return this.certificateUses(word, use)
    if (before === '-f' && this.paths.has(word)) return [[word, 'acl']]
    if (!word.includes('/')) return []
    const found: (readonly [string, FileUse])[] = []
    // `map_str(/etc/hosts.map,x)`, `virt@/etc/hosts.map`: what stands between such signs may be a path.
    for (const match of word.matchAll(/[^(),@\s]+/g)) {
      const [path] = match
      if (!this.paths.has(path)) continue
      const isMap = /\bmap(_[a-z_]+)?\($/.test(word.slice(0, match.index))
      found.push([path, isMap ? 'map' : 'other'])
    }
    return found
  }

  private certificateUses(word: string, use: FileUse): readonly (readonly [string, FileUse])[] {
    const base = use === 'crt' ? this.bases.crt : this.bases.ca
    const path = base === undefined || word.startsWith('/') ? word : posix.join(base, word)
    if (this.paths.has(path)) return [[path, use]]
    if (use !== 'crt') return []
    // A folder of certificates is to HAProxy a list with an entry for each of its files.
    const inside = this.byFolder.get(path.replace(/\/+$/, '')) ?? []
    return inside.map((each) => [each, 'crt'] as const)
  }
}

function readBases(view: ConfigView): Bases {
  const groups = view.sections.get('global')?.groups
  return {
    crt: groups?.get('crt-base')?.at(-1)?.words[1],
    ca: groups?.get('ca-base')?.at(-1)?.words[1],
  }
}

function* linesOf(view: ConfigView): Iterable<LineView> {
  for (const section of view.sections.values()) {
    for (const lines of section.groups.values()) yield* lines
    for (const server of section.servers.values()) yield server.line
  }
}
