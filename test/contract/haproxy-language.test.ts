import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseVersion } from '../../src/model/index.ts'
import { formatConfig } from '../../src/text/format/format.ts'
import { splitWords } from '../../src/text/words/lexer.ts'
import { parseConfig } from '../../src/text/parser.ts'
import { quoteWord } from '../../src/text/words/quote.ts'

/** The examples of docs/haproxy-language.md do what the page says. */
const page = readFileSync(new URL('../../docs/haproxy-language.md', import.meta.url), 'utf8')

test.each(rowsOf('words'))('%s has the words %s', (line = '', words = '') => {
  expect(splitWords(line).map(({ value }) => value)).toEqual(JSON.parse(words))
})

describe.each(rowsOf('words with X=1', 'words without'))(
  '%s',
  (line = '', known = '', unknown = '') => {
    test.each([
      [{ env: { X: '1' } }, known],
      [{}, unknown],
    ])('with %j has the words %s', (facts, words) => {
      const [directive] = parseConfig('x', `${line}\n`, { facts }).sections[0]?.directives ?? []

      expect(directive?.words.map(({ value }) => value)).toEqual(JSON.parse(words))
    })
  },
)

test.each(rowsOf('for', 'is'))(
  '.if %s for %s is %s',
  (condition = '', release = '', expected = '') => {
    const version = parseVersion(release)
    const facts = version === undefined ? {} : { version }
    const file = parseConfig('x', `.if ${condition}\na\n.endif\n`, { facts })
    const [, line] = file.lines

    const names = { active: 'read', inactive: 'left out', unknown: 'unknown' }
    expect(file.diagnostics).toEqual([])
    expect(line?.kind === 'directive' && names[line.directive.condition]).toBe(expected)
  },
)

test.each(rowsOf('is written'))('%s is written %s', (value = '', written = '') => {
  expect(quoteWord(JSON.parse(value))).toBe(written)
})

test('the formatted example is what the formatter gives', () => {
  const [before = '', after = ''] = ['before', 'after'].map(
    (name) => new RegExp(`\`\`\`haproxy ${name}\n(.*?)\`\`\``, 's').exec(page)?.[1],
  )

  expect(after).not.toBe('')
  expect(formatConfig(parseConfig('x', before))).toBe(after)
})

/** The rows of the table whose header ends with these columns; there has to be one. */
function rowsOf(...columns: string[]): readonly string[][] {
  const header = columns.map((column) => ` ${column} |`).join('')
  const lines = page.split('\n')
  const first = lines.findIndex(
    (line) => line.endsWith(header) && line.split('|').length === columns.length + 3,
  )
  const rows: string[][] = []
  for (let index = first + 2; first >= 0 && lines[index]?.startsWith('|') === true; index += 1) {
    const cells = lines[index]?.slice(1, -1).split(/(?<!\\)\|/) ?? []
    rows.push(
      cells.map((cell) =>
        cell
          .trim()
          .replace(/^`(.*)`$/, '$1')
          .replaceAll('\\|', '|'),
      ),
    )
  }
  if (rows.length === 0) throw new Error(`there is no table ${header}`)
  return rows
}
