import { describe, expect, test } from 'vitest'
import { listExamples } from '../../../scripts/directive-examples.ts'
import { splitWords } from '../../text/words/lexer.ts'
import { directives, isAvailable } from '../grammar/table.ts'
import type { NextWord } from './next-word.ts'
import { nextWords, type Position } from './next-words.ts'

function show(word: NextWord): string {
  switch (word.kind) {
    case 'reference':
      return `<${word.space}>`
    case 'definition':
      return `<new ${word.space}>`
    case 'value':
      return `<${[word.type, word.parameter].filter((each) => each !== '').join(' ')}>`
    case 'keyword':
      return word.isIgnored ? `(ignored) ${word.text}` : word.text
    case 'word':
    case 'fetch':
    case 'converter':
    case 'criterion':
    case 'match':
    case 'flag':
      return word.text
    default:
      return word satisfies never
  }
}

/** `section: words before |prefix`. */
function position(text: string, version: Position['version'] = '3.2'): Position {
  const [, section = '', line = '', prefix = ''] = /^([\w-]*): ?([^|]*)\|(.*)$/.exec(text) ?? []
  return { section, version, words: splitWords(line).map(({ value }) => value), prefix }
}

function shown(text: string, version?: Position['version']): readonly string[] {
  return nextWords(position(text, version)).next.map(show)
}

describe('all that could stand there', () => {
  test.each([
    ['frontend: mode |', ['http', 'tcp']],
    ['frontend: default_backend |', ['<backend>']],
    ['frontend: acl |', ['<new acl>']],
    ['backend: timeout server |', ['<time>']],
    ['backend: option httpchk GET /x HTTP/1.1 a|', []],
    ['global: nbthread |', ['<int 1..>']],
    ['global: nbthread 4 |', []],
    [
      'backend: http-request deny deny_status 403 if { path -m |',
      [
        'found',
        'bool',
        'int',
        'ip',
        'bin',
        'len',
        'str',
        'beg',
        'sub',
        'dir',
        'dom',
        'end',
        'reg',
        'regm',
      ],
    ],
    ['backend: http-request deny if { path -m beg -f |', ['<file>']],
    ['backend: http-request deny if { src 10.0.0.1 |', ['<pattern ip>', '}']],
    ['backend: http-request set-var(txn.a) |set-var(', []],
    ['backend: http-request |set-map(', ['<file map>']],
    [
      'backend: http-request |set-var(txn.a,',
      ['ifexists', 'ifnotexists', 'ifempty', 'ifnotempty', 'ifset', 'ifnotset', 'ifgt', 'iflt'],
    ],
    ['backend: http-request |do-resolve(txn.a,', ['<resolvers>']],
    ['backend: http-request set-var(txn.a) |path,field(1,', ['<separators>']],
    ['frontend: http-request deny if { |nbsrv(', ['<backend>']],
    ['backend: stick-table type ip size 1m store |gpc0,conn_rate(', ['<time>']],
    ['backend: nonsense |', []],
    ['backend: balance nonsense |', []],
    ['ring: nonsense |', []],
  ])('%s %j', (text, expected) => {
    expect(shown(text).toSorted()).toEqual(expected.toSorted())
  })
})

