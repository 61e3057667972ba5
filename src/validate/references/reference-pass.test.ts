import { describe, expect, test } from 'vitest'
import { findings, framed, judge } from '../../../test/support/findings.ts'
import type { Version } from '../../model/version.ts'

const timeouts = '\n  timeout connect 1s\n  timeout client 1s\n  timeout server 1s\n'
const http = `defaults${timeouts}  mode http\n`
const app = 'backend app\n  server s 127.0.0.1:1\n'

function errors(text: string, version: Version = '3.2'): string[] {
  return findings(text, version).filter((each) => !each.startsWith('warning'))
}

describe('names in rules', () => {
  test.each([
    ['use_backend b if known', []],
    ['use_backend nope if known', ['unknown-reference at nope']],
    ['use_backend f if known', ['wrong-kind at f']],
    ['http-request cache-use nope', ['unknown-reference at nope']],
    ['http-request track-sc0 src table b', []],
    ['http-request track-sc0 src table nope', ['unknown-reference at nope']],
    ['http-request track-sc0 src table f', ['wrong-kind at f']],
    ['http-request track-sc0 src', ['unknown-reference at track-sc0']],
    ['http-request deny if { src_http_req_rate gt 1 }', ['unknown-reference at src_http_req_rate']],
    ['http-request deny if { src_http_req_rate(b) gt 1 }', []],
    ['http-request deny if { http_auth(u) }', []],
    ['http-request deny if { http_auth(nope) }', ['unknown-reference at nope']],
    ['http-request deny if { http_auth }', ['unknown-reference at http_auth']],
    ['http-request deny if { nbsrv(b) lt 1 }', []],
    ['http-request deny if { nbsrv lt 1 }', ['wrong-kind at nbsrv']],
    ['http-request deny if { nbsrv(nope) lt 1 }', ['unknown-reference at nope']],
    ['http-request deny if { srv_is_up(b/s) }', []],
    ['http-request deny if { srv_is_up(b/x) }', ['unknown-reference at b/x']],
    ['http-request deny if { fe_conn(nope) gt 1 }', ['unknown-reference at nope']],
    ['http-request set-header x %[src,table_http_req_rate(nope)]', ['unknown-reference at nope']],
    ['http-request do-resolve(txn.a,nope) hdr(host)', ['unknown-reference at nope']],
    ['http-request do-resolve(txn.a,default) hdr(host)', []],
    ['use_backend "$UNKNOWN"', []],
  ])('%s: %j', (line, expected) => {
    expect(findings(framed([line]))).toEqual(expected)
  })

  test.each([
    ['use-server s if { always_true }', []],
    ['use-server x if { always_true }', ['unknown-reference at x']],
    ['server t 127.0.0.1:2 track x', ['unknown-reference at x']],
    ['server t 127.0.0.1:2 track b/s', ['wrong-kind at b/s']],
    ['server s 127.0.0.1:2', ['duplicate-name at s']],
    ['server t 127.0.0.1:2 resolvers nope', ['unknown-reference at nope']],
    ['stick on src table nope', ['unknown-reference at nope']],
    ['stick-table type ip size 1k', ['duplicate-name at stick-table']],
    ['errorfiles nope', ['unknown-reference at nope']],
    ['use-fcgi-app nope', ['unknown-reference at nope']],
    ['log ring@nope local0', ['warning: unknown-reference at nope']],
  ])('in a backend, %s: %j', (line, expected) => {
    expect(findings(framed([line], 'backend'))).toEqual(expected)
  })

  test('mailers are looked up where the alert is complete', () => {
    const lines = ['email-alert from a@b.c', 'email-alert to a@b.c', 'email-alert mailers nope']
    expect(errors(framed(lines, 'backend'))).toEqual(['unknown-reference at nope'])
  })

  test('a server-template stands for its numbered names', () => {
    const text = `${http}backend app\n  server-template s 2-3 127.0.0.1:1\n  use-server s2 if { always_true }\n  use-server s4 if { always_true }\n`
    expect(errors(text)).toEqual(['unknown-reference at s4'])
  })

  test('a table of a peers section is named with its section', () => {
    const text = `${http}peers p\n  peer me 127.0.0.1:1024\n  table t type ip size 1k\nbackend app\n  stick on src table p/t\n  stick on src table p/x\n`
    expect(errors(text)).toEqual(['unknown-reference at p/x'])
  })

  test('what is named may stand below, and a misspelt name is guessed', () => {
    const text = `${http}frontend f\n  bind :1\n  default_backend ap\n${app}`
    expect(judge(text)).toMatchObject([
      {
        code: 'validate/unknown-reference',
        help: 'Did you mean `app`?',
        location: { start: { line: 8, column: 19 } },
      },
    ])
    expect(errors(text.replace('ap\n', 'app\n'))).toEqual([])
  })

  test.each([
    ['backend "$NAME"', 'use_backend nope'],
    ['acl "$NAME" path /', 'http-request deny if nope'],
  ])('where `%s` may have any name, `%s` may be right', (declaration, use) => {
    const [before, after] = declaration.startsWith('acl')
      ? [declaration, '']
      : ['', `${declaration}\n`]
    expect(errors(`${framed([before, use])}${after}`)).toEqual([])
  })

  test('a server may have any name where one depends on a variable', () => {
    expect(
      errors(framed(['server "$NAME" 127.0.0.1:2', 'use-server x if { always_true }'], 'backend')),
    ).toEqual([])
  })

  test('nothing is looked up for sections that are disabled', () => {
    expect(errors(framed(['use_backend nope', 'disabled']))).toEqual([])
  })
})

