import { expect, test } from 'vitest'
import type { ConditionTerm } from '../../model/index.ts'
import { splitWords } from '../words/lexer.ts'
import { parseRuleCondition, termsOf } from './rule-condition.ts'

function shape(term: ConditionTerm): string {
  const sign = term.isNegated ? '!' : ''
  if (term.kind === 'name') return `${sign}${term.name}`
  return `${sign}{${term.words.map((word) => word.value).join(' ')}${term.isClosed ? '}' : ''}`
}

test.each([
  ['a', [['a']]],
  ['a b', [['a', 'b']]],
  ['!a', [['!a']]],
  ['! a b', [['!a', 'b']]],
  ['!! a', [['a']]],
  ['! !a', [['a']]],
  ['a or b || c', [['a'], ['b'], ['c']]],
  ['a OR !b c', [['a'], ['!b', 'c']]],
  ['|| a', [['a']]],
  ['! or a', [['a']]],
  ['a or', [['a']]],
  ['', []],
  ['!', []],
  ['{ path / }', [['{path /}']]],
  ['!{ path / } a', [['!{path /}', 'a']]],
  ['{ path or } or a', [['{path or}'], ['a']]],
  ['{ path { }', [['{path {}']]],
  ['{ path /', [['{path /']]],
  ['{path / }', [['{path', '/', '}']]],
  ['{ }', [['{}']]],
])('the alternatives of `%s` are %j', (text, expected) => {
  const { alternatives } = parseRuleCondition('if', splitWords(text))
  expect(alternatives.map((terms) => terms.map(shape))).toEqual(expected)
})

test.each([
  ['if', false],
  ['unless', true],
])('a condition behind `%s` is negated: %j', (keyword, expected) => {
  expect(parseRuleCondition(keyword, splitWords('a')).isNegated).toBe(expected)
})

test('terms know the indices of their words on the line', () => {
  const words = splitWords('http-request deny if !a or { path / }')

  const terms = termsOf(parseRuleCondition('if', words, 3, words.length))

  expect(terms).toMatchObject([
    { kind: 'name', name: 'a', index: 3, from: 1 },
    { kind: 'test', index: 5, first: 6, end: 8 },
  ])
})
