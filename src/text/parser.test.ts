import { describe, expect, test } from 'vitest'
import type { Directive } from '../model/index.ts'
import { applyFixes } from './edit.ts'
import { positionAt } from './locate.ts'
import { evaluateConditions, parseConfig, parseConfigs } from './parser.ts'

function codes(text: string, facts = {}): readonly string[] {
  return parseConfig('x', text, { facts }).diagnostics.map(({ code }) => code)
}

/** `code line:column` of each finding. */
function findings(text: string, facts = {}): readonly string[] {
  return parseConfig('x', text, { facts }).diagnostics.map(
    ({ code, location }) => `${code} ${location?.start.line}:${location?.start.column}`,
  )
}

function lineOf({ words }: Directive): string {
  return words.map(({ value }) => value).join('|')
}

/** `keyword name: directive; directive` of each section that HAProxy would read. */
function outline(text: string, facts = {}): readonly string[] {
  return parseConfig('x', text, { facts }).sections.map(
    ({ keyword, name, directives }) =>
      `${keyword} ${name ?? '-'}: ${directives.map(lineOf).join('; ')}`,
  )
}

describe('sections', () => {
  test.each([
    ['global\n maxconn 10\n', ['global -: maxconn|10']],
    ['maxconn 10\nglobal\n', [' -: maxconn|10', 'global -: ']],
    ['   frontend web # x\nbind :80\n', ['frontend web: bind|:80']],
    ['backend a\nbackend b\n', ['backend a: ', 'backend b: ']],
    ['"global"\n maxconn 10\n', ['global -: maxconn|10']],
    ['crt-store web\n load crt x\n', ['crt-store web: load|crt|x']],
    ['frontends web\n', [' -: frontends|web']],
    ['no frontend web\n', [' -: no|frontend|web']],
    ['', []],
    ['# nothing\n\n', []],
  ])('%j has %j', (text, expected) => expect(outline(text)).toEqual(expected))

  test('the words that open one can be given', () => {
    const file = parseConfig('x', 'realm a\n b\nglobal\n', { sectionKeywords: new Set(['realm']) })

    expect(file.sections.map(({ keyword, directives }) => [keyword, directives.length])).toEqual([
      ['realm', 2],
    ])
  })
})

test.each([
  ['\n', ['blank']],
  [' \t\r\n', ['blank']],
  ['', ['blank']],
  [' # x\n', ['comment']],
  ['global\n maxconn 10', ['section', 'directive']],
  ['[scope]\n', ['ignored']],
  ['"" maxconn 10\n', ['ignored']],
  ['\\x00 maxconn 10\n', ['ignored']],
  ['"$NONE" maxconn 10\n', ['directive']],
  ['.if 1\n.endif\n.notice x\n', ['conditional', 'conditional', 'conditional']],
  ['".if" 1\n.endif\n', ['conditional', 'conditional']],
])('the lines of %j are %j', (text, kinds) => {
  expect(parseConfig('x', text).lines.map(({ kind }) => kind)).toEqual(kinds)
})

