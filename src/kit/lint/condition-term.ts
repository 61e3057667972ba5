import type { ConditionTerm } from '../../model/config/rule-condition.ts'

/** A term as one writes it: `!internal`, `{ path_beg /x }`. Equal texts are equal terms. */
export function printTerm(term: ConditionTerm): string {
  const sign = term.isNegated ? '!' : ''
  if (term.kind === 'name') return `${sign}${term.name}`
  return `${sign}{ ${term.words.map((word) => word.value).join(' ')} }`
}
