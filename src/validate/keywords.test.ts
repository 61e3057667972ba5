import { expect, test } from 'vitest'
import type { KnownVersion } from '../model/index.ts'
import { readTexts } from '../config/read-configuration.ts'
import { checkKeywords } from './keywords.ts'

function check(text: string, version: KnownVersion = '3.0'): string[] {
  const findings: string[] = []
  const configuration = readTexts([{ name: 'haproxy.cfg', text }], { version })
  checkKeywords(configuration, {
    version,
    passes: [],
    report({ code, severity, location, help }) {
      const place = `${String(location?.start.line)}:${String(location?.start.column)}-${String(location?.end?.column)}`
      const hint = help?.startsWith('Did you mean') === true ? ` ${help}` : ''
      findings.push(`${place} ${severity} ${code.replace('validate/', '')}${hint}`)
    },
  })
  return findings
}

test.each<[string, string, string[]]>([
  [
    'a typo',
    'backend a\n  balanc roundrobin\n',
    ['2:3-9 error unknown-directive Did you mean `balance`?'],
  ],
  [
    'a typo in an option',
    'backend a\n  option httplgo\n',
    ['2:10-17 error unknown-option Did you mean `httplog`?'],
  ],
  [
    'a typo in an action',
    'frontend a\n  http-request dney\n',
    ['2:16-20 error unknown-option Did you mean `deny`?'],
  ],
  [
    'a typo in a server option',
    'backend a\n  server s 10.0.0.1:80 chekc\n',
    ['2:24-29 error unknown-option Did you mean `check`?'],
  ],
  ['the wrong section', 'global\n  server s 10.0.0.1:80\n', ['2:3-9 error misplaced-directive']],
  [
    'a rule in an unnamed defaults',
    'defaults\n  http-request deny\n',
    ['2:3-15 error misplaced-directive'],
  ],
  ['a line that is ignored', 'backend a\n  bind :80\n', ['2:3-7 warning ignored-directive']],
  ['what came later', 'global\n  stress-level 3\n', ['2:3-15 error not-yet-available']],
  ['what is gone', 'backend a\n  reqrep a b\n', ['2:3-9 error removed-directive']],
  ['a word too much', 'defaults\n  timeout client 10s 20s\n', ['2:22-25 error extra-argument']],
  [
    'a word that is passed over',
    'backend a\n  balance first second\n',
    ['2:17-23 warning extra-argument'],
  ],
  [
    'a backend whose header is refused',
    'backend a b\n  balance first\n  retries 1\n',
    ['1:11-12 error extra-argument', '2:3-10 error misplaced-directive'],
  ],
  ['an experimental word', 'global\n  tune.fd.edge-triggered on\n', ['2:3-25 error experimental']],
  [
    'an experimental word that was asked for',
    'global\n  expose-experimental-directives\n  tune.fd.edge-triggered on\n',
    [],
  ],
  ['a missing word', 'defaults\n  timeout client\n', ['2:17-17 error missing-argument']],
  ['a wrong word', 'defaults\n  mode htp\n', ['2:8-11 error unknown-option Did you mean `http`?']],
  ['a wrong number', 'global\n  nbthread zero\n', ['2:12-16 error bad-argument']],
  [
    'a part of a word',
    'listen a\n  stick-table type ip size 1m store gpc0,gpcc\n',
    ['2:42-46 error bad-argument Did you mean `gpc`?'],
  ],
  ['a bad name', 'backend a(b\n', ['1:10-11 error bad-name']],
  ['a word before all sections', 'maxconn 10\nglobal\n', ['1:1-8 error unknown-section']],
  [
    'a negation of what cannot be negated',
    'backend a\n  no balance roundrobin\n',
    ['2:6-13 error bad-argument'],
  ],
  [
    'a listener without a certificate',
    'frontend a\n  bind :443 ssl\n',
    ['2:13-16 error missing-certificate'],
  ],
])('%s', (_, text, expected) => {
  expect(check(text)).toEqual(expected)
})

test.each([
  ['a variable that nobody knows', 'global\n  maxconn "$MANY"\n  log "${HOST}" local0\n'],
  ['one in place of a keyword', 'backend a\n  balance "$ALGORITHM"\n  option "$OPTION"\n'],
  ['one among the options of a server', 'backend a\n  server s 10.0.0.1:80 "$MORE" check\n'],
  ['an action of a Lua script', 'frontend a\n  http-request lua.mine 1 2 if { always_true }\n'],
  ['a counter beyond the three', 'frontend a\n  http-request track-sc7 src table t\n'],
  ['named defaults with rules', 'defaults base\n  http-request deny\n'],
  ['options in any order', 'backend a\n  server s 10.0.0.1:80 weight 10 check inter 2s backup\n'],
  ['a log of several parts', 'global\n  log stdout len 1024 format raw local0 info notice\n'],
])('nothing is said of %s', (_, text) => {
  expect(check(text)).toEqual([])
})

test.each([
  ['2.8', []],
  ['3.1', ['1:1-8 warning deprecated-directive']],
  ['3.3', ['1:1-8 error removed-directive', '2:3-10 error removed-directive']],
] as const)('what %s says of `program`, which 3.2 was the last to have', (version, expected) => {
  expect(check('program p\n  command /bin/true\n', version)).toEqual(expected)
})

test('where a condition is not known an error is only a warning', () => {
  expect(check('global\n.if defined(X)\n  nbthread zero\n.endif\n')).toEqual([
    '3:12-16 warning bad-argument',
  ])
})
