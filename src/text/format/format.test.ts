import { describe, expect, test } from 'vitest'
import { formatConfig } from './format.ts'
import { parseConfig } from '../parser.ts'

function format(text: string): string {
  return formatConfig(parseConfig('x', text))
}

function lines(...each: string[]): string {
  return each.map((line) => `${line}\n`).join('')
}

test.each([
  ['nothing', '', ''],
  ['blank lines only', '\n \n', ''],
  ['a last line without its end', 'global', 'global\n'],
  ['blank lines in a row', '\n\nglobal\n\n\n maxconn 1\n\n', 'global\n\n    maxconn 1\n'],
  ['trailing blanks', 'global  \n\tmaxconn  1 \t\n', 'global\n    maxconn 1\n'],
  ['carriage returns', 'global\r\n maxconn 1\r\n', 'global\n    maxconn 1\n'],
  [
    'section headers that are indented',
    ' global\n maxconn 1\n  defaults\n',
    'global\n    maxconn 1\ndefaults\n',
  ],
  ['lines outside of a section', '  maxconn 1\n', 'maxconn 1\n'],
  ['blanks that belong to a word', 'a  "b  c"   d\\ \\  e\n', 'a "b  c" d\\ \\  e\n'],
  ['an escaped blank at the end', 'a b\\ \n', 'a b\\ \n'],
  ['a comment without a blank before it', 'a b#c \n', 'a b #c\n'],
  ['a single wide gap', 'a    b\n', 'a b\n'],
  ['a backslash before a tab', 'a\\\tb  c\n', 'a\\\tb  c\n'],
  ['a line that cannot be split', 'global\n  a  "b  \n', 'global\n  a  "b  \n'],
  ['a line that HAProxy ignores', ' [scope]  # x\n', ' [scope]  # x\n'],
])('%s: %j becomes %j', (_, text, expected) => expect(format(text)).toBe(expected))

describe('comments', () => {
  test.each([
    [
      'above a section',
      lines('global', '    # web', 'frontend a'),
      lines('global', '# web', 'frontend a'),
    ],
    [
      'above a directive',
      lines('global', '# why', 'maxconn 1'),
      lines('global', '    # why', '    maxconn 1'),
    ],
    [
      'at the end of a section',
      lines('global', '  # a', '', '# b', ''),
      lines('global', '    # a', '', '# b'),
    ],
    [
      'at the edge',
      lines('global', '#    b', '', 'defaults'),
      lines('global', '#    b', '', 'defaults'),
    ],
    [
      'of several lines',
      lines('global', '  #', '    # a', 'daemon'),
      lines('global', '    #', '    # a', '    daemon'),
    ],
  ])('%s', (_, text, expected) => expect(format(text)).toBe(expected))
})

describe('columns that neighbours share', () => {
  test.each([
    [
      'are kept, as narrow as they can be',
      lines('timeout client     10s', 'timeout connect    5s', 'mode     http'),
      lines('timeout client  10s', 'timeout connect 5s', 'mode http'),
    ],
    [
      'are kept across different directives',
      lines(
        'mode                 http',
        'option               httplog',
        'timeout http-request 10s',
      ),
      lines(
        'mode                 http',
        'option               httplog',
        'timeout http-request 10s',
      ),
    ],
    [
      'are seen through tabs',
      lines('bind\t:80\t# a', 'bind\t:8080\t# b'),
      lines('bind :80   # a', 'bind :8080 # b'),
    ],
    [
      'are kept for comments',
      lines('bind :80     # a', 'bind :8080   # b', 'daemon # c'),
      lines('bind :80   # a', 'bind :8080 # b', 'daemon # c'),
    ],
    ['end at a blank line', lines('a   b', '', 'cc  d'), lines('a b', '', 'cc d')],
    [
      'are given up for a word that is very long',
      lines(`a  b  c`, `${'x'.repeat(250)}  b`, `aa b  c`),
      lines(`a  b c`, `${'x'.repeat(250)} b`, `aa b c`),
    ],
  ])('%s', (_, text, expected) => expect(format(text)).toBe(expected))
})

describe('conditional blocks', () => {
  test('around directives indent them', () => {
    const text = lines('global', '.if 1', 'a', '.if 0', 'b', '.else', 'c', '.endif', '.endif', 'd')

    expect(format(text)).toBe(
      lines(
        'global',
        '    .if 1',
        '        a',
        '        .if 0',
        '            b',
        '        .else',
        '            c',
        '        .endif',
        '    .endif',
        '    d',
      ),
    )
  })

  test('around sections stand at the edge', () => {
    const text = lines(
      'global',
      '  a',
      '  .if 1',
      '  # web',
      ' frontend a',
      '   b',
      '  .else',
      ' frontend c',
      '  d',
      ' .endif',
    )

    expect(format(text)).toBe(
      lines(
        'global',
        '    a',
        '.if 1',
        '# web',
        'frontend a',
        '    b',
        '.else',
        'frontend c',
        '    d',
        '.endif',
      ),
    )
  })

  test('are not indented without end', () => {
    expect(format('.if 1\n'.repeat(1_000)).length).toBeLessThan(100_000)
  })
})

test('the indentation can be chosen', () => {
  expect(formatConfig(parseConfig('x', 'global\n a\n'), { indent: '\t' })).toBe('global\n\ta\n')
})
