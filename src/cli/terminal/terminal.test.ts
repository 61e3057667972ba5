import { expect, test } from 'vitest'
import { mayColour } from './colour.ts'

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, false, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, false],
])('with %j, terminal %s: coloured %s', (env, isTerminal, coloured) => {
  expect(mayColour(env, isTerminal)).toBe(coloured)
})
