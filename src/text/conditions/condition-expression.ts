import { compareVersions } from '../../model/index.ts'
import {
  and,
  not,
  or,
  predicates,
  type ConditionContext,
  type Truth,
} from './condition-predicates.ts'

export interface ExpressionResult {
  readonly value: Truth
  readonly problem: ExpressionProblem | undefined
}

export interface ExpressionProblem {
  /** A part of a sentence: `` `foo` is not a condition ``. */
  readonly message: string
  /** Index in the expression. */
  readonly at: number
}

/** HAProxy's MAX_CFG_RECURSION: every `&&`, `||` and parenthesis takes from it. */
const depthLimit = 1024

/**
 * Reads and evaluates the expression of `.if` and `.elif` (configuration manual 2.4).
 * With `hasVariable`, a `$` stands for something that is not known.
 */
export function evaluateExpression(
  expression: string,
  hasVariable: boolean,
  context: ConditionContext,
): ExpressionResult {
  if (expression === '') return { value: false, problem: undefined }
  const parser = new ExpressionParser(expression, hasVariable, context)
  const value = parser.parse()
  if (parser.problem === undefined) return { value, problem: undefined }
  // The variable may hold any part of the expression.
  return { value: undefined, problem: hasVariable ? undefined : parser.problem }
}

class ExpressionParser {
  problem: ExpressionProblem | undefined
  readonly #text: string
  readonly #hasVariable: boolean
  readonly #context: ConditionContext
  /** 2.4 knows nothing but one number or one predicate. */
  readonly #isSimple: boolean
  #at = 0

  constructor(text: string, hasVariable: boolean, context: ConditionContext) {
    this.#text = text
    this.#hasVariable = hasVariable
    this.#context = context
    this.#isSimple = context.facts.version === '2.4'
  }

  parse(): Truth {
    const value = this.#either(depthLimit)
    this.#skipBlanks()
    if (this.#at < this.#text.length) {
      this.#fail(`\`${this.#text.charAt(this.#at)}\` is not expected behind a condition`)
    }
    return value
  }

  #either(depth: number): Truth {
    let value = this.#both(depth - 1)
    for (let left = depth - 1; this.#takes('||'); left -= 1) value = or(value, this.#both(left - 1))
    return value
  }

  #both(depth: number): Truth {
    let value = this.#term(depth - 1)
    for (let left = depth - 1; this.#takes('&&'); left -= 1)
      value = and(value, this.#term(left - 1))
    return value
  }

  #term(depth: number): Truth {
    if (depth <= 0) return this.#fail('the condition is nested too deeply')
    this.#skipBlanks()
    let isNegated = false
    while (this.#takes('!')) isNegated = !isNegated
    const value = this.#primary(depth)
    return isNegated ? not(value) : value
  }

  #primary(depth: number): Truth {
    const number = /[\t\n\v\f\r ]*[-+]?(?:0[xX][0-9a-fA-F]+|\d+)/y
    number.lastIndex = this.#at
    const match = number.exec(this.#text)
    if (match !== null) {
      this.#at = number.lastIndex
      return /[1-9a-fA-F]/.test(match[0].replace(/0[xX]/, ''))
    }
    if (!this.#takes('(')) return this.#predicate()
    const value = this.#either(depth - 1)
    if (!this.#takes(')')) return this.#fail('a `)` is missing')
    return value
  }

  #predicate(): Truth {
    const start = this.#at
    const word = /[^ (]*/y
    word.lastIndex = start
    const name = word.exec(this.#text)?.[0] ?? ''
    const predicate = predicates.get(name)
    if (predicate === undefined) {
      return this.#fail(name === '' ? 'a condition is missing' : `\`${name}\` is not a condition`)
    }
    const { version } = this.#context.facts
    if (version !== undefined && compareVersions(version, predicate.since) < 0) {
      return this.#fail(`\`${name}\` is known from HAProxy ${predicate.since} on`)
    }
    this.#at += name.length
    const list = this.#argumentList()
    if (this.problem !== undefined) return undefined
    if (list.length !== predicate.arguments) {
      this.#at = start
      const wanted = predicate.arguments === 1 ? '1 argument' : '2 arguments'
      return this.#fail(`\`${name}\` takes ${wanted}, not ${list.length}`)
    }
    if (this.#hasVariable && list.some((each) => each.includes('$'))) return undefined
    return predicate.holds(this.#context, list[0] ?? '', list[1] ?? '')
  }

  /** `(a,b)`: blanks count, quotes and some backslashes protect. Without parentheses it is one empty argument. */
  #argumentList(): string[] {
    if (this.#text.charAt(this.#at) !== '(') return ['']
    const list: string[] = []
    let word = ''
    let quote = ''
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at)
      if (quote === '' && (character === ',' || character === ')')) {
        list.push(word)
        word = ''
        if (character === ',') continue
        this.#at = at + 1
        return list
      }
      if (character === quote) quote = ''
      else if (quote === '' && (character === '"' || character === "'")) quote = character
      else if (quote !== "'" && isEscape(this.#text, at)) word += this.#text.charAt((at += 1))
      else word += character
    }
    this.#fail('a `)` is missing')
    return []
  }

  /** Steps over a token and the blanks around it, if it is there and nothing is wrong yet. */
  #takes(token: string): boolean {
    this.#skipBlanks()
    if (this.problem !== undefined || !this.#text.startsWith(token, this.#at)) return false
    if (this.#isSimple) {
      this.#fail(`\`${token}\` in a condition is known from HAProxy 2.5 on`)
      return false
    }
    this.#at += token.length
    this.#skipBlanks()
    return true
  }

  #skipBlanks(): void {
    let character = this.#text.charAt(this.#at)
    while (character === ' ' || character === '\t') character = this.#text.charAt((this.#at += 1))
  }

  #fail(message: string): undefined {
    this.problem ??= { message, at: this.#at }
    return undefined
  }
}

function isEscape(text: string, at: number): boolean {
  return text.charAt(at) === '\\' && /^[\\ "']$/.test(text.charAt(at + 1))
}
