import type { Block } from '../../src/validate/grammar/table.ts'

/** How the tables are named in HAProxy's own list of registered keywords (`-dKall`, since 2.6). */
const registeredTables: readonly (readonly [prefix: string, table: string])[] = [
  ['bind <addr> ', 'bind'],
  ['server <name> <addr> ', 'server'],
  ['option ', 'option'],
  ['http-request ', 'http-request'],
  ['http-response ', 'http-response'],
  ['http-after-response ', 'http-after-response'],
  ['tcp-request connection ', 'tcp-request connection'],
  ['tcp-request session ', 'tcp-request session'],
  ['tcp-request content ', 'tcp-request content'],
  ['tcp-response content ', 'tcp-response content'],
  ['', 'keyword'],
]

/** What makes a HAProxy list its keywords. */
export const listArguments = ['-dKall', '-q', '-c', '-f', '/dev/null'] as const

/** Configuration keywords of such a list, as `table keyword`. */
export function registeredKeywords(list: string): ReadonlySet<string> {
  const found = new Set<string>()
  let section: string | undefined
  for (const line of linesUnder(list, 'configuration keywords')) {
    if (!line.startsWith('\t')) section = line.trim()
    else if (section !== 'crt-list') found.add(toRow(line.trim()))
  }
  return found
}

/** Names of sample fetches, converters or ACLs of such a list. */
export function registeredNames(
  list: string,
  what: 'fetch' | 'converter' | 'ACL',
): ReadonlySet<string> {
  const title = { fetch: 'sample fetch', converter: 'sample converter', ACL: 'ACL keywords' }[what]
  const names = linesUnder(list, title).map(
    (line) => /^(?:\[[^\]]*\])?\s*([\w.-]+)/.exec(line)?.[1] ?? '',
  )
  return new Set(names.filter((name) => name !== ''))
}

/** What is registered and has no row in the facts. */
export function withoutRow(
  registered: ReadonlySet<string>,
  tables: ReadonlyMap<string, readonly Block[]>,
): readonly string[] {
  const known = new Set<string>()
  for (const [table, blocks] of tables)
    for (const block of blocks)
      for (const row of block.rows) known.add(`${table} ${row.keyword.replace(/[#*].*$/, '')}`)
  return [...registered]
    .filter((each) => !known.has(each) && !known.has(each.replace(/\d+$/, '')))
    .toSorted()
}

function linesUnder(list: string, title: string): readonly string[] {
  const lines: string[] = []
  let isUnder = false
  for (const line of list.split('\n')) {
    if (line.startsWith('# List of registered')) isUnder = line.includes(title)
    else if (isUnder && !line.startsWith('#') && line.trim() !== '') lines.push(line)
  }
  return lines
}

function toRow(line: string): string {
  const [prefix, table] = registeredTables.find(([each]) => line.startsWith(each)) ?? [
    '',
    'keyword',
  ]
  return `${table} ${line.slice(prefix.length).split(/[\s(*]/)[0] ?? ''}`
}
