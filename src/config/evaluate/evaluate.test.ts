import { expect, test } from 'vitest'
import { sampleTable } from '../../validate/expressions/load-samples.ts'
import { readTexts } from '../read-configuration.ts'
import { evaluateCondition } from './evaluate.ts'
import type { Request } from './request.ts'

const request: Request = {
  method: 'GET',
  target: '/api/list?a=1',
  headers: [
    ['Host', 'shop.example'],
    ['X-List', 'a, b'],
  ],
}

const acls = ['acl api path_beg /api', 'acl list path_end /list', 'acl near src 10.0.0.0/8']

/** Whether the last rule of a frontend with these ACLs applies. */
function evaluate(condition: string, more: Partial<Request> = {}): boolean | undefined {
  const lines = [...acls, `http-request deny ${condition}`]
  const text = `frontend web\n  ${lines.join('\n  ')}\n`
  const configuration = readTexts([{ name: 'haproxy.cfg', text }], { version: '3.2' })
  const section = configuration.sections.get('frontend web')
  const rule = section?.own('http-request')[0]?.condition
  if (section === undefined || rule === undefined) throw new Error('there is no rule')
  return evaluateCondition(
    rule,
    { ...request, ...more },
    {
      names: sampleTable('3.2'),
      acl: (name) => section.acls.get(name),
      patterns: (path) => (path === 'known.lst' ? ['/api/list'] : undefined),
    },
  )
}

test.each([
  ['if api', true],
  ['unless api', false],
  ['if api list', true],
  ['if api !list or !api', false],
  ['if !api or list', true],
  ['if { path_beg /api } { hdr(host) shop.example }', true],
  ['if { hdr(x-list) b }', true],
  ['if { path /API }', false],
  ['if { path -i /API/LIST }', true],
  ['if { path_reg ^/api/(list|item)$ }', true],
  ['if { path -f known.lst }', true],
  ['if { path_beg -f known.lst /x }', true],
  ['if METH_GET', true],
  ['if { method POST }', false],
  ['if { req.hdr(host) lower -m sub SHOP }', false],
  ['if { urlp(a) 1 }', true],
])('`%s` of a known request is %j', (condition, expected) => {
  expect(evaluate(condition)).toBe(expected)
})

test.each([
  // What the request does not tell …
  ['if near', undefined],
  ['if { ssl_fc }', undefined],
  ['if { src_port 80 }', undefined],
  // … what depends on more than the request …
  ['if { nbsrv(b) gt 1 }', undefined],
  ['if { var(txn.a) -m str x }', undefined],
  ['if { rand(100) lt 50 }', undefined],
  ['if { path,map(x.map) -m found }', undefined],
  ['if { path "$UNSET" }', undefined],
  ['if nowhere', undefined],
  ['if { path_beg -f unknown.lst }', undefined],
  ['if { path_reg ^/(?>a) }', undefined],
  ['if { path_reg ^(/[a-z]+)+$ }', undefined],
  ['if { src db.example }', undefined],
  // … and what is decided all the same.
  ['if near !api', false],
  ['if near or api', true],
  ['if !near !api', false],
  ['if { path_beg -f unknown.lst /api }', true],
  ['if { path /x "$UNSET" } !api', false],
])('`%s` without a source address is %j', (condition, expected) => {
  expect(evaluate(condition)).toBe(expected)
})

test.each<[string, Partial<Request>, boolean | undefined]>([
  ['if near', { source: '10.1.2.3' }, true],
  ['if near', { source: '192.0.2.1' }, false],
  ['if { src 2001:db8::/32 }', { source: '2001:db8::7' }, true],
  ['if { ssl_fc_sni shop.example }', { isTls: true, serverName: 'shop.example' }, true],
  ['if { ssl_fc_sni shop.example }', { isTls: false }, false],
  ['if { ssl_fc_sni -m found }', { isTls: true }, undefined],
  ['if HTTP_2.0', { httpVersion: '2.0' }, true],
  ['if { dst_port 443 }', { destinationPort: 443 }, true],
  ['if LOCALHOST', { source: '::1' }, true],
])('`%s` with %j is %j', (condition, more, expected) => {
  expect(evaluate(condition, more)).toBe(expected)
})
