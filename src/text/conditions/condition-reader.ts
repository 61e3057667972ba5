import type { Condition, Directive, TextRange, Word } from '../../model/index.ts'
import { evaluateExpression } from './condition-expression.ts'
import type { ConditionContext, ConditionFacts, Truth } from './condition-predicates.ts'
import { ConditionStack, deepestCondition } from './condition-stack.ts'
import type { Environment } from '../words/environment.ts'
import type { SyntaxFinding } from '../syntax-findings.ts'

type Report = (finding: SyntaxFinding, range: TextRange) => void

/** Follows the lines that start with a dot (configuration manual 2.4) through a file. */
export class ConditionReader {
  readonly #stack = new ConditionStack()
  readonly #context: ConditionContext
  readonly #report: Report

  constructor(facts: ConditionFacts, environment: Environment, report: Report) {
    this.#report = report
    this.#context = {
      facts,
      isDefined: (name) => {
        const value = environment.lookup(name)
        return value === undefined ? undefined : value !== null
      },
    }
  }

  /** Whether a line that stands here is read. */
  get current(): Condition {
    return this.#stack.current
  }

  read(directive: Directive): void {
    const [keyword] = directive.words
    switch (keyword?.value ?? '') {
      case '.if':
        return this.#if(directive)
      case '.elif':
        return this.#elif(directive)
      case '.else':
        return this.#else(directive)
      case '.endif':
        return this.#endif(directive)
      default:
        if (keyword !== undefined && this.current === 'active') this.#message(keyword, directive)
    }
  }

  /** Every `.if` that is still open is told where HAProxy tells it, at the last line of the file. */
  finish(lastLine: TextRange, lineOf: (offset: number) => number): void {
    for (; this.#stack.innermost !== undefined; this.#stack.close()) {
      const line = lineOf(this.#stack.innermost.words[0]?.start ?? 0)
      const finding = {
        code: 'syntax/unclosed-if',
        message: `The file ends, and the \`.if\` on line ${line} has no \`.endif\`.`,
        help: 'Add `.endif` below the lines that depend on it.',
      }
      this.#report(finding, lastLine)
    }
  }

  #if(directive: Directive): void {
    if (this.#stack.depth === deepestCondition) {
      this.#tell(
        directive,
        'syntax/too-many-conditions',
        `More than ${deepestCondition} \`.if\` are open here.`,
      )
    }
    this.#stack.open(directive, this.current === 'inactive' ? false : this.#evaluate(directive))
  }

  #elif(directive: Directive): void {
    if (!this.#hasBlock(directive)) return
    this.#stack.turn(this.#stack.asksElse ? this.#evaluate(directive) : false, false)
  }

  #else(directive: Directive): void {
    this.#expectAlone(directive)
    if (this.#hasBlock(directive)) this.#stack.turn(true, true)
  }

  #endif(directive: Directive): void {
    this.#expectAlone(directive)
    if (this.#stack.depth > 0) this.#stack.close()
    else this.#tell(directive, 'syntax/lone-endif', '`.endif` has no `.if` before it.')
  }

  #hasBlock(directive: Directive): boolean {
    const keyword = directive.words[0]?.value ?? ''
    if (this.#stack.depth === 0) {
      this.#tell(directive, 'syntax/lone-else', `\`${keyword}\` has no \`.if\` before it.`)
      return false
    }
    if (this.#stack.hasElse) {
      this.#tell(
        directive,
        'syntax/else-after-else',
        `\`${keyword}\` stands behind the \`.else\` of its \`.if\`.`,
      )
    }
    return true
  }

  #evaluate(directive: Directive): Truth {
    const words = directive.words.slice(1)
    const hasVariable = words.some((word) => word.hasVariable)
    const expression = words.map((word) => word.value).join(' ')
    const { value, problem } = evaluateExpression(expression, hasVariable, this.#context)
    if (problem === undefined) return value
    const range = rangeInExpression(words, problem.at)
    this.#report(
      {
        code: 'syntax/bad-condition',
        message: `The condition cannot be read: ${problem.message}.`,
      },
      range,
    )
    return undefined
  }

  /** `.alert`, `.warning`, `.notice` and `.diag`; whatever else starts with a dot is refused. */
  #message(keyword: Word, directive: Directive): void {
    const text = directive.words[1]?.value ?? ''
    switch (keyword.value) {
      case '.alert':
        this.#tell(directive, 'syntax/alert', `The file itself refuses to be loaded: ${text}`)
        break
      case '.warning':
        this.#report(
          { code: 'syntax/warning', severity: 'warning', message: `The file warns: ${text}` },
          keyword,
        )
        break
      case '.notice':
      case '.diag':
        break
      default:
        this.#tell(
          directive,
          'syntax/unknown-conditional',
          `\`${keyword.value}\` is not a directive of HAProxy.`,
        )
        return
    }
    this.#expectFew(directive, 2, 'Put a text with blanks in quotes.')
  }

  #expectAlone(directive: Directive): void {
    this.#expectFew(directive, 1)
  }

  #expectFew(directive: Directive, most: number, help?: string): void {
    const extra = directive.words[most]
    if (extra === undefined || extra.value === '') return
    const message = `\`${directive.words[0]?.value ?? ''}\` does not take \`${extra.value}\`.`
    const code = 'syntax/unexpected-word'
    this.#report(help === undefined ? { code, message } : { code, message, help }, extra)
  }

  #tell(directive: Directive, code: string, message: string): void {
    const [keyword] = directive.words
    if (keyword !== undefined) this.#report({ code, message }, keyword)
  }
}

/** Where an index of the expression, which is the words with one blank between them, is in the file. */
function rangeInExpression(words: readonly Word[], index: number): TextRange {
  let left = index
  for (const word of words) {
    if (left < word.value.length) {
      const isPlain = word.end - word.start === word.value.length
      return isPlain ? { start: word.start + left, end: word.end } : word
    }
    left -= word.value.length + 1
  }
  const end = words.at(-1)?.end ?? 0
  return { start: end, end }
}
