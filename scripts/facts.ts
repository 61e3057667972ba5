import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseGrammar } from '../src/validate/grammar/grammar.ts'
import type { Block, Entry } from '../src/validate/grammar/table.ts'
import { knownVersions, type KnownVersion } from '../src/model/index.ts'

/** The blocks of all fact files by table, in the order of the files' names (format: facts/README.md). */
export function readFacts(folder: string): Map<string, Block[]> {
  const tables = new Map<string, Block[]>()
  const names = readdirSync(folder).filter((name) => name.endsWith('.facts'))
  for (const name of names.toSorted()) readFactFile(join(folder, name), tables)
  return tables
}

interface OpenBlock extends Omit<Block, 'rows'> {
  rows: Entry[]
}

function readFactFile(path: string, tables: Map<string, Block[]>): void {
  let block: OpenBlock | undefined
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    try {
      if (line.startsWith('[')) {
        const header = readHeader(line)
        block = header.block
        const blocks = tables.get(header.table) ?? []
        blocks.push(block)
        tables.set(header.table, blocks)
      } else if (block === undefined) throw new Error('a row stands before the first [table]')
      else block.rows.push(readRow(line))
    } catch (cause) {
      throw new Error(`${path}:${String(index + 1)}: ${String(cause)}`, { cause })
    }
  }
}

/** `[keyword in frontend ~backend as "frame {}"]`, or `for` in place of `in` when the place decides. */
function readHeader(line: string): { table: string; block: OpenBlock } {
  const match = /^\[(.+?)(?: (in|for) ([a-z~ _-]+?))?(?: as "(.*)")?\]$/.exec(line)
  const table = match?.[1]
  if (match === null || table === undefined) throw new Error(`not a table header: ${line}`)
  const sections = match[3]?.split(' ') ?? []
  const taken = sections.filter((each) => !each.startsWith('~'))
  const ignored = sections.filter((each) => each.startsWith('~')).map((each) => each.slice(1))
  const block: OpenBlock = {
    ...(match[2] === 'in' ? { in: taken } : {}),
    ...(ignored.length > 0 ? { ignored } : {}),
    ...(match[4] === undefined ? {} : { frame: match[4] }),
    ...(taken[0] === undefined ? {} : { example: taken[0] }),
    rows: [],
  }
  return { table, block }
}

/** `keyword | versions | grammar | ok ;; ok | fail ;; fail` */
function readRow(line: string): Entry {
  const columns = line.split(/\s\|(?=\s|$)/).map((each) => each.trim())
  const [keyword = '', dates = '', grammar = '', ok = '', fail = ''] = columns
  if (keyword === '' || columns.length > 5) throw new Error(`not a row: ${line}`)
  parseGrammar(grammar)
  return {
    keyword,
    ...readDates(dates),
    grammar,
    ...(ok === '' ? {} : { ok: splitExamples(ok) }),
    ...(fail === '' ? {} : { fail: splitExamples(fail) }),
  }
}

function splitExamples(text: string): string[] {
  return text.split(';;').map((each) => each.trim())
}

/** `2.6-3.2 deprecated 3.0 use "what to write" lenient` */
function readDates(text: string): Partial<Entry> {
  const match =
    /^([\d.]*)-([\d.]*)(?: deprecated ([\d.]+))?(?: use "([^"]*)")?( lenient)?( experimental)?$/.exec(
      text,
    )
  if (match === null) throw new Error(`not versions: ${text}`)
  const [, since = '', until = '', deprecated, use, lenient, experimental] = match
  return {
    ...(since === '' || since === knownVersions[0] ? {} : { since: toKnown(since) }),
    ...(until === '' ? {} : { until }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(use === undefined ? {} : { use }),
    ...(lenient === undefined ? {} : { isLenient: true }),
    ...(experimental === undefined ? {} : { isExperimental: true }),
  }
}

function toKnown(text: string): KnownVersion {
  const known = knownVersions.find((each) => each === text)
  if (known === undefined) throw new Error(`not a version that the table knows: ${text}`)
  return known
}
