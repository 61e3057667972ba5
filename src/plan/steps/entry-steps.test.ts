import { expect, test } from 'vitest'
import { planEntries } from './entry-steps.ts'

test.each([
  ['a 1\n', 'b 1\n', '1 entry replaced'],
  ['a 1\n', 'a 1\nb 1\n', '1 entry → 2'],
  ['a 1\nb 1\n', 'c 1\nd 1\n', '2 entries replaced'],
  ['a 1\nb 1\n', 'b 1\na 1\n', 'another order'],
  ['a 1\nb 1\n', 'a 1\n', '2 entries → 1'],
  ['a 1\nb 1\n', 'a 2\nb 1\n', 'one value'],
])('%j that becomes %j is told as: %s', (before, after, text) => {
  expect(planEntries('map', '/m', before, after)).toMatchObject({ text })
})

const long = 'x'.repeat(13_001)

test.each<['map' | 'acl', string, string, object | undefined]>([
  ['map', 'a 1\n', '# a comment\n\n  a   1  \r\n', undefined],
  ['acl', 'a b\n', 'a b\n', undefined],
  ['acl', 'a b\n', 'a b \n', { steps: [{ kind: 'replace-entries', entries: ['a b '] }] }],
  // Each of a few values by itself, all of many in one transaction.
  [
    'map',
    'a 1\nb 1\nc 1\n',
    'a 2\nb 1\nc x y\n',
    {
      text: '2 values',
      steps: [
        { kind: 'set-map-value', path: '/m', key: 'a', value: '2' },
        { kind: 'set-map-value', path: '/m', key: 'c', value: 'x y' },
      ],
    },
  ],
  // Of two with one key HAProxy would set both, and `#` is the number of an entry.
  ['map', 'a 1\na 1\n', 'a 1\na 2\n', { steps: [{ kind: 'replace-entries', what: 'map' }] }],
  ['map', ' #a 1\n', ' #a 2\n', { steps: [{ kind: 'replace-entries', what: 'map' }] }],
  ['map', 'a 1\n', 'a\n', { refusal: { code: 'key-without-value', key: 'a' } }],
  ['acl', 'a\n', `${long}\n`, { refusal: { code: 'entry-too-long' } }],
  ['acl', 'a\n', `${long.slice(1)}\n`, { text: '1 entry replaced' }],
])('a %s with %j that is to have %j', (what, before, after, expected) => {
  const plan = planEntries(what, '/m', before, after)

  if (expected === undefined) expect(plan).toBeUndefined()
  else expect(plan).toMatchObject(expected)
})

test.each([
  [100, 'set-map-value'],
  [101, 'replace-entries'],
])('%i other values are sent by %s', (count, kind) => {
  const lines = (value: string): string =>
    Array.from({ length: count }, (_, index) => `k${index} ${value}\n`).join('')
  const plan = planEntries('map', '/m', lines('a'), lines('b'))

  expect(plan).toMatchObject({ steps: expect.arrayContaining([expect.objectContaining({ kind })]) })
})
