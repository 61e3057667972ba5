import type { Word } from '../../model/index.ts'
import { checkValue } from '../arguments/values.ts'
import type { Node } from './grammar.ts'
import { list, missing, reportMiss } from './messages.ts'
import { shorten } from './shorten.ts'
import { matchParentheses } from './parentheses.ts'
import { nearest } from '../../text/nearest.ts'
import { tableView, type FoundRow, type Lookup } from './table.ts'
import { gaveUp, type Walk } from './walk.ts'

/**
 * Walks the words of a directive along a grammar, from `at` on, and reports what does not fit.
 * Gives back the index of the first word that was not taken, or `gaveUp`.
 */
export function matchNodes(walk: Walk, nodes: readonly Node[], at: number): number {
  let next = at
  for (const node of nodes) {
    next = matchNode(walk, node, next)
    if (next === gaveUp) return gaveUp
  }
  return next
}

function matchNode(walk: Walk, node: Node, at: number): number {
  if (at >= walk.words.length) walk.endsBefore?.(node)
  switch (node.kind) {
    case 'word':
      return matchWord(walk, node.words, at)
    case 'value':
      return checkValue(walk, node, at)
    case 'optional':
      return matchOptional(walk, node, at)
    case 'choice':
      return matchChoice(walk, node.branches, at)
    case 'table':
      return matchTable(walk, node, at)
    case 'condition':
      return matchCondition(walk, node.isRequired, at)
    case 'rest':
      if (at < walk.words.length) walk.endsBefore?.(node)
      return walk.words.length
    case 'unread':
      return passOver(walk, at)
    default:
      return node satisfies never
  }
}

function passOver(walk: Walk, at: number): number {
  const word = walk.words[at]
  if (word === undefined || word.hasVariable) return walk.words.length
  walk.report({
    code: 'validate/extra-argument',
    severity: 'warning',
    message: `\`${walk.context}\` takes no more arguments: HAProxy ignores \`${shorten(word.value)}\`.`,
    at,
  })
  return walk.words.length
}

