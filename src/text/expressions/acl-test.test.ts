import { expect, test } from 'vitest'
import { splitWords } from '../words/lexer.ts'
import { parseAclTest } from './acl-test.ts'

const names = {
  criterion: (name: string) => (/^(?:path|hdr)(?:_|$)/.test(name) ? {} : undefined),
  converter: (name: string) => (['lower', 'field'].includes(name) ? {} : undefined),
}

function shape(text: string): string {
  const test = parseAclTest(names, splitWords(text))
  const converters = test.converters.flatMap((each) => each.converters.map((call) => call.name))
  const flags = test.flags.map((flag) => `${flag.name}=${flag.value?.value ?? ''}`)
  const patterns = test.patterns.map((word) => word.value)
  return [converters, flags, patterns].map((list) => list.join(' ')).join(' | ')
}

test.each([
  ['path /a /b', ' |  | /a /b'],
  ['path_beg -i /a', ' | -i= | /a'],
  ['hdr(host) lower', ' |  | lower'],
  ['req.hdr(host) lower -m str a', 'lower | -m=str | a'],
  ['req.hdr(host) ,field(1,:),lower lower a', 'field lower lower |  | a'],
  ['path -f one -f two -i x', ' | -f=one -f=two -i= | x'],
  ['path -m beg -- -x', ' | -m=beg | -x'],
  ['path -- -i', ' |  | -i'],
  ['path --', ' |  | '],
  ['path -m', ' | -m= | '],
  ['path -x /a', ' | -x= | -x /a'],
  ['path', ' |  | '],
  ['path a -i', ' |  | a -i'],
])('the converters, flags and patterns of `%s` are %j', (text, expected) => {
  expect(shape(text)).toBe(expected)
})

test('only the words between the bounds are read', () => {
  const words = splitWords('acl a path -i /x } b')

  const test = parseAclTest(names, words, 2, 5)

  expect(test.criterion.fetch?.name).toBe('path')
  expect(test.flags[0]?.index).toBe(3)
  expect([test.patternsAt, test.patterns.map((word) => word.value)]).toEqual([4, ['/x']])
})