describe('what HAProxy refuses', () => {
  const words = 'a '.repeat(63)

  test.each([
    ['a\n', []],
    ['', []],
    ['a', ['syntax/missing-final-newline 1:2']],
    ['\n ', ['syntax/missing-final-newline 2:2']],
    [' a "b\n', ['syntax/unterminated-quote 1:4']],
    ['a \'b"\n', ['syntax/unterminated-quote 1:3']],
    ['a "b\rc"\n', ['syntax/unterminated-quote 1:3']],
    ['a \\x4\n', ['syntax/bad-hex-escape 1:3']],
    ['a \\xfg\n', ['syntax/bad-hex-escape 1:3']],
    ['a "$1"\n', ['syntax/bad-variable-name 1:5']],
    ['a "${}"\n', ['syntax/bad-variable-name 1:6']],
    ['a "$.FOO"\n', ['syntax/bad-variable-name 1:5']],
    ['a "$.LINE"\n', []],
    ['a "${A"\n', ['syntax/unterminated-brace 1:5']],
    ['a "${A-b"\n', ['syntax/unterminated-brace 1:5']],
    ['a "${A[x]}"\n', ['syntax/bad-word-expansion 1:7']],
    ["a '$1 ${'\n", []],
    ['a $1 ${\n', []],
    ['a\0b\n', ['syntax/nul-byte 1:2']],
    ['\uFEFFglobal\n', ['syntax/byte-order-mark 1:1']],
    ['a b\rc\n', ['syntax/stray-carriage-return 1:4']],
    ['a b\r\n', []],
    ['a b\r\r\n', []],
    ['a "b"\r\n', []],
    [`${words}a\n`, []],
    [`${words}a b\n`, ['syntax/too-many-words 1:129']],
    ['[a.b-c:d_1] # x\n', []],
    ['[]\n', ['syntax/bad-scope 1:1']],
    [' [a b]\n', ['syntax/bad-scope 1:2']],
    ['[a] b\n', ['syntax/bad-scope 1:1']],
    ['[a\n', ['syntax/bad-scope 1:1']],
  ])('%j: %j', (text, expected) => expect(findings(text)).toEqual(expected))

  test.each([
    ['2.4', ['syntax/unterminated-brace']],
    ['2.6', []],
  ] as const)('a default in ${A-b} under HAProxy %s: %j', (version, expected) => {
    expect(codes('a "${A-b}"\n', { version })).toEqual(expected)
  })

  test.each([
    [undefined, undefined],
    ['3.0', undefined],
    ['3.2', 'warning'],
    ['3.4', 'error'],
  ] as const)('an empty word under HAProxy %s is: %s', (version, severity) => {
    const facts = version === undefined ? {} : { version }
    const { diagnostics } = parseConfig('x', 'a "" b\n', { facts })

    expect(diagnostics.map((each) => each.severity)).toEqual(
      severity === undefined ? [] : [severity],
    )
  })
})

describe('what can be mended is', () => {
  test.each([
    ['global', 'global\n', {}],
    ['\uFEFFglobal\n', 'global\n', {}],
    [`${'a '.repeat(64)}\n`, `${'a '.repeat(64).trim()}\n`, { version: '2.6' }],
    [`${'a '.repeat(64)}\n`, `${'a '.repeat(64)}\n`, { version: '3.2' }],
    [`${'a '.repeat(64)}\n`, `${'a '.repeat(64)}\n`, {}],
  ] as const)('%j becomes %j under %j', (text, expected, facts) => {
    const file = parseConfig('x', text, { facts })
    const fixes = file.diagnostics.flatMap(({ fix }) => fix ?? [])

    expect(applyFixes(file, fixes).text).toBe(expected)
  })
})

