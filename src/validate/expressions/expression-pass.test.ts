import { describe, expect, test } from 'vitest'
import { findings, framed } from '../../../test/support/findings.ts'
import type { Version } from '../../model/version.ts'

type Row = readonly [line: string, expected: readonly string[], version?: Version]

function check(rows: Row[], side: 'frontend' | 'backend' = 'frontend'): void {
  test.each(rows.map(([line, expected, version = '3.2']) => ({ line, expected, version })))(
    '$line in $version',
    ({ line, expected, version }) => {
      expect(findings(framed([line], side), version)).toEqual(expected)
    },
  )
}

describe('sample expressions', () => {
  check([
    ['http-request set-var(txn.a) path', []],
    ['http-request set-var(txn.a) path lower', []],
    ['http-request set-var(txn.a) lua.anything(a,b),lua.more,lower', []],
    ['http-request set-var(txn.a) path,lower upper if known', []],
    ['http-request set-var(txn.a) pth', ['unknown-fetch at pth']],
    ['http-request set-var(txn.a) "path,lowr"', ['unknown-converter at lowr']],
    ['http-request set-var(txn.a) path lower,nope', ['unknown-converter at nope']],
    ['http-request set-var(txn.a) "req.hdr(\\"a,b\\"),upr"', ['unknown-converter at upr']],
    ['http-request set-var(zz.a) path', ['bad-variable at zz.a']],
    ['http-request set-var(txn.a) res.hdr(a)', ['unavailable-fetch at res.hdr(a)']],
    ['http-response set-var(txn.a) path', ['unavailable-fetch at path']],
    ['http-request set-var(txn.a) hdr(a', ['expression-missing-parenthesis at (a']],
    ['http-request set-var(txn.a) path,field(1)', ['expression-missing-argument at field(1)']],
    ['http-request set-var(txn.a) path,field(a,:)', ['expression-bad-argument at a']],
    ['http-request set-var(txn.a) path,lower(a)', ['expression-extra-argument at a']],
    ['http-request set-var(txn.a) method,add(1)', ['converter-type at add']],
    ['http-request set-var(txn.a) src,add(1)', ['converter-type at add']],
    ['http-request set-var(txn.a) src,add(1)', [], '2.8'],
    ['http-request set-var(txn.a) path,when(error)', [], '3.1'],
    ['http-request set-var(txn.a) path,when(error)', ['converter-too-new at when'], '2.8'],
    ['http-response set-var(txn.a) set-cookie(a)', ['fetch-removed at set-cookie']],
    ['http-response set-var(txn.a) set-cookie(a)', [], '2.4'],
    ['http-request set-var(txn.a) "$UNKNOWN,nope"', []],
    ['tcp-request connection track-sc0 path table b', ['unavailable-fetch at path']],
    ['http-request replace-path ([a-z /x', ['bad-regex at ([a-z']],
  ])
})

describe('log-formats', () => {
  check([
    ['http-request set-header x "%[path,lower] %ci %% %{+Q}o"', []],
    ['http-request set-header x %[path', ['log-format-bracket at %[path']],
    ['http-request set-header x "%[path ]"', ['log-format-bracket at  ']],
    ['http-request set-header x %[path,lowr]', ['unknown-converter at lowr']],
    ['http-request set-header x "a \\"%[hdr(host),lowr]\\""', ['unknown-converter at lowr']],
    ['http-request set-header x %nope', ['unknown-log-alias at %nope']],
    ['http-request set-header x 100%', ['log-format-truncated at %']],
    ['http-request set-header x "100% a"', ['log-format-percent at % ']],
    ['http-request set-header x a%2Fb', ['log-format-percent at %2']],
    ['http-request set-header x %{+Q}', ['log-format-flags at %{+Q}']],
    ['http-request set-header x %{+Q', ['log-format-truncated at %{+Q']],
    ['http-request set-header x %{+Z}ci', ['warning: unknown-log-flag at +Z']],
    ['http-request set-header x %(a)ci', []],
    ['http-request set-header x "%(a b)ci"', ['log-format-name at a b']],
    ['http-request set-header x "%(a b)ci"', [], '2.8'],
    ['http-request set-header x %(a:zz)ci', ['log-format-type at zz']],
    ['http-request set-header x %OG', ['log-alias-too-new at %OG'], '3.0'],
    ['http-request set-header x %[res.hdr(a)]', ['unavailable-fetch at res.hdr(a)']],
    ['log-format %[path]', ['unavailable-fetch at path']],
    ['unique-id-format %[path]', []],
    ['use_backend %[hdr(host),lowr]', ['unknown-converter at lowr']],
    ['use_backend %[hdr(host)] if known', []],
    ['redirect location /%nope code 301', []],
  ])

  test.each([
    ['2.8', ['log-alias-mode at %HM']],
    ['3.0', []],
  ] as const)('in %s an alias of HTTP in a proxy in TCP mode gives %j', (version, expected) => {
    expect(
      findings('frontend f\n  bind :1\n  mode tcp\n  log-format %HM\n', version).filter(
        (each) => !each.startsWith('warning'),
      ),
    ).toEqual(expected)
  })

  test('only the last format of a section is read, and none of one that is disabled', () => {
    const twice = findings(framed(['log-format %nope', 'log-format %ci']))
    const disabled = findings(framed(['log-format %nope', 'disabled']))
    expect([...twice, ...disabled]).toEqual([
      'warning: unknown-log-alias at %nope',
      'warning: unknown-log-alias at %nope',
    ])
  })
})

