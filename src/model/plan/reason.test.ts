import { expect, test } from 'vitest'
import { reasonText, reasonTexts, type Reason } from './reason.ts'

test.each<[Reason, string]>([
  [{ code: 'over-the-socket' }, 'HAProxy can change it over the socket'],
  [{ code: 'maxconn-too-high', most: 0 }, 'the worker made room for 0 connections when it started'],
  [
    { code: 'no-rights', has: 'user', needs: 'admin' },
    'the socket has only the rights of `level user`, and this needs `level admin`',
  ],
  [
    {
      code: 'not-made-anew',
      why: { code: 'weight-changes', why: { code: 'not-balanced', section: 'backend web' } },
      refusal: { code: 'held-by-resolvers' },
    },
    'its weight changes, and backend web does not balance, and it cannot be deleted and added again: its `resolvers` hold on to it',
  ],
  [
    { code: 'key-without-value', key: '{code} $& $1' },
    'HAProxy takes no key without a value over the socket: {code} $& $1',
  ],
])('%j in words', (reason, text) => {
  expect(reasonText(reason)).toBe(text)
})

test('no two codes have one sentence, and each is one that can follow others', () => {
  const texts = Object.values(reasonTexts)

  expect(new Set(texts).size).toBe(texts.length)
  for (const text of texts) expect(text).toMatch(/^[^A-GI-Z].*[^.]$/)
})
