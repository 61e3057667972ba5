import { compareVersions, type KnownVersion } from '../../model/index.ts'
import { makeKeywordSuggester } from './keyword-suggester.ts'
import { readPackageFile } from '../../system/package-file.ts'
import { parseGrammar, type Grammar } from './grammar.ts'

/** One row of the table: a keyword in its sections and versions, with what may follow it. */
export interface Entry {
  readonly keyword: string
  /** Absent: older than the oldest version that the table knows. */
  readonly since?: KnownVersion
  /** The last version that takes it; may be older than the oldest known. */
  readonly until?: string
  readonly deprecated?: string
  /** What to write in its place. */
  readonly use?: string
  /** HAProxy only warns of wrong arguments. */
  readonly isLenient?: true
  /** Taken only below `expose-experimental-directives`. */
  readonly isExperimental?: true
  readonly grammar: string
  readonly ok?: readonly string[]
  readonly fail?: readonly string[]
}

export interface Block {
  /** Sections that take the rows; absent where the place itself decides (`bind` options …). */
  readonly in?: readonly string[]
  /** Sections where HAProxy warns and ignores the line. */
  readonly ignored?: readonly string[]
  /** The rest of a line of which a row is a part: `bind :1 {}`. */
  readonly frame?: string
  /** A section to try the examples in. */
  readonly example?: string
  readonly rows: readonly Entry[]
}

export interface Directives {
  readonly format: 1
  readonly versions: readonly KnownVersion[]
  readonly tables: Readonly<Record<string, readonly Block[]>>
}

/** A row as it holds for one section and version. */
export interface FoundRow {
  readonly kind: 'found'
  readonly entry: Entry
  readonly isIgnored: boolean
  readonly isDeprecated: boolean
  readonly grammar: Grammar
}

export type Lookup =
  | FoundRow
  | { readonly kind: 'misplaced'; readonly sections: readonly string[] }
  | { readonly kind: 'too-new' | 'removed'; readonly entry: Entry }

let loaded: Directives | undefined

/** The table of `schemas/directives.json`, read when first asked for. */
export function directives(): Directives {
  loaded ??= readDirectives(readPackageFile('schemas/directives.json') as Directives)
  return loaded
}

function readDirectives(value: Directives): Directives {
  if (value.format !== 1) throw new Error('schemas/directives.json is of another format')
  return value
}

export function isAvailable(entry: Entry, version: KnownVersion): boolean {
  if (entry.since !== undefined && compareVersions(entry.since, version) > 0) return false
  return entry.until === undefined || compareVersions(toVersion(entry.until), version) >= 0
}

export function isDeprecated(entry: Entry, version: KnownVersion): boolean {
  return (
    entry.deprecated !== undefined && compareVersions(toVersion(entry.deprecated), version) <= 0
  )
}

function toVersion(text: string): `${number}.${number}` {
  const [major = 0, minor = 0] = text.split('.').map(Number)
  return `${major}.${minor}`
}

/** The rows of one table that hold for a version and section, made when first asked for. */
export interface TableView {
  /** What the table says of a keyword; `undefined` for one that it has never heard of. */
  find(keyword: string): Lookup | undefined
  keywords(): Iterable<string>
  /** The keyword that a mistyped one most likely means. */
  suggest(keyword: string): string | undefined
}

type Views = Map<string, TableView>

const viewsByVersion = new Map<KnownVersion, Map<string, Views>>()

/** `section` is a section's word, or `named-defaults`. */
export function tableView(name: string, section: string, version: KnownVersion): TableView {
  const views = viewsOf(section, version)
  let view = views.get(name)
  if (view === undefined) {
    view = makeView(directives().tables[name] ?? [], section, version)
    views.set(name, view)
  }
  return view
}

function viewsOf(section: string, version: KnownVersion): Views {
  let sections = viewsByVersion.get(version)
  if (sections === undefined) viewsByVersion.set(version, (sections = new Map<string, Views>()))
  let views = sections.get(section)
  if (views === undefined) sections.set(section, (views = new Map<string, TableView>()))
  return views
}

/** Made-up words are remembered too, but not without end. */
const mostMisses = 1_000

function makeView(blocks: readonly Block[], section: string, version: KnownVersion): TableView {
  const rows = new Map<string, FoundRow>()
  for (const block of blocks) {
    const isIgnored = isPassedOver(block, section)
    if (!isIgnored && !isTaken(block, section)) continue
    for (const entry of block.rows) {
      if (rows.has(entry.keyword) || !isAvailable(entry, version)) continue
      rows.set(entry.keyword, makeRow(entry, isIgnored, version))
    }
  }
  const misses = new Map<string, Lookup | undefined>()
  return {
    find(keyword) {
      const row = rows.get(keyword)
      if (row !== undefined) return row
      if (misses.size > mostMisses) misses.clear()
      if (!misses.has(keyword)) misses.set(keyword, explainMiss(blocks, section, version, keyword))
      return misses.get(keyword)
    },
    keywords: () => rows.keys(),
    suggest: makeKeywordSuggester(rows),
  }
}

function makeRow(entry: Entry, isIgnored: boolean, version: KnownVersion): FoundRow {
  let grammar: Grammar | undefined
  return {
    kind: 'found',
    entry,
    isIgnored,
    isDeprecated: isDeprecated(entry, version),
    get grammar() {
      grammar ??= parseGrammar(entry.grammar)
      return grammar
    },
  }
}

function isTaken(block: Block, section: string): boolean {
  if (block.in === undefined || block.in.includes(section)) return true
  return section === 'named-defaults' && block.in.includes('defaults')
}

function isPassedOver({ ignored }: Block, section: string): boolean {
  if (ignored === undefined) return false
  const isIn = ignored.includes(section)
  return isIn || (section === 'named-defaults' && ignored.includes('defaults'))
}

function explainMiss(
  blocks: readonly Block[],
  section: string,
  version: KnownVersion,
  keyword: string,
): Lookup | undefined {
  const sections: string[] = []
  let dated: Lookup | undefined
  for (const block of blocks) {
    const entry = block.rows.findLast((each) => each.keyword === keyword)
    if (entry === undefined) continue
    if (isAvailable(entry, version)) sections.push(...(block.in ?? []), ...(block.ignored ?? []))
    else if (isTaken(block, section) || (block.ignored?.includes(section) ?? false)) {
      const isTooNew = entry.since !== undefined && compareVersions(entry.since, version) > 0
      dated = { kind: isTooNew ? 'too-new' : 'removed', entry }
    }
  }
  if (dated?.kind === 'too-new' || (dated !== undefined && sections.length === 0)) return dated
  if (sections.length > 0) return { kind: 'misplaced', sections: [...new Set(sections)].toSorted() }
  return undefined
}
