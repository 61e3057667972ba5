import { expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../../test/support/configuration.ts'

test.each([
  ['filter', 'filter bwlim-in a limit 1\nfilter compression\nfilter', { a: 1 }],
  ['group', 'user a\ngroup b users a', { b: 1 }],
  ['mailer', 'mailer a 10.0.0.1:25', { a: 1 }],
  ['nameserver', 'nameserver a 10.0.0.1:53', { a: 1 }],
  ['table', 'table a type ip size 1k', { a: 1 }],
  ['user', 'user a password x\nuser "$NAME" password x\nuser', { a: 1 }],
] as const)('%s names of %j are %j', (kind, lines, names) => {
  const section = sectionOf(configurationOf(`backend x\n${lines}\n`), 'backend x')
  const declared = [...section.declared(kind)].map(([name, each]) => [name, each.length])

  expect(Object.fromEntries(declared)).toEqual(names)
  for (const each of section.declared(kind).values())
    for (const line of each) expect(line.words[0]).toBe(kind)
})

test('a stick table has the name of its section', () => {
  const text = 'backend a\n stick-table type ip size 1k\nbackend b\n'
  const configuration = configurationOf(text)

  expect(configuration.backend('a')?.stickTable?.words[2]).toBe('ip')
  expect(configuration.backend('b')?.stickTable).toBeUndefined()
})

test.each([
  ['backend', 'a', 'backend a'],
  ['backend', 'l', undefined],
  ['listen', 'l', 'listen l'],
  ['resolvers', 'a', 'resolvers a'],
  ['resolvers', 'b', undefined],
  ['defaults', 'd', 'defaults d 2'],
  ['defaults', '1', 'defaults 1 1'],
  ['defaults', 'e', undefined],
])('the section `%s %s` is found as %j', (keyword, name, key) => {
  const text =
    'defaults d\ndefaults\ndefaults d\ndefaults 1\nbackend a\nfrontend a\nfrontend f\nlisten l\nresolvers a\n'

  expect(configurationOf(text).find(keyword, name)?.key).toBe(key)
})

test.each([
  ['a', 'backend a', 'frontend a'],
  ['f', undefined, 'frontend f'],
  ['l', 'listen l', 'listen l'],
  ['x', undefined, undefined],
])('the proxies of the name %s', (name, backend, frontend) => {
  const configuration = configurationOf('backend a\nfrontend a\nfrontend f\nlisten l\n')

  expect(configuration.backend(name)?.key).toBe(backend)
  expect(configuration.frontend(name)?.key).toBe(frontend)
})

test.each([
  ['server', 'server a :1\nserver b :1\nserver a :2\nserver a :3', [3, 4]],
  ['server', 'server "$A" :1\nserver "$A" :2\nserver', []],
  ['server', 'server a :1\nserver-template a 1-3 :1', []],
  ['user', 'user a\ngroup a\nuser a', [3]],
] as const)('%s names of %j are repeated on lines %j', (kind, lines, repeated) => {
  const section = sectionOf(configurationOf(`backend x\n${lines}\n`), 'backend x')
  const found = [...section.repeated(kind)]

  expect(found.map(({ line }) => line.index + 1)).toEqual(repeated)
  for (const { line, first, at } of found) {
    expect(first.index).toBe(0)
    expect(line.words[at]).toBe(first.words[at])
  }
})
