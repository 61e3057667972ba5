import { expect, test } from 'vitest'
import { printSectionKey, type SectionKey } from './section-key.ts'

function key(keyword: string, name?: string, place?: number): SectionKey {
  return { keyword, name, place }
}

test.each([
  ['', key('')],
  ['global', key('global')],
  ['backend web', key('backend', 'web')],
  ['backend 1', key('backend', '1')],
  ['userlist a b', key('userlist', 'a b')],
  ['defaults 1', key('defaults', undefined, 1)],
  ['defaults 12', key('defaults', undefined, 12)],
  ['defaults base', key('defaults', 'base', 1)],
  ['defaults base 2', key('defaults', 'base', 2)],
  ['defaults 1 1', key('defaults', '1', 1)],
  ['defaults 1 2', key('defaults', '1', 2)],
  ['defaults 1a', key('defaults', '1a', 1)],
  ['defaults v1', key('defaults', 'v1', 1)],
])('`%s` is the text of one key', (text, each) => {
  expect(printSectionKey(each)).toBe(text)
})

test('no two of them have one text', () => {
  const keys = [key('defaults', undefined, 1), key('defaults', '1', 1), key('defaults', '1', 2)]
  expect(new Set(keys.map(printSectionKey)).size).toBe(keys.length)
})
