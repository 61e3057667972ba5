import { expect, test } from 'vitest'
import { pageText } from './page-text.ts'

test.each<[name: string, markdown: string, lines: readonly string[]]>([
  ['a heading', '<!-- made -->\n\n# A `title`\n', ['A TITLE']],
  [
    'a paragraph is broken at blanks',
    'one two three four five six\nseven **eight** nine\n',
    ['one two three four five six', 'seven eight nine'],
  ],
  [
    'an item goes on below its text',
    '- one two three four five six seven\n- two\n',
    ['- one two three four five six', '  seven', '- two'],
  ],
  ['code stays as it is', '```sh\na   b\n\n  c\n```\n', ['    a   b', '', '      c']],
  [
    'a link to a page has its topic behind it',
    'See [here](safe-apply.md#locks) and [`zk`](../plugins/discovery/zookeeper/README.md).',
    ['See here (safe-apply) and zk', '(discovery/zookeeper).'],
  ],
  ['a narrow table', '| a | b |\n| - | - |\n| `x` | y \\| z |\n', ['a  b', 'x  y | z']],
  [
    'a wide table has a paragraph for each row',
    '| option | default | what |\n| --- | --- | --- |\n| `one-option` | `a-default` | what it is good for now |\n',
    ['one-option', '    default: a-default', '    what: what it is good for', '    now'],
  ],
])('%s', (_, markdown, lines) => {
  expect(pageText(markdown, 30)).toBe(`${lines.join('\n')}\n`)
})
