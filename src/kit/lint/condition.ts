import type { Directive, Word } from '../../model/config-file.ts'

/** What stands behind `if` or `unless` at the end of a line. */
export interface RuleCondition {
  readonly keyword: Word
  readonly isNegated: boolean
  readonly words: readonly Word[]
}

/** The condition of a rule, or `undefined` where it always applies. */
export function conditionOf(directive: Directive): RuleCondition | undefined {
  const { words } = directive
  let depth = 0
  for (let index = 1; index < words.length; index++) {
    const word = words[index]
    if (word === undefined) break
    if (word.value === '{' || word.value === '!{') depth++
    else if (word.value === '}') depth--
    else if (depth <= 0 && (word.value === 'if' || word.value === 'unless')) {
      return {
        keyword: word,
        isNegated: word.value === 'unless',
        words: words.slice(index + 1),
      }
    }
  }
  return undefined
}

/**
 * The condition as alternatives of terms that all have to hold: `a !b or { path /x }` is
 * `[['a', '!b'], ['{ path /x }']]`. An anonymous ACL is one term.
 */
export function alternativesOf(condition: RuleCondition): readonly (readonly string[])[] {
  const alternatives: string[][] = [[]]
  let braces: string[] | undefined
  for (const { value } of condition.words) {
    const current = alternatives.at(-1) ?? []
    if (braces !== undefined) {
      braces.push(value)
      if (value !== '}') continue
      current.push(braces.join(' '))
      braces = undefined
    } else if (value === '{' || value === '!{') braces = [value]
    else if (value === 'or' || value === '||') alternatives.push([])
    else current.push(value)
  }
  return alternatives
}
