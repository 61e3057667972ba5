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
  const bases = readBases(view)
  for (const line of linesOf(view)) {
    for (const [index, word] of line.words.entries()) {
      if (!word.includes('/') && !word.includes('.')) continue
      const before = line.words[index - 1] ?? ''
      for (const path of paths) {
        const use = useOf(word, before, path, bases)
        if (use === undefined) continue
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

function useOf(word: string, before: string, path: string, bases: Bases): FileUse | undefined {
  const certificateUse = certificateWords.get(before)
  if (certificateUse !== undefined) {
    const base = certificateUse === 'crt' ? bases.crt : bases.ca
    const full = base === undefined || word.startsWith('/') ? word : posix.join(base, word)
    if (full === path) return certificateUse
    // A folder of certificates is to HAProxy a list with an entry for each of its files.
    if (before === 'crt' && posix.join(full, '.') === posix.dirname(path)) return 'crt'
  }
  if (word === path && before === '-f') return 'acl'
  const at = word.indexOf(path)
  if (at < 0 || /[\w./-]/.test(word[at + path.length] ?? '')) return undefined
  return /\bmap(_[a-z_]+)?\($/.test(word.slice(0, at)) ? 'map' : 'other'
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
