import type { Word } from './config-file.ts'

/** What stands behind `if` or `unless` at the end of a rule. */
export interface RuleCondition {
  /** `unless`: the rule applies where the alternatives do not hold. */
  readonly isNegated: boolean
  /** All of them, as they are written. */
  readonly words: readonly Word[]
  /** One of them has to hold, and of that one all terms. None hold where there are none. */
  readonly alternatives: readonly (readonly ConditionTerm[])[]
}

/** The name of an ACL, or a test between braces. Indices are those of the words that were parsed. */
export type ConditionTerm =
  | {
      readonly kind: 'name'
      readonly isNegated: boolean
      readonly name: string
      readonly index: number
      /** Behind the `!`s. */
      readonly from: number
      /** The name is not known here: it has a variable in it. */
      readonly hasVariable: boolean
    }
  | {
      readonly kind: 'test'
      readonly isNegated: boolean
      /** What stands between the braces. */
      readonly words: readonly Word[]
      /** The `{`, and the words between: the first one, and the one behind the last. */
      readonly index: number
      readonly first: number
      readonly end: number
      /** Whether the `}` is there. */
      readonly isClosed: boolean
    }
