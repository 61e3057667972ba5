import { parseExpression } from '../../text/expressions/expression.ts'
import type { ArgumentSpec } from '../expressions/argument-spec.ts'
import { sampleTable } from '../expressions/load-samples.ts'
import type { SampleTable } from '../expressions/sample-table.ts'
import { findIn } from '../grammar/matcher.ts'
import type { Walk } from '../grammar/walk.ts'
import { NextWords, type NextWord } from './next-word.ts'
import { addRows, addType } from './node-words.ts'
import { tableView } from '../grammar/table.ts'

/**
 * What could go on a word of which `prefix` is there: converters behind a comma, arguments in parentheses,
 * data types of a stick-table. `words` are those that could begin it.
 */
export function nextParts(
  words: readonly NextWord[],
  prefix: string,
  walk: Walk,
): readonly NextWord[] {
  const next = new NextWords()
  const isExpression = words.some(
    ({ kind }) => kind === 'fetch' || kind === 'criterion' || kind === 'converter',
  )
  if (isExpression) addInExpression(next, prefix, sampleTable(walk.version))
  const tables = words.flatMap((word) => (word.kind === 'keyword' ? [word.table] : []))
  for (const table of new Set(tables)) addInRow(next, table, prefix, walk)
  return next.list()
}

function addInExpression(next: NextWords, prefix: string, table: SampleTable): void {
  // A word of its own may begin with the comma before its converter.
  const { fetch, converters, problem } = parseExpression(prefix.replace(/^,+/, ''))
  const call = converters.at(-1) ?? fetch
  if (call === undefined || problem?.kind !== 'missing-parenthesis') {
    if (prefix.includes(',')) next.addAll('converter', table.names('converters'))
    return
  }
  const isFetch = call === fetch
  const name = isFetch ? (table.criterion(call.name)?.fetch ?? call.name) : call.name
  const facts = isFetch ? table.fetch(name) : table.converter(name)
  const spec = facts?.arguments[call.arguments.length - 1]
  if (spec !== undefined) addArgument(next, spec)
}

const namesOfOthers = new Set(['backend', 'frontend', 'table', 'server', 'userlist', 'acl'])

function addArgument(next: NextWords, { type, words }: ArgumentSpec): void {
  if (words !== undefined) next.addAll('word', words)
  else if (namesOfOthers.has(type)) next.add({ kind: 'reference', space: type })
  else next.add({ kind: 'value', type, parameter: '' })
}

/** `set-var(txn.a,` and, of a stick-table, `gpc0,conn_rate(`. */
function addInRow(next: NextWords, table: string, prefix: string, walk: Walk): void {
  const last = table === 'store' ? (/[^,(]*(?:\([^)]*)?$/.exec(prefix)?.[0] ?? '') : prefix
  const open = last.indexOf('(')
  if (open === -1) {
    if (table === 'store') addRows(next, table, tableView(table, walk.sectionKind, walk.version))
    return
  }
  const row = findIn(walk, table, last)
  if (row?.kind !== 'found' || last.includes(')')) return
  const values = row.grammar.parentheses?.values ?? []
  const index = last.slice(open).split(',').length - 1
  for (const type of values[Math.min(index, values.length - 1)] ?? []) addType(next, type, walk)
}
