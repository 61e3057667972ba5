import { compareVersions } from '../../model/index.ts'
import {
  BACKSLASH,
  CLOSE_BRACE,
  CR,
  DASH,
  DOLLAR,
  DOT,
  DOUBLE_QUOTE,
  HASH,
  isBlank,
  isNamePart,
  isNameStart,
  NUL,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  hexValue,
} from './characters.ts'
import type { Environment } from './environment.ts'

export type WordProblem =
  | 'unterminated-quote'
  | 'bad-hex-escape'
  | 'bad-variable-name'
  | 'unterminated-brace'
  | 'bad-word-expansion'

/** A variable that is certainly not set, and where its `$NAME` stands. */
export interface UnsetVariable {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What a word with quotes, escapes or variables in it was read as. */
export interface QuotedWord {
  /** The last of several words that `${NAME[*]}` made of one; `earlier` are those before it. */
  readonly value: string
  readonly earlier: readonly string[] | undefined
  readonly unset: readonly UnsetVariable[] | undefined
  /** Where the word ends: at a blank, at a `#`, at a carriage return, or at the end of the line. */
  readonly end: number
  readonly hasVariable: boolean
  readonly problem: WordProblem | undefined
  /** Where HAProxy's caret would point. */
  readonly problemAt: number
}

/** The escapes that HAProxy knows, apart from `\x`; a backslash before anything else stands for itself. */
const escapes = new Map<number, string>([
  [SPACE, ' '],
  [BACKSLASH, '\\'],
  [HASH, '#'],
  [SINGLE_QUOTE, "'"],
  [DOUBLE_QUOTE, '"'],
  [0x6e, '\n'],
  [0x72, '\r'],
  [0x74, '\t'],
])

/**
 * Reads one word from `start`, with everything that HAProxy's own `parse_line` knows (configuration manual 2.2 and 2.3).
 * `places`, when given, is filled with start and end in `text` of each code unit of the value, in turn.
 */
export function readQuotedWord(
  text: string,
  start: number,
  end: number,
  environment: Environment | undefined,
  places?: number[],
): QuotedWord {
  const reader = new WordReader(text, start, end, environment, places)
  reader.read()
  return reader
}

class WordReader implements QuotedWord {
  value = ''
  earlier: string[] | undefined
  unset: UnsetVariable[] | undefined
  end: number
  hasVariable = false
  problem: WordProblem | undefined
  problemAt = -1
  readonly #text: string
  readonly #limit: number
  readonly #environment: Environment | undefined
  readonly #places: number[] | undefined
  #at: number
  /** Start of the plain characters that are not yet in `value`. */
  #plainFrom: number
  /** The quote that is open, and where it was opened. */
  #quote = 0
  #quoteAt = -1

  constructor(
    text: string,
    start: number,
    limit: number,
    environment: Environment | undefined,
    places: number[] | undefined,
  ) {
    this.#text = text
    this.#at = start
    this.#plainFrom = start
    this.#limit = limit
    this.#environment = environment
    this.#places = places
    this.end = start
  }