describe('conditions', () => {
  check([
    ['http-request deny if known OR { path / }', []],
    ['http-request deny if known', []],
    ['http-request deny if !known or ! METH_GET || { path_beg /a }', []],
    ['http-request deny if nope', ['unknown-acl at nope']],
    ['http-request deny unless !nope', ['unknown-acl at nope']],
    ['http-request deny if HTTP_3.0', []],
    ['http-request deny if HTTP_3.0', ['unknown-acl at HTTP_3.0'], '2.6'],
    ['http-request deny if { path /', ['unclosed-brace at {']],
    [
      'http-request deny if {path / }',
      ['unknown-acl at {path', 'unknown-acl at /', 'unknown-acl at }'],
    ],
    ['http-request deny if { }', ['missing-criterion at {']],
    ['http-request deny if { pth / }', ['unknown-fetch at pth']],
    ['http-request deny if { path_foo / }', ['unknown-fetch at path_foo']],
    ['http-request deny if { res.hdr(a) b }', ['warning: never-matches at res.hdr(a)']],
    ['http-request deny if { acl(known,!nope) }', ['unknown-acl at nope']],
    ['http-request deny if "$UNKNOWN"', []],
  ])

  test('an ACL counts from its own line on, in its own section, and several make one', () => {
    const text = framed([
      'http-request deny if late',
      'acl late path /a',
      'acl late res.hdr(a) b',
      'http-request deny if late',
    ])
    expect(findings(text)).toEqual(['unknown-acl at late'])
    expect(
      findings(
        framed(['http-request deny if other']).replace(
          'backend b\n',
          'backend b\n  acl other path /\n',
        ),
      ),
    ).toEqual(['unknown-acl at other'])
  })
})

describe('ACLs', () => {
  check([
    ['acl x path_beg -i /a /b', []],
    ['acl x req.hdr(host) -m end .example.org', []],
    ['acl x dst_port 80 1:10 gt 5 le 7', []],
    ['acl x dst_port 80a', ['bad-pattern at 80a']],
    ['acl x dst_port 10:1', ['bad-pattern at 10:1']],
    ['acl x req.ssl_ver 3.1', []],
    ['acl x src 10.0.0.0/8 ::1 localhost', []],
    ['acl x src 10.0.0.0/33', ['bad-pattern at 10.0.0.0/33']],
    ['acl x src 1.2.3.4-5', ['bad-pattern at 1.2.3.4-5']],
    ['acl x path_reg ^/(a', ['bad-pattern at ^/(a']],
    ['acl x req.payload(0,4) 00', ['match-missing at req.payload(0,4)']],
    ['acl x req.payload(0,0), mqtt_is_valid', []],
    ['acl x req.payload(0,0) mqtt_is_valid', []],
    ['acl x req.payload(0,4), hex zz', []],
    ['acl x req.payload(0,4) -m bin 0', ['bad-pattern at 0']],
    ['acl x path -m nope a', ['unknown-match at nope']],
    ['acl x path -x a', ['acl-flag at -x']],
    ['acl x path -- -x', []],
    ['acl x src -m int 1', ['match-type at int']],
    ['acl x src -m int 1', [], '2.8'],
    ['acl x path,length gt 5', []],
    ['acl x path,length foo', ['bad-pattern at foo']],
    ['acl x path_beg', ['warning: no-pattern at path_beg']],
    ['acl x always_true', []],
    ['acl x path -m found', []],
    ['acl x', ['missing-argument at ']],
    ['acl or path /', ['bad-acl-name at or']],
    ['acl Or path /', ['bad-acl-name at Or']],
    ['acl a!b path /', ['bad-acl-name at !']],
    ['acl x var(txn.a) b', ['match-missing at var(txn.a)']],
    ['acl x var(txn.a) b', [], '2.4'],
  ])
})

describe('in a backend', () => {
  check(
    [
      ['stick on src', []],
      ['stick on res.hdr(a)', ['unavailable-fetch at res.hdr(a)']],
      ['stick store-response path', ['unavailable-fetch at path']],
      ['use-server %[path,nope] if { always_true }', ['unknown-converter at nope']],
      ['server t 127.0.0.1:2 ssl verify none sni str(a)', []],
      ['server t 127.0.0.1:2 ssl verify none sni nope', ['unknown-fetch at nope']],
      ['http-check send uri-lf %[path]', ['unavailable-fetch at path']],
      ['log-format %nope', ['warning: ignored-directive at log-format']],
    ],
    'backend',
  )
})