describe('conditional blocks', () => {
  test.each([
    ['.if 1\nglobal\n.endif\n', ['global -: ']],
    ['.if 0\nglobal\n.endif\n', []],
    ['.if\nglobal\n.endif\n', []],
    ['.if 0\na\n.else\nb\n.endif\nc\n', [' -: b; c']],
    ['.if 0\na\n.elif 1\nb\n.elif 1\nc\n.else\nd\n.endif\n', [' -: b']],
    ['.if 1\n.if 0\na\n.else\nb\n.endif\n.else\nc\n.endif\n', [' -: b']],
    ['.if 0\n.if 1\na\n.else\nb\n.endif\n.endif\n', []],
    ['global\n.if 0\nfrontend a\n b\n.endif\nmaxconn 1\n', ['global -: maxconn|1']],
    ['.if 1\nfrontend a\n.else\nfrontend b\n.endif\nbind :1\n', ['frontend a: bind|:1']],
  ])('of %j is read: %j', (text, expected) => expect(outline(text)).toEqual(expected))

  test('what depends on nothing that is known may be read', () => {
    const text = '.if feature(QUIC)\na\n.elif defined(X)\nb\n.elif 0\nc\n.else\nd\n.endif\ne\n'
    const [section] = parseConfig('x', text).sections

    expect(section?.directives.map((each) => `${lineOf(each)} ${each.condition}`)).toEqual([
      'a unknown',
      'b unknown',
      'd unknown',
      'e active',
    ])
  })

  test('a section that is left out keeps its lines to itself', () => {
    const file = parseConfig('x', '.if 0\nfrontend a\n bind :80\n.endif\n')
    const [, header] = file.lines

    expect(file.sections).toEqual([])
    expect(header?.kind === 'section' && header.section.directives.map(lineOf)).toEqual([
      'bind|:80',
    ])
  })

  test.each([
    ['.endif\n', ['syntax/lone-endif 1:1']],
    ['.else\n', ['syntax/lone-else 1:1']],
    [' .elif 1\n', ['syntax/lone-else 1:2']],
    ['.if 1\n', ['syntax/unclosed-if 1:1']],
    ['.if 1\nglobal\n  daemon\n', ['syntax/unclosed-if 3:1']],
    ['.if 1\n.if 1\n\n', ['syntax/unclosed-if 3:1', 'syntax/unclosed-if 3:1']],
    ['.if 1\n.else\n.else\n.endif\n', ['syntax/else-after-else 3:1']],
    ['.if 1\n.else\n.elif 1\n.endif\n', ['syntax/else-after-else 3:1']],
    ['.if 1\n.else x\n.endif y\n', ['syntax/unexpected-word 2:7', 'syntax/unexpected-word 3:8']],
    ['.foo\n', ['syntax/unknown-conditional 1:1']],
    ['.if 0\n.foo\n.alert x\n.notice a b\n.endif\n', []],
    ['.alert "not here"\n', ['syntax/alert 1:1']],
    ['.warning x\n', ['syntax/warning 1:1']],
    ['.notice x\n.diag x\n', []],
    ['.notice a b\n', ['syntax/unexpected-word 1:11']],
    ['.if foo\n.endif\n', ['syntax/bad-condition 1:5']],
    ['.if 1 && foo\n.endif\n', ['syntax/bad-condition 1:10']],
    ['.if 1 &&\n.endif\n', ['syntax/bad-condition 1:9']],
    ['.if 1\n.elif foo\n.endif\n', []],
    ['.if 0\n.elif foo\n.endif\n', ['syntax/bad-condition 2:7']],
    ['.if 0\n.if foo\n.endif\n.endif\n', []],
    ['.if 0\na "b\n.endif\n', ['syntax/unterminated-quote 2:3']],
  ])('%j: %j', (text, expected) => expect(findings(text)).toEqual(expected))

  test('no more than 99 are open at a time', () => {
    expect(codes('.if 1\n'.repeat(99) + '.endif\n'.repeat(99))).toEqual([])
    expect(findings('.if 1\n'.repeat(100) + '.endif\n'.repeat(100))).toEqual([
      'syntax/too-many-conditions 100:1',
    ])
  })

  test('are evaluated again with other facts', () => {
    const file = parseConfig('x', '.if version_atleast(2.8)\na\n.else\nb\n.endif\n')

    expect(file.sections[0]?.directives.length).toBe(2)
    expect(
      evaluateConditions(file, { version: '2.6' }).sections[0]?.directives.map(lineOf),
    ).toEqual(['b'])
    expect(
      evaluateConditions(file, { version: '3.0' }).sections[0]?.directives.map(lineOf),
    ).toEqual(['a'])
  })
})

