import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

test('the order of keys and what is absent make no difference', () => {
  const digest = digestOf({ a: 1, b: [{ c: 'x', d: null }] })

  expect(digestOf({ b: [{ d: null, c: 'x' }], a: 1 })).toBe(digest)
  expect(digestOf({ b: [{ d: null, c: 'x', e: undefined }], a: 1 })).toBe(digest)
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  [{ a: 1, b: [{ c: 'y', d: null }] }],
  [{ a: 1, b: [{ c: 'x' }] }],
  [{ a: 1, b: [] }],
  [{ a: '1', b: [{ c: 'x', d: null }] }],
  [
    {
      a: 1,
      b: [
        { c: 'x', d: null },
        { c: 'x', d: null },
      ],
    },
  ],
])('everything else does: %j', (value) => {
  expect(digestOf(value)).not.toBe(digestOf({ a: 1, b: [{ c: 'x', d: null }] }))
})

test('the order of a list counts', () => {
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]))
})
