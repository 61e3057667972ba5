import type { ConditionTerm, RuleCondition, Word } from '../../model/index.ts'

/**
 * Reads the words behind `if` or `unless`. HAProxy asks little: `!` may stand alone or stick to what it negates,
 * `or` and `||` may stand anywhere, and braces are words of their own.
 */
export function parseRuleCondition(
  keyword: string,
  words: readonly Word[],
  first = 0,
  end = words.length,
): RuleCondition {
  const alternatives: ConditionTerm[][] = []
  let current: ConditionTerm[] | undefined
  let isNegated = false
  for (let index = first; index < end; index++) {
    const word = words[index]
    if (word === undefined) break
    const from = word.value.search(/[^!]|$/)
    const name = word.value.slice(from)
    if (from % 2 === 1) isNegated = !isNegated
    if (name === '') continue
    if (isOr(name)) {
      current = undefined
      isNegated = false
      continue
    }
    const term =
      name === '{'
        ? readTest(words, index, end, isNegated)
        : nameTerm({ word, index, from, isNegated })
    if (current === undefined) alternatives.push((current = []))
    current.push(term)
    isNegated = false
    if (term.kind === 'test') index = term.end
  }
  return { isNegated: keyword === 'unless', words: words.slice(first, end), alternatives }
}

/** The condition at the end of a rule; `undefined` where it always applies. */
export function findRuleCondition(words: readonly Word[]): RuleCondition | undefined {
  let isInBraces = false
  for (let index = 1; index < words.length; index++) {
    const value = words[index]?.value ?? ''
    if (value === '{' || value === '!{') isInBraces = true
    else if (value === '}') isInBraces = false
    else if (!isInBraces && (value === 'if' || value === 'unless'))
      return parseRuleCondition(value, words, index + 1)
  }
  return undefined
}

/** HAProxy reads `or` in any case, so that no ACL can have the name. */
export function isOr(word: string): boolean {
  return word === '||' || /^or$/i.test(word)
}

/** All terms in their order, as they are written. */
export function termsOf(condition: RuleCondition): readonly ConditionTerm[] {
  return condition.alternatives.flat()
}

function nameTerm(term: {
  readonly word: Word
  readonly index: number
  readonly from: number
  readonly isNegated: boolean
}): ConditionTerm {
  const { word, index, from, isNegated } = term
  const { hasVariable, value } = word
  return { kind: 'name', isNegated, name: value.slice(from), index, from, hasVariable }
}

function readTest(
  words: readonly Word[],
  index: number,
  end: number,
  isNegated: boolean,
): Extract<ConditionTerm, { kind: 'test' }> {
  const first = index + 1
  let close = first
  while (close < end && words[close]?.value !== '}') close++
  return {
    kind: 'test',
    isNegated,
    words: words.slice(first, close),
    index,
    first,
    end: close,
    isClosed: close < end,
  }
}