describe('variables', () => {
  test.each([
    ['a "${X[*]}"', 'b', ['a', 'b']],
    ['a "${X[*]}" d', 'b  c', ['a', 'b', 'c', 'd']],
    ['a "<${X[*]}>"', 'b c', ['a', '<b', 'c>']],
    ['a "${X[*]}"', 'b c ', ['a', 'b', 'c']],
    ['a "$X"', 'b c', ['a', 'b c']],
  ])('%s with X=%j has the words %j', (line, X, words) => {
    const [directive] = parseConfig('x', `${line}\n`, { facts: { env: { X } } }).sections[0]!
      .directives

    expect(directive!.words.map((word) => word.value)).toEqual(words)
  })

  test.each([
    ['a "$X" "${Y}"', [3, 8]],
    ['a "${Y-b}" $Y \'$Y\' "\\$Y"', []],
    ['a "$HAPROXY_LOCALPEER"', []],
    ['.if streq("$Y",b)', []],
  ])('%s has unset variables at %j', (line, columns) => {
    const { diagnostics } = parseConfig('x', `${line}\n.endif\n`, { facts: { env: {} } })
    const unset = diagnostics.filter((each) => each.code === 'syntax/unset-variable')

    expect(unset.map((each) => (each.location?.start.column ?? 0) - 1)).toEqual(columns)
  })

  test('what one file sets holds in the files behind it', () => {
    const texts = [
      ['a.cfg', 'global\n  setenv X b\n'],
      ['b.cfg', 'global\n  a "$X"\n'],
    ] as const
    const [, second] = parseConfigs(texts, { env: {} })

    expect(second?.sections[0]?.directives[0]?.words[1]?.value).toBe('b')
  })

  test.each([
    ['a "$X"', {}, '$X', true],
    ['a "$X"', { X: 'b c' }, 'b c', false],
    ['a "${X}:80"', { X: '::1' }, '::1:80', false],
    ['a "${Y-b c}"', { X: '' }, 'b c', false],
    ['a "${X-b}"', { X: '' }, '', false],
    ['a "<$Y>"', { X: '' }, '<>', false],
    ['a "${X[*]}"', {}, '${X[*]}', true],
    ['a "<${Y[*]}>"', { X: 'b' }, '<>', false],
    ['a "${X[*]}"', { X: 'b' }, 'b', false],
    ['a "$.FILE"', { X: '' }, '$.FILE', true],
    ["a '$X'", { X: 'b' }, '$X', false],
    ['a $X', { X: 'b' }, '$X', false],
    ['a "\\$X"', { X: 'b' }, '$X', false],
  ])('%s with %j is %j (variable: %s)', (line, env, value, hasVariable) => {
    const facts = Object.keys(env).length === 0 ? {} : { env }
    const [, word] = parseConfig('x', `${line}\n`, { facts }).sections[0]!.directives[0]!.words

    expect([word?.value, word?.hasVariable]).toEqual([value, hasVariable])
  })

  test.each([
    ['setenv X b', undefined, 'b'],
    ['presetenv X b', undefined, '$X'],
    ['presetenv X b', {}, 'b'],
    ['presetenv X b', { X: 'c' }, 'c'],
    ['unsetenv X', { X: 'c' }, ''],
    ['resetenv Y', { X: 'c' }, ''],
    ['resetenv X', { X: 'c' }, 'c'],
    ['resetenv Y', undefined, ''],
    ['setenv X "$Y"', undefined, '$X'],
    ['.if feature(A)\nsetenv X b\n.endif', { X: 'c' }, '$X'],
    ['.if feature(A)\nresetenv Y\n.endif', { X: 'c' }, '$X'],
    ['.if feature(A)\nresetenv X\n.endif', { X: 'c' }, 'c'],
    ['.if 0\nsetenv X b\n.endif', { X: 'c' }, 'c'],
  ])('behind %j with %j "$X" is %j', (line, env, value) => {
    const text = `global\n${line}\ndefaults\na "$X"\n`
    const file = parseConfig('x', text, { facts: env === undefined ? {} : { env } })

    expect(file.sections.at(-1)?.directives[0]?.words[1]?.value).toBe(value)
  })
})

describe('size', () => {
  test('a file that grows its own stores is read whole', () => {
    const text = `${'a '.repeat(1_001)}b\n`.repeat(7)
    const file = parseConfig('x', text)

    expect(file.sections[0]?.directives.map(({ words }) => words.length)).toEqual(
      Array(7).fill(1_002),
    )
    expect(file.sections[0]?.directives.at(-1)?.words.at(-1)?.value).toBe('b')
  })

  test.each([
    ['one line of a megabyte', 'a"b\\x41$X"# '.repeat(100_000)],
    ['one quoted word of a megabyte', `a "${'\\" $X '.repeat(150_000)}"\n`],
    ['words without end', `${'a '.repeat(500_000)}\n`],
    ['100,000 sections', 'backend a\n'.repeat(100_000)],
    ['100,000 nested blocks', '.if 1\n'.repeat(100_000)],
    ['100,000 parentheses', `.if ${'('.repeat(100_000)}\n.endif\n`],
    ['100,000 operators', `.if 1${' && 1'.repeat(100_000)}\n.endif\n`],
    ['100,000 open quotes', 'a "b\n'.repeat(100_000)],
    ['a variable that doubles', `global\nsetenv A x\n${'setenv A "$A$A"\n'.repeat(100)}`],
    [
      'a variable that may be gone',
      `global\n.if feature(A)\n${'setenv A x\nresetenv B\n'.repeat(20_000)}.endif\n`,
    ],
    ['100,000 blank lines', '\n'.repeat(100_000)],
  ])('%s is read to its end', (_, text) => {
    const file = parseConfig('x', text)

    expect(file.lines.at(-1)?.end).toBe(text.endsWith('\n') ? text.length - 1 : text.length)
    expect(positionAt(file, text.length).line).toBe(file.lines.length)
  })
})