describe('some of what could stand there, and some of what could not', () => {
  test.each<[string, readonly string[], readonly string[], Position['version']?]>([
    [': |', ['global', 'defaults', 'frontend'], ['bind', 'no']],
    ['frontend: |', ['bind', 'use_backend', 'no', 'backend'], ['server', 'nbthread']],
    ['backend: |', ['server', 'balance', '(ignored) bind'], ['bind', 'nbthread']],
    ['backend: |', ['http-after-response'], ['hash-preserve-affinity'], '2.4'],
    ['named-defaults: |', ['http-request'], ['server']],
    ['frontend: no |', ['option', 'log'], ['bind', 'timeout']],
    ['frontend: no option |', ['dontlognull'], ['httplog', 'allbackups']],
    ['frontend: no option |', ['(ignored) allbackups'], ['httplog'], '3.0'],
    [': frontend |', ['<new frontend>'], ['from']],
    [': frontend web |', ['from'], ['bind']],
    [': frontend web from |', ['<defaults>'], ['from']],
    ['frontend: bind |', ['<bind-addr>'], ['ssl']],
    ['frontend: bind :80 |', ['ssl', 'crt', 'alpn', 'interface'], ['check', 'weight']],
    ['frontend: bind :80 ssl crt |', ['<file certificate>'], ['ssl']],
    ['frontend: bind :80 ssl crt a.pem |', ['alpn', 'crt'], ['<file certificate>']],
    [
      'backend: balance |',
      ['roundrobin', 'leastconn', 'source', 'uri', 'hdr', 'random', 'log-hash'],
      ['if'],
    ],
    ['backend: balance |', ['roundrobin'], ['log-hash', 'sticky'], '2.4'],
    ['backend: balance uri |', ['len', 'depth', 'whole', 'path-only'], ['roundrobin']],
    ['backend: server a 10.0.0.1:80 |', ['check', 'weight', 'ssl', 'track'], ['crt-list']],
    ['backend: server a 10.0.0.1:80 check inter |', ['<time 1..>'], ['crt-list']],
    ['backend: server a 10.0.0.1:80 track |', ['<track>'], ['check']],
    ['backend: server a 10.0.0.1:80 resolvers |', ['<resolvers>', 'check'], ['bind']],
    [
      'frontend: http-request |',
      ['deny', 'set-header', 'set-var', 'redirect', 'track-sc#'],
      ['if', 'set-status'],
    ],
    ['frontend: http-request deny |', ['if', 'unless', 'deny_status', 'status'], ['<acl>']],
    ['frontend: http-request deny if |', ['<acl>', '{', '!{', '!', 'METH_GET'], ['or', 'path']],
    ['frontend: http-request deny if a |', ['<acl>', '{', 'or', '||'], ['path']],
    ['frontend: http-request deny if a or |', ['<acl>', '{'], ['or', 'path']],
    [
      'frontend: http-request deny if { |',
      ['path', 'path_beg', 'hdr', 'src'],
      ['<acl>', '}', 'lower'],
    ],
    ['frontend: http-request deny if { path |', ['-i', '-m', '<pattern str>', '}'], ['lower']],
    ['frontend: http-request deny if { req.hdr(a) |', ['-i', 'lower', '}'], ['path']],
    ['frontend: http-request deny if { path_beg /a |', ['<pattern beg>', '}'], ['-i', 'or']],
    ['frontend: http-request deny if { path } |', ['or', '<acl>', '{'], ['}']],
    ['frontend: acl a |', ['path', 'path_beg', 'src'], ['<new acl>', '}']],
    ['frontend: acl a hdr(host) |', ['-i', '<pattern str>'], ['}']],
    ['frontend: use_backend b |', ['if', 'unless'], ['<backend>']],
    ['frontend: use_backend |', ['<backend>'], ['if']],
    ['backend: http-request set-var(txn.a) |', ['path', 'src', 'req.hdr'], ['if', 'lower']],
    ['backend: http-request set-var(txn.a) path |', ['lower', 'if'], ['path']],
    ['backend: http-request set-var(txn.a) |path,lo', ['lower', 'upper'], ['path', '<acl>']],
    ['backend: http-request set-var(txn.a) path |,', ['lower'], ['if', 'path']],
    ['backend: http-request set-header x |', ['<log-format>'], ['if']],
    ['backend: http-request set-header x y |', ['if', 'unless'], ['<log-format>']],
    ['backend: stick-table type |', ['ip', 'ipv6', 'string'], ['store']],
    ['backend: stick-table type ip size 1m |', ['expire', 'store', 'peers'], ['ip']],
    ['backend: stick-table type ip size 1m store |', ['gpc0', 'conn_rate'], ['ip']],
    ['backend: stick-table type ip size 1m store |gpc0,', ['gpc0', 'conn_rate'], ['store']],
    ['global: log |', ['<log-addr>'], ['global', 'bind']],
    ['frontend: log |', ['<log-addr>', 'global'], ['bind']],
    ['global: log 127.0.0.1:514 |', ['local0', 'daemon', 'format', 'len'], ['emerg']],
    ['global: log 127.0.0.1:514 local0 |', ['emerg', 'info'], ['format']],
  ])('%s %j and not %j', (text, some, none, version) => {
    const all = shown(text, version)

    expect(all).toEqual(expect.arrayContaining([...some]))
    expect(all.filter((each) => none.includes(each))).toEqual([])
  })
})

test('a keyword comes with what the table says of it', () => {
  const { next } = nextWords(position('backend: option |', '3.2'))

  const found = next.find((word) => word.kind === 'keyword' && word.text === 'httpclose')
  expect(found).toMatchObject({ table: 'option', isDeprecated: false, isIgnored: false })
})

test.each([
  ['frontend: |', true],
  ['frontend: mode |', false],
  ['frontend: mode http |', true],
  ['frontend: mode htp |', false],
  ['frontend: bind |', false],
  ['frontend: bind :80 ssl crt |', false],
  ['frontend: http-request deny |', true],
  ['frontend: http-request deny if |', false],
  ['frontend: http-request deny if a |', true],
  ['frontend: http-request deny if a or |', false],
  ['frontend: http-request deny if { path / |', false],
  ['frontend: http-request deny if { path / } |', true],
  ['frontend: use_backend b if |', false],
  ['backend: server a |', false],
  ['backend: server a 10.0.0.1 |', true],
])('%s can end: %j', (text, expected) => {
  expect(nextWords(position(text)).canEnd).toBe(expected)
})

/** Rules may only stand in `defaults` that have a name. */
function named(section: string): string {
  return section === 'defaults' ? 'named-defaults' : section
}

/** Whether a word of an example is among those that could come, or a value could. */
function covers(next: readonly NextWord[], text: string): boolean {
  return next.some((word) => {
    if (!('text' in word)) return true
    const base = text.replace(/[(,].*$/s, '')
    return (
      word.text === text ||
      word.text === base ||
      word.text === base.replace(/\d+$/, '#') ||
      word.text === base.replace(/^!+/, '') ||
      base === '' ||
      base.startsWith('lua.')
    )
  })
}

test('each word of every right example of the facts could come where it stands', () => {
  const version = '3.2'
  const wrong: string[] = []
  for (const { line, section, row, isRight } of listExamples(
    new Map(Object.entries(directives().tables)),
  )) {
    // What a ring's `timeout` does not know it passes over.
    if (!isRight || !isAvailable(row, version) || line === 'timeout client 5s') continue
    const words = splitWords(line).map(({ value }) => value)
    for (let at = 0; at <= words.length; at++) {
      const { next, canEnd } = nextWords({
        section: named(section),
        version,
        words: words.slice(0, at),
      })
      const isThere = at === words.length ? canEnd : covers(next, words[at] ?? '')
      if (!isThere)
        wrong.push(`${section}: ${words.slice(0, at).join(' ')} | ${words[at] ?? '(end)'}`)
    }
  }
  expect(wrong).toEqual([])
})