  read(): void {
    while (this.#at < this.#limit && this.problem === undefined) {
      if (!this.#step(this.#text.charCodeAt(this.#at))) break
    }
    this.#flush(this.#at)
    this.end = this.#at
    if (this.problem !== undefined) this.end = trimmedEnd(this.#text, this.#at, this.#limit)
    else if (this.#quote !== 0) this.#fail('unterminated-quote', this.#quoteAt)
    const nul = this.value.indexOf('\0')
    if (nul >= 0) this.value = this.value.slice(0, nul)
  }

  /** Takes in what stands at the reading position; false when the word ends there. */
  #step(code: number): boolean {
    if (code === CR || code === NUL) return false
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      if (this.#quote !== 0 && this.#quote !== code) this.#at += 1
      else this.#toggle(code)
    } else if (this.#quote === SINGLE_QUOTE) this.#at += 1
    else if (code === BACKSLASH) this.#escape()
    else if (this.#quote === DOUBLE_QUOTE && code === DOLLAR) this.#variable()
    else if (this.#quote === 0 && (code === HASH || isBlank(code))) return false
    else this.#at += 1
    return true
  }

  #toggle(quote: number): void {
    this.#flush(this.#at)
    this.#quoteAt = this.#at
    this.#quote = this.#quote === 0 ? quote : 0
    this.#skipTo(this.#at + 1)
  }

  #escape(): void {
    const next = this.#at + 1 < this.#limit ? this.#text.charCodeAt(this.#at + 1) : 0
    if (next === 0x78) {
      this.#hexEscape()
      return
    }
    const isDollar = next === DOLLAR && this.#quote === DOUBLE_QUOTE
    const replacement = isDollar ? '$' : escapes.get(next)
    if (replacement === undefined) this.#at += 1
    else this.#replace(replacement, this.#at + 2)
  }

  #hexEscape(): void {
    const high = this.#at + 2 < this.#limit ? hexValue(this.#text.charCodeAt(this.#at + 2)) : -1
    const low = this.#at + 3 < this.#limit ? hexValue(this.#text.charCodeAt(this.#at + 3)) : -1
    if (high < 0 || low < 0) this.#fail('bad-hex-escape', this.#at)
    else this.#replace(String.fromCharCode(high * 16 + low), this.#at + 4)
  }

  #variable(): void {
    const text = this.#text
    let at = this.#at + 1
    const brace = text.charCodeAt(at) === OPEN_BRACE ? at : -1
    if (brace >= 0) at += 1
    const nameFrom = at
    if (!isNameStart(text.charCodeAt(at)) || at >= this.#limit) {
      this.#fail('bad-variable-name', at)
      return
    }
    at += 1
    while (at < this.#limit && isNamePart(text.charCodeAt(at))) at += 1
    const name = text.slice(nameFrom, at)
    if (name.startsWith('.') && !/^\.(?:FILE|LINE|SECTION)$/.test(name)) {
      this.#fail('bad-variable-name', nameFrom)
      return
    }
    const isList = brace >= 0 && text.charCodeAt(at) === OPEN_BRACKET
    if (isList) {
      if (!text.startsWith('[*]', at)) {
        this.#fail('bad-word-expansion', at)
        return
      }
      at += 3
    }
    let fallback: string | undefined
    if (brace >= 0) {
      const close = this.#closingBrace(at)
      if (close < 0) {
        this.#fail('unterminated-brace', brace)
        return
      }
      if (close > at) fallback = text.slice(at + 1, close)
      at = close + 1
    }
    this.#expand({ name, fallback, isList, to: at })
  }

  /** The `}` that ends `${NAME` or `${NAME-default`, -1 where there is none. */
  #closingBrace(at: number): number {
    const code = at < this.#limit ? this.#text.charCodeAt(at) : -1
    if (code === CLOSE_BRACE) return at
    if (code !== DASH || this.#environment?.version === '2.4') return -1
    const close = this.#text.indexOf('}', at)
    return close < this.#limit ? close : -1
  }

  #expand(variable: {
    name: string
    fallback: string | undefined
    isList: boolean
    to: number
  }): void {
    const { name, fallback, isList, to } = variable
    const isInternal = name.charCodeAt(0) === DOT
    const known = isInternal ? undefined : this.#environment?.lookup(name)
    if (known === undefined) {
      this.hasVariable = true
      this.#at = to
      return
    }
    const value = known ?? fallback
    if (value !== undefined && isList) this.#list(value, to)
    else this.#replaceVariable(name, value, to)
  }

  #replaceVariable(name: string, value: string | undefined, to: number): void {
    if (value !== undefined) return this.#replace(value, to)
    this.unset ??= []
    this.unset.push({ name, start: this.#at, end: to })
    this.#replace('', to)
    this.#skipQuote()
  }

  /** Each blank in the value ends a word. */
  #list(value: string, to: number): void {
    const parts = value.split(/[ \t\n\v\f\r]+/)
    const last = parts.pop() ?? ''
    for (const part of parts) {
      this.#replace(part, to)
      this.earlier ??= []
      this.earlier.push(this.value)
      this.value = ''
    }
    this.#replace(last, to)
  }

  /** From 3.0 to 3.2 an unset variable at the end of its quotes takes the blanks behind along: the next word is glued on. */
  #skipQuote(): void {
    const version = this.#environment?.version
    if (version === undefined || compareVersions(version, '3.0') < 0) return
    if (compareVersions(version, '3.2') > 0) return
    if (this.#at >= this.#limit || this.#text.charCodeAt(this.#at) !== DOUBLE_QUOTE) return
    let next = this.#at + 1
    while (next < this.#limit && isBlank(this.#text.charCodeAt(next))) next += 1
    const code = next < this.#limit ? this.#text.charCodeAt(next) : NUL
    if (code === NUL || code === HASH) return
    this.#quote = 0
    this.#skipTo(next)
  }

  #replace(value: string, to: number): void {
    this.#flush(this.#at)
    this.value += value
    if (this.#places !== undefined) {
      for (let i = 0; i < value.length; i += 1) this.#places.push(this.#at, to)
    }
    this.#skipTo(to)
  }

  #flush(to: number): void {
    if (to <= this.#plainFrom) return
    this.value += this.#text.slice(this.#plainFrom, to)
    if (this.#places !== undefined) {
      for (let at = this.#plainFrom; at < to; at += 1) this.#places.push(at, at + 1)
    }
    this.#plainFrom = to
  }

  #skipTo(offset: number): void {
    this.#at = offset
    this.#plainFrom = offset
  }

  #fail(problem: WordProblem, at: number): void {
    this.problem = problem
    this.problemAt = at
  }
}

function trimmedEnd(text: string, from: number, limit: number): number {
  let end = limit
  while (end > from && isBlank(text.charCodeAt(end - 1))) end -= 1
  return end
}
