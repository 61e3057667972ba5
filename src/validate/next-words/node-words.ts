import { fixedWords } from '../arguments/fixed-words.ts'
import { sampleTable } from '../expressions/load-samples.ts'
import type { Node, ValueType } from '../grammar/grammar.ts'
import { tableView, type TableView } from '../grammar/table.ts'
import type { Walk } from '../grammar/walk.ts'
import type { NextWords } from './next-word.ts'

type Place = Pick<Walk, 'sectionKind' | 'version'>

/** Adds the words that a node of the grammar could begin with. */
export function addFirstOf(words: NextWords, node: Node, place: Place): void {
  switch (node.kind) {
    case 'word':
      return words.addAll('word', node.words)
    case 'value':
      for (const type of node.types) addType(words, type, place)
      return
    case 'optional':
      return addFirstOfAll(words, node.nodes, place)
    case 'choice':
      for (const branch of node.branches) addFirstOfAll(words, branch, place)
      return
    case 'table':
      for (const table of node.tables)
        addRows(words, table, tableView(table, place.sectionKind, place.version))
      return
    case 'condition':
      return words.addAll('word', ['if', 'unless'])
    case 'rest':
      return words.add({ kind: 'value', type: 'str', parameter: '' })
    case 'unread':
      return
    default:
      return node satisfies never
  }
}

/** Those behind an optional part could be the first as well. */
function addFirstOfAll(words: NextWords, nodes: readonly Node[], place: Place): void {
  for (const node of nodes) {
    addFirstOf(words, node, place)
    const canBeMissing =
      node.kind === 'optional' ||
      (node.kind === 'table' && node.times === 'any') ||
      (node.kind === 'condition' && !node.isRequired)
    if (!canBeMissing) return
  }
}

export function addRows(
  words: NextWords,
  table: string,
  view: TableView,
  isWanted: (text: string) => boolean = () => true,
): void {
  for (const text of view.keywords()) {
    const row = view.find(text)
    if (row?.kind !== 'found' || !isWanted(text)) continue
    const { entry, isIgnored, isDeprecated } = row
    words.add({ kind: 'keyword', text, table, entry, isIgnored, isDeprecated })
  }
}

export function addType(words: NextWords, type: ValueType, place: Place): void {
  const { name, parameter } = type
  const table = sampleTable(place.version)
  const [space = ''] = parameter.split(':')
  if (name === 'expr') words.addAll('fetch', table.names('fetches'))
  else if (name === 'converters') words.addAll('converter', table.names('converters'))
  else if (name === 'acl-test') words.addAll('criterion', table.names('criteria', 'fetches'))
  else if (name === 'ref') words.add({ kind: 'reference', space })
  else if (name === 'def') words.add({ kind: 'definition', space })
  else if (name === 'store')
    addRows(words, 'store', tableView('store', place.sectionKind, place.version))
  else if (name === 'word') words.addAll('word', parameter.split('|'))
  else if (isFixed(name)) words.addAll('word', fixedWords[name])
  else words.add({ kind: 'value', type: typeNames[name] ?? name, parameter })
}

/** Types whose names in the facts are short. */
const typeNames: Readonly<Record<string, string>> = { fmt: 'log-format', var: 'variable' }

function isFixed(name: string): name is keyof typeof fixedWords {
  return Object.hasOwn(fixedWords, name)
}
