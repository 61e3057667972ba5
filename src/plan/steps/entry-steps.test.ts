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
