import type { ConfigFile, Directive } from '../../model/config/config-file.ts'
import type { RuleCondition } from '../../model/config/rule-condition.ts'
import { findRuleCondition } from '../../text/expressions/rule-condition.ts'

/**
 * A line of a section, with the file that it stands in. A configuration may have a hundred thousand of them:
 * the words are made when somebody asks.
 */
export class LineView {
  readonly file: ConfigFile
  readonly directive: Directive
  /** Its place among the lines of its section. */
  readonly index: number
  #words: readonly string[] | undefined
  #condition: { readonly is: RuleCondition | undefined } | undefined

  constructor(file: ConfigFile, directive: Directive, index: number) {
    this.file = file
    this.directive = directive
    this.index = index
  }

  /** As HAProxy reads them, without quotes. */
  get words(): readonly string[] {
    this.#words ??= this.directive.words.map((word) => word.value)
    return this.#words
  }

  startsWith(words: readonly string[]): boolean {
    return words.every((word, index) => this.words[index] === word)
  }

  /** What stands behind `if` or `unless` at its end; `undefined` where it always applies. */
  get condition(): RuleCondition | undefined {
    this.#condition ??= { is: findRuleCondition(this.directive.words) }
    return this.#condition.is
  }

  /** A condition that only HAProxy can decide, or a variable that nothing here sets. */
  get dependsOnEnvironment(): boolean {
    const { condition, words } = this.directive
    return condition === 'unknown' || words.some((word) => word.hasVariable)
  }
}
