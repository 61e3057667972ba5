/** The argument grammar of the fact files (facts/README.md), read into nodes. */

export type Node =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | ValueNode
  | {
      readonly kind: 'optional'
      readonly nodes: readonly Node[]
      readonly isRepeated: boolean
      /** Words that belong to what follows, so that an optional value does not take them. */
      readonly stops: ReadonlySet<string>
    }
  | { readonly kind: 'choice'; readonly branches: readonly (readonly Node[])[] }
  | {
      readonly kind: 'table'
      readonly tables: readonly string[]
      readonly times: 'one' | 'some' | 'any'
      /** Rests of lines that were found right: most servers of a backend have the same options. */
      readonly passed: Set<string>
    }
  | { readonly kind: 'condition'; readonly isRequired: boolean }
  | { readonly kind: 'rest' }
  /** HAProxy does not look at what follows. */
  | { readonly kind: 'unread' }

export interface ValueNode {
  readonly kind: 'value'
  readonly types: readonly ValueType[]
  readonly stops: ReadonlySet<string>
  /** Texts that were found right: values repeat, above all on the lines of servers. */
  readonly passed: Set<string>
}

/** `int:1..64` is `{ name: 'int', parameter: '1..64' }`. */
export interface ValueType {
  readonly name: string
  readonly parameter: string
}

/** What stands in the parentheses right after a word: `set-map(FILE)`. */
export interface Parentheses {
  readonly values: readonly (readonly ValueType[])[]
  /** How many of the values have to be there. */
  readonly required: number
}

export interface Grammar {
  readonly parentheses: Parentheses | undefined
  readonly nodes: readonly Node[]
}

const tokenPattern = /\s*(\{[^}]*\}[*+]?|<[^>]*>|\]\*|[[\]()]|%\w+|\.\.\.|[^\s[\](){}<>]+)/y

/** Throws an Error on a grammar that is not one; the generator runs it over all of them. */
export function parseGrammar(text: string): Grammar {
  const split = /^\((\S*)\)(?:\s+|$)/.exec(text)
  const rest = split === null ? text : text.slice(split[0].length)
  const tokens = tokenize(rest)
  const reader = { tokens, at: 0 }
  const nodes = readSequence(reader)
  if (reader.at < tokens.length)
    throw new Error(`stray ${tokens[reader.at] ?? ''} in grammar: ${text}`)
  return { parentheses: split === null ? undefined : readParentheses(split[1] ?? ''), nodes }
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

function tokenize(text: string): string[] {
  const tokens: string[] = []
  tokenPattern.lastIndex = 0
  while (text.slice(tokenPattern.lastIndex).trim() !== '') {
    const match = tokenPattern.exec(text)
    if (match?.[1] === undefined) throw new Error(`cannot read the grammar: ${text}`)
    tokens.push(match[1])
  }
  return tokens
}

function readSequence(reader: Reader): Node[] {
  const nodes: Node[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === undefined || token === ']' || token === ']*' || token === ')' || token === '/')
      break
    reader.at += 1
    nodes.push(readNode(token, reader))
  }
  return withStops(nodes)
}

function readNode(token: string, reader: Reader): Node {
  if (token === '[') return readOptional(reader)
  if (token === '(') return readChoice(reader)
  if (token === '...') return { kind: 'rest' }
  if (token === '~') return { kind: 'unread' }
  if (token === '%if' || token === '%cond')
    return { kind: 'condition', isRequired: token === '%cond' }
  if (token.startsWith('{')) return readTable(token)
  if (token.startsWith('<')) {
    return {
      kind: 'value',
      types: readTypes(token.slice(1, -1)),
      stops: new Set(),
      passed: new Set(),
    }
  }
  return { kind: 'word', words: token.split('|') }
}

function readOptional(reader: Reader): Node {
  const nodes = readSequence(reader)
  const close = reader.tokens[reader.at]
  if (close !== ']' && close !== ']*')
    throw new Error('an optional part of a grammar is not closed')
  reader.at += 1
  return { kind: 'optional', nodes, isRepeated: close === ']*', stops: new Set() }
}

function readChoice(reader: Reader): Node {
  const branches = [readSequence(reader)]
  while (reader.tokens[reader.at] === '/') {
    reader.at += 1
    branches.push(readSequence(reader))
  }
  if (reader.tokens[reader.at] !== ')') throw new Error('a choice in a grammar is not closed')
  reader.at += 1
  return { kind: 'choice', branches }
}

function readTable(token: string): Node {
  const close = token.lastIndexOf('}')
  const suffix = token.slice(close + 1)
  const tables = token.slice(1, close).split(',')
  const passed = new Set<string>()
  if (suffix === '*') return { kind: 'table', tables, times: 'any', passed }
  return { kind: 'table', tables, times: suffix === '+' ? 'some' : 'one', passed }
}

function readTypes(text: string): ValueType[] {
  return text.split('|').map((each) => {
    const colon = each.indexOf(':')
    if (colon < 0) return { name: each, parameter: '' }
    return { name: each.slice(0, colon), parameter: each.slice(colon + 1) }
  })
}

function readParentheses(text: string): Parentheses {
  const open = text.indexOf('[')
  const required = splitList(open < 0 ? text : text.slice(0, open))
  const optional = open < 0 ? [] : splitList(text.slice(open).replaceAll(/[[\]]/g, ''))
  const values = [...required, ...optional]
  return { values: values.map(readParenthesized), required: required.length }
}

function splitList(text: string): string[] {
  return text.split(',').filter((each) => each !== '')
}

function readParenthesized(text: string): readonly ValueType[] {
  if (text.startsWith('<')) return readTypes(text.slice(1, -1))
  return [{ name: 'word', parameter: text }]
}

/** Tells each part what words start the parts behind it. */
function withStops(nodes: readonly Node[]): Node[] {
  return nodes.map((node, index) => {
    if (node.kind !== 'optional' && node.kind !== 'value') return node
    const stops = new Set(['if', 'unless'])
    for (const later of nodes.slice(index + 1)) addFirstWords(later, stops)
    return { ...node, stops }
  })
}

function addFirstWords(node: Node, words: Set<string>): void {
  if (node.kind === 'word') for (const word of node.words) words.add(word)
  else if (node.kind === 'optional' && node.nodes[0] !== undefined)
    addFirstWords(node.nodes[0], words)
  else if (node.kind === 'choice') {
    for (const branch of node.branches) if (branch[0] !== undefined) addFirstWords(branch[0], words)
  }
}

/** Tables of words that may be missing: `balance` alone is right, `balance leastcon` is a slip. */
export function optionalTables(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    const first = node.kind === 'optional' ? node.nodes[0] : undefined
    return first?.kind === 'table' ? first.tables : []
  })
}
