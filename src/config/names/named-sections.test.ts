import { describe, expect, test } from 'vitest'
import { configurationOf } from '../../../test/support/configuration.ts'

const text = `frontend a
backend a
  stick-table type ip size 1k
backend b
  server s 127.0.0.1:1
backend b
peers p
  table t type ip size 1k
userlist u
`

describe('the names of sections', () => {
  const { named } = configurationOf(text)

  test.each([
    ['backend', 'b', 2],
    ['backend', 'a', 1],
    ['frontend', 'a', 1],
    ['listen', 'a', 0],
    ['userlist', 'u', 1],
    ['cache', 'b', 0],
  ])('%s %s is written %i times', (keyword, name, count) => {
    expect(named.of(keyword, name)).toHaveLength(count)
  })

  test.each([
    ['a', ['frontend', 'backend']],
    ['b', ['backend', 'backend']],
    ['p', []],
  ])('the proxies of the name %s are %j', (name, keywords) => {
    expect(named.proxies(name).map(({ keyword }) => keyword)).toEqual(keywords)
  })

  test.each([
    ['a', true],
    ['b', false],
    ['p/t', true],
    ['p/x', false],
    ['p', false],
    ['a/t', false],
  ])('there is a stick table %s: %j', (name, isThere) => {
    expect(named.hasTable(name)).toBe(isThere)
    expect(named.tables.includes(name)).toBe(isThere)
  })

  test('each is told once', () => {
    expect(named.names('backend', 'userlist', 'cache')).toEqual(['a', 'b', 'u'])
  })
})

test.each([
  ['backend a', false],
  ['backend "$NAME"', true],
  ['defaults', false],
])('`%s` may have any name: %j', (header, isOpen) => {
  expect(configurationOf(`${header}\n`).named.isOpen).toBe(isOpen)
})
