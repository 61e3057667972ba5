import { expect, test } from 'vitest'
import { parseGrammar } from './grammar.ts'
import { directives } from './table.ts'

test('a grammar becomes nodes', () => {
  const { nodes, parentheses } = parseGrammar('on|off [<int:1..5>]* {bind,server}* %if')

  expect(parentheses).toBeUndefined()
  expect(nodes).toMatchObject([
    { kind: 'word', words: ['on', 'off'] },
    {
      kind: 'optional',
      isRepeated: true,
      nodes: [{ kind: 'value', types: [{ name: 'int', parameter: '1..5' }] }],
    },
    { kind: 'table', tables: ['bind', 'server'], times: 'any' },
    { kind: 'condition', isRequired: false },
  ])
})

test('an optional value leaves the words of what follows alone', () => {
  const [optional] = parseGrammar('[<def:defaults>] [from <ref:defaults>]').nodes

  expect(optional?.kind === 'optional' && [...optional.stops].toSorted()).toEqual([
    'from',
    'if',
    'unless',
  ])
})

test('what stands at the very start in parentheses belongs to the word', () => {
  const { parentheses, nodes } = parseGrammar('(<var>,<ref:resolvers>[,ipv4|ipv6]) <expr>')

  expect(parentheses).toMatchObject({
    required: 2,
    values: [
      [{ name: 'var' }],
      [{ name: 'ref', parameter: 'resolvers' }],
      [{ name: 'word', parameter: 'ipv4|ipv6' }],
    ],
  })
  expect(nodes).toHaveLength(1)
})

test('a choice has branches', () => {
  expect(parseGrammar('(global / <log-addr> <facility>) ~').nodes).toMatchObject([
    { kind: 'choice', branches: [[{ kind: 'word' }], [{ kind: 'value' }, { kind: 'value' }]] },
    { kind: 'unread' },
  ])
})

test.each(['[ a', 'a ]', '( a / b', '<int', '{bind'])('%j is not a grammar', (text) => {
  expect(() => parseGrammar(text)).toThrow(/grammar/)
})

test('every table that a grammar names is there', () => {
  const { tables } = directives()
  const named = Object.values(tables).flatMap((blocks) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap(({ grammar }) =>
        [...grammar.matchAll(/\{([^}]*)\}/g)].flatMap((match) => match[1]?.split(',') ?? []),
      ),
    ),
  )

  expect([...new Set(named)].filter((name) => tables[name] === undefined)).toEqual([])
})
