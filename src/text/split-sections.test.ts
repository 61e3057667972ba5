import { expect, test } from 'vitest'
import { parseConfig } from './parser.ts'
import { splitSections } from './split-sections.ts'

test.each<[string, readonly (readonly [string | undefined, number, number])[]]>([
  ['', [[undefined, 0, 1]]],
  ['global\n  maxconn 1\n', [['global', 0, 3]]],
  [
    '# head\n\nglobal\n',
    [
      [undefined, 0, 2],
      ['global', 2, 2],
    ],
  ],
  [
    'global\n\nbackend a\n  server x 1.1.1.1:1\n\nlisten b',
    [
      ['global', 0, 2],
      ['backend a', 2, 3],
      ['listen b', 5, 1],
    ],
  ],
  [
    'defaults\ndefaults\n',
    [
      ['defaults', 0, 1],
      ['defaults', 1, 2],
    ],
  ],
  [
    '.if false\nbackend a\n.endif\nbackend b\n',
    [
      [undefined, 0, 1],
      ['backend a', 1, 2],
      ['backend b', 3, 2],
    ],
  ],
])('%j', (text, expected) => {
  const parts = splitSections(parseConfig('haproxy.cfg', text))

  expect(parts.map(({ key, first, lines }) => [key, first, lines.length])).toEqual(expected)
  expect(parts.flatMap(({ lines }) => lines).join('\n')).toBe(text)
})