function matchWord(walk: Walk, words: readonly string[], at: number): number {
  const word = walk.words[at]
  if (word === undefined) return missing(walk, list(words), at)
  if (words.includes(word.value)) return at + 1
  if (word.hasVariable) return gaveUp
  const suggestion = nearest(word.value, words)
  walk.report({
    code: 'validate/bad-argument',
    ...(walk.isLenient ? { severity: 'warning' as const } : {}),
    message: `\`${walk.context}\` expects ${list(words)}, not \`${shorten(word.value)}\`.`,
    help: suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`,
    at,
  })
  return gaveUp
}

function matchOptional(walk: Walk, node: Extract<Node, { kind: 'optional' }>, at: number): number {
  const first = node.nodes[0]
  let next = at
  while (next < walk.words.length) {
    const word = walk.words[next]
    if (word === undefined || first === undefined) break
    if (first.kind === 'value' && node.stops.has(word.value)) break
    if (!starts(walk, first, word)) break
    const after = matchNodes(walk, node.nodes, next)
    if (after === gaveUp) return gaveUp
    if (after === next) break
    next = after
    if (!node.isRepeated) return next
  }
  if (next > at && next >= walk.words.length) walk.endsBefore?.(node)
  return next
}

type TableNode = Extract<Node, { kind: 'table' }>

/** Whether a word may be the first of a node; says so of any word where a value is expected. */
function starts(walk: Walk, node: Node, word: Word): boolean {
  switch (node.kind) {
    case 'word':
      return node.words.includes(word.value)
    case 'table':
      return node.tables.some((table) => findIn(walk, table, word.value)?.kind === 'found')
    case 'condition':
      return word.value === 'if' || word.value === 'unless'
    case 'choice':
      return node.branches.some(
        (branch) => branch[0] !== undefined && starts(walk, branch[0], word),
      )
    case 'optional':
    case 'value':
    case 'rest':
    case 'unread':
      return true
    default:
      return node satisfies never
  }
}

function matchChoice(walk: Walk, branches: readonly (readonly Node[])[], at: number): number {
  const word = walk.words[at]
  const chosen = branches.find(
    ([first]) => word !== undefined && first !== undefined && starts(walk, first, word),
  )
  const fallback = branches.findLast(([first]) => first?.kind !== 'word') ?? branches[0] ?? []
  return matchNodes(walk, chosen ?? fallback, at)
}

function matchTable(walk: Walk, node: TableNode, at: number): number {
  const first = walk.words[at]
  if (first === undefined) return node.times === 'any' ? at : missing(walk, 'more', at)
  if (node.times === 'one') return matchRow(walk, node.tables, at, true)
  const rest = restOfLine(walk, first)
  if (rest !== undefined && node.passed.has(rest)) return walk.words.length
  const { effects } = walk
  let next = matchRow(walk, node.tables, at, true)
  while (next !== gaveUp && next < walk.words.length) {
    const word = walk.words[next]
    if (word === undefined || word.value === 'if' || word.value === 'unless') break
    next = matchRow(walk, node.tables, next, true)
  }
  const isWhole = next >= walk.words.length
  if (isWhole) walk.endsBefore?.(node)
  if (isWhole && walk.effects === effects && rest !== undefined && node.passed.size < mostPassed)
    node.passed.add(rest)
  return next
}

/** Enough for what repeats; a file of made-up options is not to fill the memory. */
const mostPassed = 500

/** As it is written, where the same text always means the same words. */
function restOfLine({ words, file }: Walk, first: Word): string | undefined {
  const end = words.at(-1)?.end ?? 0
  const text = file.text.slice(first.start, end)
  return text === '' || text.includes('$') ? undefined : text
}

function matchRow(walk: Walk, tables: readonly string[], at: number, isRequired: boolean): number {
  const word = walk.words[at]
  if (word === undefined) return at
  if (word.value === 'if' || word.value === 'unless') return at
  let miss: Lookup | undefined
  for (const table of tables) {
    const found = findIn(walk, table, word.value)
    if (found?.kind === 'found') return matchEntry(walk, found, at)
    miss ??= found
  }
  if (word.hasVariable || !isRequired) return gaveUp
  reportMiss(walk, tables, miss, at)
  return gaveUp
}

/** Looks a word up, `set-var(txn.a)` as `set-var` and `track-sc7` as `track-sc#`. */
export function findIn(walk: Walk, table: string, text: string): Lookup | undefined {
  const view = tableView(table, walk.sectionKind, walk.version)
  const found = view.find(text)
  if (found !== undefined) return found
  const open = text.indexOf('(')
  const base = open < 0 ? text : text.slice(0, open)
  if (open >= 0) {
    const based = view.find(base)
    if (based?.kind === 'found' && based.grammar.parentheses === undefined) return undefined
    if (based !== undefined) return based
  }
  // Lua scripts, which are not read here, bring actions of their own.
  if (text.startsWith('lua.')) return view.find('lua.*')
  const numbered = base.replace(/\d+$/, '#')
  return numbered === base ? undefined : view.find(numbered)
}

function reportIgnored(walk: Walk, at: number): void {
  const words = walk.words.slice(at > 2 ? at : 0, at + 1).map((word) => word.value)
  walk.report({
    code: 'validate/ignored-directive',
    severity: 'warning',
    message: `\`${shorten(words.join(' '))}\` has no effect in a ${walk.section.keyword} section.`,
    help: 'HAProxy ignores the line.',
    at,
  })
}

/** Checks one word that has a row of its own, and what follows it. */
export function matchEntry(walk: Walk, row: FoundRow, at: number): number {
  const { entry, grammar } = row
  if (row.isIgnored) reportIgnored(walk, at)
  if (row.isDeprecated) {
    walk.report({
      code: 'validate/deprecated-directive',
      severity: 'warning',
      message: `\`${entry.keyword}\` is deprecated since HAProxy ${entry.deprecated ?? ''}.`,
      help: entry.use === undefined ? undefined : `Use ${entry.use} instead.`,
      at,
    })
  }
  if (entry.isExperimental === true && !walk.allowsExperimental) {
    walk.report({
      code: 'validate/experimental',
      message: `\`${entry.keyword}\` is experimental in HAProxy ${walk.version} and has to be asked for.`,
      help: 'Put `expose-experimental-directives` into `global`, above this line.',
      at,
    })
  }
  const wasLenient = walk.isLenient
  if (entry.isLenient === true) walk.isLenient = true
  const isFine =
    grammar.parentheses === undefined || matchParentheses(walk, grammar.parentheses, at)
  const next = isFine ? matchNodes(walk, grammar.nodes, at + 1) : gaveUp
  walk.isLenient = wasLenient
  return next
}

function matchCondition(walk: Walk, isRequired: boolean, at: number): number {
  const word = walk.words[at]
  if (word === undefined)
    return isRequired ? missing(walk, '`if` or `unless` with a condition', at) : at
  if (word.value === 'if' || word.value === 'unless') {
    walk.operand('condition', word.value, at + 1, walk.words.length)
    return walk.words.length
  }
  if (word.hasVariable) return gaveUp
  const suggestion = nearest(word.value, ['if', 'unless'])
  walk.report({
    code: isRequired ? 'validate/bad-argument' : 'validate/extra-argument',
    message: `\`${walk.context}\` expects \`if\` or \`unless\` here, not \`${shorten(word.value)}\`.`,
    help:
      suggestion === undefined
        ? 'Remove the word, or quote the argument before it if both are one.'
        : `Did you mean \`${suggestion}\`?`,
    at,
  })
  return gaveUp
}
