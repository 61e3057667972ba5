import { expect, test } from 'vitest'
import { splitWords } from '../lexer.ts'
import { parseCondition } from './condition.ts'

test.each([
  ['a', ['a']],
  ['a b', ['a', 'b']],
  ['!a', ['a']],
  ['! a', ['a']],
  ['!! a', ['a']],
  ['a or b || c', ['a', 'b', 'c']],
  ['|| a', ['a']],
  ['', []],
  ['!', []],
  ['{ path / }', ['{1-3}']],
  ['!{ path / } a', ['{1-3}', 'a']],
  ['{ path { }', ['{1-3}']],
  ['{ path /', ['{1-3 open}']],
  ['{path / }', ['{path', '/', '}']],
  ['{ }', ['{1-1}']],
])('the terms of `%s` are %j', (text, expected) => {
  const words = splitWords(text)
  const terms = parseCondition(words, 0, words.length).map((term) =>
    term.kind === 'name' ? term.name : `{${term.first}-${term.end}${term.isClosed ? '' : ' open'}}`,
  )
  expect(terms).toEqual(expected)
})
