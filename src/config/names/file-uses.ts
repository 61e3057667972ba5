import { posix } from 'node:path'
import type { Configuration } from '../configuration.ts'
import type { LineView } from '../sections/line-view.ts'

/** What a configuration does with a file; `other` is whatever HAProxy reads only at a start. */
export type FileUse =
  | 'map'
  | 'acl'
  | 'crt'
  | 'crt-list'
  | 'ca-file'
  | 'crl-file'
  | 'ticket-keys'
  | 'other'

/**
 * How each of these files is used, by its path. Files that nothing names are not in it.
 * Servers that came since the worker was started may name more than it was started with.
 */
export function findFileUses(
  view: Configuration,
  paths: readonly string[],
  applied = view,
): ReadonlyMap<string, ReadonlySet<FileUse>> {
  const uses = new Map<string, Set<FileUse>>()
  if (paths.length === 0) return uses
  const finder = new UseFinder(view, paths)
  const spellings = new Map<string, string>()
  const lines = [...new Set([view, applied])].flatMap((each) => [
    ...linesOf(each),
    ...optionsOf(each),
  ])
  for (const { words } of lines) {
    for (const [index, word] of words.entries()) {
      for (const { path, use, prefix = '' } of finder.usesIn(word, words, index)) {
        const known = uses.get(path) ?? new Set<FileUse>()
        uses.set(path, known.add(use))
        // HAProxy 3.0 holds such a file twice, and a command reaches only the first.
        if (spellings.get(path) !== undefined && spellings.get(path) !== prefix) known.add('other')
        spellings.set(path, prefix)
      }
    }
  }
  return uses
}

interface FoundUse {
  readonly path: string
  readonly use: FileUse
  /** `opt@`, `file@`. */
  readonly prefix?: string
}

export interface Bases {
  readonly crt: string | undefined
  readonly ca: string | undefined
}

const certificateWords: ReadonlyMap<string, FileUse> = new Map([
  ['crt', 'crt'],
  ['crt-list', 'crt-list'],
  ['ca-file', 'ca-file'],
  ['crl-file', 'crl-file'],
  ['tls-ticket-keys', 'ticket-keys'],
])

class UseFinder {
  private readonly paths: ReadonlySet<string>
  private readonly byFolder = new Map<string, string[]>()
  private readonly bases: Bases

  constructor(view: Configuration, paths: readonly string[]) {
    this.paths = new Set(paths)
    this.bases = readBases(view)
    for (const path of paths) {
      const folder = posix.dirname(path)
      const known = this.byFolder.get(folder)
      if (known === undefined) this.byFolder.set(folder, [path])
      else known.push(path)
    }
  }

  usesIn(word: string, words: readonly string[], index: number): readonly FoundUse[] {
    const before = words[index - 1] ?? ''
    const use = certificateWords.get(before)
    if (use !== undefined)
      return this.certificateUses(word, isLeftAlone(use, words) ? 'other' : use)
    const [, prefix = '', path = ''] = /^(opt@|file@)?(.*)$/s.exec(word) ?? []
    if (before === '-f' && this.paths.has(path)) {
      // With `-M` it has values, which HAProxy keeps though nothing asks for them.
      return [{ path, use: words.slice(0, index).includes('-M') ? 'map' : 'acl', prefix }]
    }
    return word.includes('/') ? this.expressionUses(word) : []
  }

  private expressionUses(word: string): readonly FoundUse[] {
    const found: FoundUse[] = []
    // `map_str(/etc/hosts.map,x)`, `map(opt@/etc/hosts.map)`: what stands between such signs may be a path.
    for (const match of word.matchAll(/[^(),@\s]+/g)) {
      const [path] = match
      if (!this.paths.has(path)) continue
      const [, name = '', prefix = ''] =
        /([a-z_-]*)\(([a-z]*@)?$/.exec(word.slice(0, match.index)) ?? []
      // There is no file behind it, whatever it is called.
      if (prefix === 'virt@') continue
      found.push({ path, use: useBy(name), prefix })
    }
    return found
  }

  private certificateUses(word: string, use: FileUse): readonly FoundUse[] {
    const { crt, ca } = this.bases
    const base = { crt, 'ca-file': ca, 'crl-file': ca }[String(use)]
    const path = base === undefined || word.startsWith('/') ? word : posix.join(base, word)
    if (this.paths.has(path)) return [{ path, use }]
    if (use !== 'crt') return []
    // A folder of certificates is to HAProxy a list with an entry for each of its files.
    const inside = this.byFolder.get(path.replace(/\/+$/, '')) ?? []
    return inside.map((each) => ({ path: each, use: 'crt' }))
  }
}

/** Whether the configuration names a folder as `crt`, and so every certificate in it. */
export function isCertificateFolder(view: Configuration, folder: string): boolean {
  const base = crtBase(view)
  for (const { words } of linesOf(view)) {
    for (const [index, word] of words.entries()) {
      if (words[index - 1] !== 'crt') continue
      const path = base === undefined ? word : posix.resolve(base, word)
      if (path.replace(/\/+$/, '') === folder) return true
    }
  }
  return false
}

/** HAProxy hands renewed authorities on only to those who show a certificate; other servers than a backend's are never made anew. */
function isLeftAlone(use: FileUse, words: readonly string[]): boolean {
  const [first = ''] = words
  return /^c[ar]l?-file$/.test(use) && /^(default-)?server$/.test(first) && !words.includes('crt')
}

/** `map_ip_str(…)` reads a map; actions such as `set-map(…)` and `add-acl(…)` write while HAProxy runs. */
function useBy(name: string): FileUse {
  if (/^(map(_[a-z]+)*|(set|del)-map)$/.test(name)) return 'map'
  return /^(add|del)-acl$/.test(name) ? 'acl' : 'other'
}

/** What certificates are named from. */
export function crtBase(view: Configuration): string | undefined {
  return view.sections.get('global')?.groups.get('crt-base')?.at(-1)?.words[1]
}

/** What certificates, and authorities, are named from. */
export function readBases(view: Configuration): Bases {
  const groups = view.sections.get('global')?.groups
  return {
    crt: crtBase(view),
    ca: groups?.get('ca-base')?.at(-1)?.words[1],
  }
}

function* linesOf(view: Configuration): Iterable<LineView> {
  for (const section of view.sections.values()) {
    for (const lines of section.groups.values()) yield* lines
  }
}

/** Of servers whose lines are in no group; those of `default-server` are in them. */
function* optionsOf(view: Configuration): Iterable<Pick<LineView, 'words'>> {
  const all = [...view.sections.values()].flatMap(({ hasBackend, servers }) =>
    hasBackend ? [...servers.values()] : [],
  )
  for (const options of new Set(all.map((server) => server.options)))
    yield { words: [...options].flat(2) }
}
