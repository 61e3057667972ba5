import { knownVersions, nearestKnown, type KnownVersion, type Version } from '../../model/index.ts'
import { nearest } from '../../text/nearest.ts'
import { directives, isAvailable, isDeprecated, type Block, type Entry } from './table.ts'

/** What the table knows of one word in one place. */
export interface DirectiveInfo {
  readonly keyword: string
  /** `keyword` for the first word of a line, else what it belongs to: `option`, `bind`, `http-request` … */
  readonly table: string
  /** A line with the keyword in its place: `http-request deny …`. */
  readonly usage: string
  /** Sections that take it; empty where the directive before it decides. */
  readonly sections: readonly string[]
  /** Sections where HAProxy warns and ignores it. */
  readonly ignored: readonly string[]
  readonly since: KnownVersion | undefined
  /** The last version that has it. */
  readonly until: string | undefined
  readonly deprecated: string | undefined
  readonly replacement: string | undefined
  /** In the grammar of facts/README.md. */
  readonly arguments: string
  readonly examples: readonly string[]
}

export interface DirectiveQuery {
  /** A keyword, alone or with the words before it, as in `option httpchk`; absent: all of them. */
  readonly keyword?: string
  readonly section?: string
  /** Only what this version has. */
  readonly version?: Version
}

/** Rows that fit a question, by table and keyword. */
export function lookUpDirectives(query: DirectiveQuery = {}): DirectiveInfo[] {
  const version = query.version === undefined ? undefined : nearestKnown(query.version)
  const found: DirectiveInfo[] = []
  for (const [table, blocks] of Object.entries(directives().tables)) {
    for (const block of blocks) {
      if (query.section !== undefined && !isIn(block, query.section)) continue
      for (const entry of block.rows) {
        if (query.keyword !== undefined && !isCalled(query.keyword, { table, block, entry }))
          continue
        if (version !== undefined && !isAvailable(entry, version)) continue
        found.push(describe(table, block, entry))
      }
    }
  }
  return found
}

/** What can stand in the place of each `{table}` of a directive's arguments. */
export function choicesOf(
  { arguments: grammar }: DirectiveInfo,
  version?: Version,
): readonly { readonly name: string; readonly keywords: readonly string[] }[] {
  const known = version === undefined ? undefined : nearestKnown(version)
  const { tables } = directives()
  return [...grammar.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => {
    const rows = (tables[name] ?? []).flatMap((block) => block.rows)
    const there = rows.filter((row) => known === undefined || isAvailable(row, known))
    return { name, keywords: [...new Set(there.map((row) => row.keyword))] }
  })
}

interface Row {
  readonly table: string
  readonly block: Block
  readonly entry: Entry
}

function isCalled(words: string, { table, block, entry }: Row): boolean {
  const called = words.trim().replaceAll(/\s+/g, ' ')
  const { keyword } = entry
  return [keyword, `${table} ${keyword}`, frame(block, keyword)].includes(called)
}

/** The keyword that a mistyped one most likely means. */
export function suggestDirective(keyword: string): string | undefined {
  const names = new Set<string>()
  for (const blocks of Object.values(directives().tables)) {
    for (const block of blocks) for (const entry of block.rows) names.add(entry.keyword)
  }
  return nearest(keyword, names)
}

/** How a row stands in each version that the table knows. */
export function versionsOf(
  info: DirectiveInfo,
): readonly { version: KnownVersion; state: 'absent' | 'deprecated' | 'present' }[] {
  const entry: Entry = {
    keyword: info.keyword,
    grammar: info.arguments,
    ...(info.since === undefined ? {} : { since: info.since }),
    ...(info.until === undefined ? {} : { until: info.until }),
    ...(info.deprecated === undefined ? {} : { deprecated: info.deprecated }),
  }
  return knownVersions.map((version) => ({ version, state: stateOf(entry, version) }))
}

function stateOf(entry: Entry, version: KnownVersion): 'absent' | 'deprecated' | 'present' {
  if (!isAvailable(entry, version)) return 'absent'
  return isDeprecated(entry, version) ? 'deprecated' : 'present'
}

function isIn(block: Block, section: string): boolean {
  const places = [...(block.in ?? []), ...(block.ignored ?? [])]
  if (block.in !== undefined) return places.includes(section)
  return block.example === section
}

function describe(table: string, block: Block, entry: Entry): DirectiveInfo {
  const words = entry.grammar === '' ? entry.keyword : `${entry.keyword} ${entry.grammar}`
  const examples = (entry.ok ?? []).map((each) => frame(block, `${entry.keyword} ${each}`.trim()))
  return {
    keyword: entry.keyword,
    table,
    usage: frame(block, words.replace(/ \((?=\S*\))/, '(')),
    sections: block.in ?? [],
    ignored: block.ignored ?? [],
    since: entry.since,
    until: entry.until,
    deprecated: entry.deprecated,
    replacement: entry.use,
    arguments: entry.grammar,
    examples: examples.map((each) => each.replaceAll(/(\S) \((?=\S*\))/g, '$1(')),
  }
}

function frame(block: Block, words: string): string {
  return (block.frame ?? '{}').replace('{}', words)
}
