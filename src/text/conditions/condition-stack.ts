import type { Condition, Directive } from '../../model/index.ts'
import { and, not, or, type Truth } from './condition-predicates.ts'

/** HAProxy refuses the hundredth `.if` inside of the others. */
export const deepestCondition = 99

/** The conditional blocks that are open where the parser stands. */
export class ConditionStack {
  /** Whether a line that stands here is read. */
  current: Condition = 'active'
  readonly #blocks: Block[] = []

  get depth(): number {
    return this.#blocks.length
  }

  /** The innermost `.if` that is open. */
  get innermost(): Directive | undefined {
    return this.#blocks.at(-1)?.opener
  }

  get hasElse(): boolean {
    return this.#blocks.at(-1)?.hasElse ?? false
  }

  /** Whether HAProxy would look at the expression of an `.elif` that stands here. */
  get asksElse(): boolean {
    const block = this.#blocks.at(-1)
    return block !== undefined && block.outside !== 'inactive' && block.taken !== true
  }

  open(opener: Directive, value: Truth): void {
    this.#blocks.push({ opener, outside: this.current, taken: value, hasElse: false })
    this.#enter(this.current, value)
  }

  /** `.elif` with the value of its expression, `.else` with true. */
  turn(value: Truth, isElse: boolean): void {
    const block = this.#blocks.at(-1)
    if (block === undefined) return
    this.#enter(block.outside, and(not(block.taken), value))
    block.taken = or(block.taken, value)
    block.hasElse ||= isElse
  }

  close(): void {
    this.current = this.#blocks.pop()?.outside ?? 'active'
  }

  #enter(outside: Condition, value: Truth): void {
    if (outside === 'inactive' || value === false) this.current = 'inactive'
    else this.current = value === true ? outside : 'unknown'
  }
}

interface Block {
  readonly opener: Directive
  readonly outside: Condition
  /** Whether one of the branches so far is the one that is read. */
  taken: Truth
  hasElse: boolean
}
