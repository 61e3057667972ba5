import fc from 'fast-check'
import { expect, test } from 'vitest'

import { nearest } from './nearest.ts'

test.each([
  ['servces', ['services', 'sections'], 'services'],
  ['minServers', ['min-servers', 'max-removed'], 'min-servers'],
  ['blanace', ['balance', 'backend'], 'balance'],
  ['htp', ['http', 'tcp'], 'http'],
  ['tpc', ['http', 'tcp'], 'tcp'],
  ['zokeeper', ['file', 'static', 'zookeeper'], 'zookeeper'],
  ['zkk', ['zk'], 'zk'],
  ['of', ['off', 'info'], 'off'],
  ['colour', ['global', 'lint'], undefined],
  ['x', ['haproxy', 'git'], undefined],
  ['web', [], undefined],
  ['', ['a', 'bc'], 'a'],
])('%j among %j is %j', (name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected)
})

test('a name that is there is itself', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(nearest(words[0]!, words)).toBe(words[0])
    }),
  )
})