describe('defaults', () => {
  test.each([
    [`defaults d${timeouts}frontend f from d\n  bind :1\n`, []],
    [`frontend f from d\n  bind :1\ndefaults d${timeouts}`, ['unknown-reference at d']],
    [`defaults d${timeouts}defaults d${timeouts}backend b from d\n`, ['duplicate-name at d']],
    [`defaults d${timeouts}defaults d${timeouts}backend b\n`, []],
    [
      `defaults d${timeouts}  mode http\n  http-request deny\nlisten l from d\n  bind :1\n`,
      ['wrong-kind at l'],
    ],
    [
      `defaults d${timeouts}  mode http\n  http-request deny\nfrontend f from d\n  bind :1\nbackend b from d\n`,
      ['wrong-kind at b'],
    ],
    [
      `defaults d${timeouts}  mode http\n  http-request deny\ndefaults e from d\n`,
      ['wrong-kind at e'],
    ],
    [
      `defaults d${timeouts}  tcp-request connection accept\nbackend b from d\n`,
      ['wrong-kind at b'],
    ],
    [
      `defaults d${timeouts}  mode http\n  http-request track-sc0 src\nbackend b from d\n`,
      ['unknown-reference at track-sc0'],
    ],
    [`defaults d${timeouts}  default_backend nope\n`, []],
    [
      `defaults d${timeouts}  default_backend nope\nfrontend f\n  bind :1\n`,
      ['unknown-reference at nope'],
    ],
    [`defaults d${timeouts}  errorfiles nope\n`, []],
  ])('%j: %j', (text, expected) => {
    expect(errors(text)).toEqual(expected)
  })
})

describe('names that are taken', () => {
  test.each([
    [`${http}${app}${app}`, '3.2', ['duplicate-name at app']],
    [`${http}frontend app\n  bind :1\n${app}`, '3.0', []],
    [`${http}frontend app\n  bind :1\n${app}`, '3.2', ['warning: duplicate-name at app']],
    [`${http}frontend app\n  bind :1\n${app}`, '3.4', ['duplicate-name at app']],
    [`${http}${app}listen app\n  bind :1\n`, '3.0', []],
    [`${http}listen app\n  bind :1\n${app}`, '3.0', ['duplicate-name at app']],
    [`${http}${app}resolvers r\nresolvers r\n`, '3.0', ['duplicate-name at r']],
    [`${http}${app}userlist u\nuserlist u\n`, '3.0', ['warning: duplicate-name at u']],
    [
      `${http}${app}userlist u\n  user a password x\n  user a password x\n`,
      '3.0',
      ['warning: duplicate-name at a'],
    ],
    [
      `${http}${app}userlist u\n  group g\n  user a password x groups g,h\n`,
      '3.0',
      ['unknown-reference at h'],
    ],
  ] as const)('%j in %s: %j', (text, version, expected) => {
    expect(findings(text, version)).toEqual(expected)
  })
})

describe('modes', () => {
  test.each([
    ['http', 'http', []],
    ['http', 'tcp', ['mode-mismatch at f']],
    ['tcp', 'http', []],
    ['tcp', 'tcp', []],
    ['http', 'log', ['mode-mismatch at f']],
    ['http', '"$MODE"', []],
  ])('a frontend in %s mode with a backend in %s mode: %j', (front, back, expected) => {
    const text = `defaults${timeouts}frontend f\n  bind :1\n  mode ${front}\n  default_backend app\nbackend app\n  mode ${back}\n`
    expect(errors(text)).toEqual(expected)
  })

  test('the backend and the line that uses it are named with the finding', () => {
    const text = `${http}frontend f\n  bind :1\n  default_backend app\nbackend app\n  mode tcp\n`
    expect(judge(text)).toMatchObject([
      { related: [{ location: { start: { line: 8 } } }, { location: { start: { line: 9 } } }] },
    ])
  })

  test('a listen section that hands over to itself is refused', () => {
    expect(errors(`${http}listen l\n  bind :1\n  default_backend l\n`)).toEqual(['wrong-kind at l'])
  })
})
