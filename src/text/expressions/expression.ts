/** A fetch or converter as it was written; offsets are into the text that was parsed. */
export interface Call {
  readonly name: string
  readonly from: number
  /** Behind the name. */
  readonly nameEnd: number
  readonly arguments: readonly Argument[]
  /** Behind the closing parenthesis, or behind the name. */
  readonly end: number
}

export interface Argument {
  /** Without its quotes and escapes. */
  readonly value: string
  readonly from: number
  readonly to: number
}

export type ExpressionProblem =
  | 'missing-fetch'
  | 'missing-parenthesis'
  | 'missing-comma'
  | 'empty-converter'

export interface Expression {
  readonly fetch: Call | undefined
  readonly converters: readonly Call[]
  /** Where the parser stopped. */
  readonly end: number
  readonly problem?: {
    readonly kind: ExpressionProblem
    readonly from: number
    readonly to: number
  }
}

interface ParseOptions {
  readonly start?: number
  /** In a log-format the expression ends before what cannot belong to it; elsewhere it has to end with the word. */
  readonly isEmbedded?: boolean
}

/**
 * Reads `fetch(arguments),converter(arguments),…`. HAProxy takes a name as far as the letters of names go, knows
 * quotes and escapes only inside of parentheses, and allows more than one comma between two calls.
 */
export function parseExpression(text: string, options: ParseOptions = {}): Expression {
  const start = options.start ?? 0
  const fetch = parseCall(text, start)
  if (fetch.name === '') {
    return {
      fetch: undefined,
      converters: [],
      end: start,
      problem: { kind: 'missing-fetch', from: start, to: Math.min(start + 1, text.length) },
    }
  }
  if (fetch.problem) return { fetch, converters: [], end: fetch.end, problem: fetch.problem }
  const rest = parseConverters(text, fetch.end, options.isEmbedded ?? false)
  return { ...rest, fetch }
}

/** The converters of a word of its own, as in `set-var(txn.x) path lower`. */
export function parseConverterWord(text: string): Expression {
  let at = 0
  while (text[at] === ',') at++
  const first = parseCall(text, at)
  if (first.name === '') {
    return {
      fetch: undefined,
      converters: [],
      end: at,
      problem: { kind: 'empty-converter', from: at, to: text.length },
    }
  }
  if (first.problem)
    return { fetch: undefined, converters: [first], end: first.end, problem: first.problem }
  const rest = parseConverters(text, first.end, false)
  return { ...rest, fetch: undefined, converters: [first, ...rest.converters] }
}

function parseConverters(
  text: string,
  from: number,
  isEmbedded: boolean,
): Omit<Expression, 'fetch'> {
  const converters: Call[] = []
  let at = from
  while (at < text.length) {
    if (text[at] !== ',') {
      if (isEmbedded) break
      return { converters, end: at, problem: { kind: 'missing-comma', from: at, to: text.length } }
    }
    while (text[at] === ',') at++
    if (at === text.length) break
    const call = parseCall(text, at)
    if (call.name === '')
      return { converters, end: at, problem: { kind: 'empty-converter', from: at, to: at + 1 } }
    converters.push(call)
    at = call.end
    if (call.problem) return { converters, end: at, problem: call.problem }
  }
  return { converters, end: at }
}

type ParsedCall = Call & Pick<Expression, 'problem'>

function parseCall(text: string, from: number): ParsedCall {
  const nameEnd = endOfName(text, from)
  const name = text.slice(from, nameEnd)
  const call = { name, from, nameEnd, arguments: [], end: nameEnd }
  return text[nameEnd] === '(' && name !== '' ? parseArguments(text, call) : call
}

function parseArguments(text: string, call: Call): ParsedCall {
  const list: Argument[] = []
  let at = call.nameEnd + 1
  for (;;) {
    const argument = parseArgument(text, at)
    list.push(argument)
    at = argument.to
    if (text[at] !== ',') break
    at++
  }
  if (text[at] === ')') return { ...call, arguments: list, end: at + 1 }
  return {
    ...call,
    arguments: list,
    end: at,
    problem: { kind: 'missing-parenthesis', from: call.nameEnd, to: at },
  }
}

/** Up to the comma or parenthesis outside of quotes. A backslash keeps `\`, quotes and blanks from their meaning. */
function parseArgument(text: string, from: number): Argument {
  let quote = ''
  let value = ''
  let at = from
  for (; at < text.length; at++) {
    const char = text.charAt(at)
    if (quote === '' && (char === ',' || char === ')')) break
    if ((char === '"' || char === "'") && (quote === '' || quote === char))
      quote = quote === '' ? char : ''
    else if (
      char === '\\' &&
      quote !== "'" &&
      at + 1 < text.length &&
      '\\\'" '.includes(text.charAt(at + 1))
    )
      value += text.charAt(++at)
    else value += char
  }
  return { value, from, to: at }
}

export function endOfName(text: string, from: number): number {
  let at = from
  while (at < text.length && isNameCharacter(text.charCodeAt(at))) at++
  return at
}

function isNameCharacter(code: number): boolean {
  const lower = code | 0x20
  if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)) return true
  return code === 0x2e || code === 0x5f || code === 0x2d || code === 0x2b || code === 0x3a
}
