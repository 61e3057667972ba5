import { connect } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { evaluateCondition, type RuleContext } from '../../src/config/evaluate/evaluate.ts'
import type { Request } from '../../src/config/evaluate/request.ts'
import { readTexts } from '../../src/config/read-configuration.ts'
import { parseVersion } from '../../src/model/index.ts'
import { sampleTable } from '../../src/validate/expressions/load-samples.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces } from '../support/haproxy/haproxy.ts'

/** Real HAProxies evaluate the same conditions for the same requests, and we give the same answers. */
const acls = [
  'acl api path_beg /api',
  'acl api path_beg /v2',
  'acl internal src 10.0.0.0/8 127.0.0.0/8',
  'acl shop hdr(host) -i shop.example www.shop.example',
  'acl none path /none',
]

const conditions = [
  'api',
  '!api',
  'api shop',
  'api or shop',
  'api !shop or none',
  '!api || !shop',
  'api OR none',
  '! api',
  '! !api',
  'or none',
  '{ path /api }',
  '!{ path /api }',
  '{ path_beg /api/ } !{ path_end .png .gif }',
  '{ path -m beg -i /API }',
  '{ path_beg -i /API }',
  '{ path_beg /API }',
  '{ path_end .png }',
  '{ path_sub image }',
  '{ path_dir images }',
  '{ path_dir images/a.png }',
  '{ path_dir /images/ }',
  '{ path_dir ima }',
  '{ path_dom png }',
  '{ path_reg ^/api/v[0-9]+/ }',
  '{ path_reg -i \\.PNG$ }',
  '{ path_len 4 }',
  '{ path_len gt 5 }',
  '{ path,length gt 4 }',
  '{ path_len 1:3 10: }',
  '{ path -m found }',
  '{ pathq /api?a=1&b=2 }',
  '{ query a=1&b=2 }',
  '{ query -m found }',
  '{ url /api?a=1&b=2 }',
  '{ url_beg http:// }',
  '{ base shop.example/api }',
  '{ base_beg shop.example }',
  '{ method GET }',
  '{ method POST PUT }',
  '{ method -i get }',
  '{ method -m str POST }',
  'METH_GET',
  'METH_POST',
  'METH_HEAD',
  'HTTP_1.1',
  'HTTP_1.0',
  'HTTP_URL_ABS',
  'HTTP_URL_SLASH',
  'HTTP_URL_STAR',
  'HTTP_CONTENT',
  'LOCALHOST',
  'TRUE',
  'FALSE',
  'HTTP',
  'internal',
  '{ src 127.0.0.1 }',
  '{ src 127.0.0.0/255.0.0.0 }',
  '{ src 127 }',
  '{ src ::1 10.0.0.0/8 }',
  '{ src ::ffff:127.0.0.1 }',
  '{ src -m beg 127. }',
  '{ src -m str 127.0.0.1 }',
  '{ hdr(host) shop.example }',
  '{ hdr(host) -i SHOP.example }',
  '{ req.hdr(Host) -m beg shop }',
  '{ req.hdr(host) lower -m str shop.example }',
  '{ req.hdr(host),lower -m str shop.example }',
  '{ hdr(host),host_only shop.example }',
  '{ hdr_beg(host) www. }',
  '{ hdr_dom(host) shop }',
  '{ hdr_end(host) example }',
  '{ hdr_sub(host) op.ex }',
  '{ hdr_reg(host) ^(www\\.)?shop\\.example$ }',
  '{ hdr(x-list) b }',
  '{ hdr(x-list,1) a }',
  '{ hdr(x-list,-1) c }',
  '{ hdr(x-list,2) a }',
  '{ req.fhdr(x-list) "a, b" }',
  '{ hdr_cnt(x-list) 3 }',
  '{ hdr_cnt(x-list) ge 1 }',
  '{ hdr_cnt(nothing) 0 }',
  '{ hdr(nothing) -m found }',
  '{ hdr(x-list) -m found }',
  '{ hdr_val(content-length) gt 3 }',
  '{ hdr_val(x-list) 0 }',
  '{ hdr_ip(x-forwarded-for) 192.0.2.0/24 }',
  '{ hdr_ip(x-forwarded-for,-1) 192.0.2.0/24 }',
  '{ hdr_ip(x-forwarded-for) 2001:db8::/32 }',
  '{ cook(session) abc }',
  '{ req.cook(session) -m found }',
  '{ req.cook_cnt(session) 1 }',
  '{ urlp(a) 1 }',
  '{ url_param(b) -m int gt 1 }',
  '{ urlp(c) -m found }',
  '{ urlp(a,;) 2 }',
  '{ urlp(x) 5 6 }',
  '{ path,field(2,/) api }',
  '{ path,field(-1,/) -m end .png }',
  '{ path,word(1,/) api }',
  '{ path,field(9,/) -m found }',
  '{ path,upper -m beg /API }',
  '{ ssl_fc }',
  '!{ ssl_fc }',
  '{ ssl_fc,not }',
  '{ always_true }',
  '{ always_false }',
  '{ src_port gt 0 }',
  '{ req.ver 1.1 }',
] as const

const requests: readonly Request[] = [
  request('GET', '/api?a=1&b=2', [['Host', 'shop.example']]),
  request('POST', '/api/v2/images/a.png', [
    ['Host', 'WWW.shop.example:8080'],
    ['X-List', 'a, b'],
    ['x-list', 'c'],
    ['Content-Length', '4'],
  ]),
  request('HEAD', '/', [
    ['host', 'other'],
    ['Cookie', 'a=b; session=abc'],
    ['X-Forwarded-For', '192.0.2.7, 198.51.100.1'],
  ]),
  request('PUT', '/images/a.png?c=', [
    ['host', 'shop.example'],
    ['Cookie', 'session=abc; session=def'],
    ['X-Forwarded-For', 'unknown, 2001:db8::7, 192.0.2.8:99'],
    ['X-List', '0'],
    ['Content-Length', '0'],
  ]),
  request('GET', 'http://shop.example/API/v3/x?', [['host', 'shop.example']]),
  request('GET', '/a;a=2;x=5?a=1;x=6', [['host', 'shop.example']]),
  request('OPTIONS', '*', [['host', 'shop.example']]),
  request('GET', '/v2/images?x=?a=1', [
    ['host', ''],
    ['X-List', '"a,b",,c'],
  ]),
]

function request(method: string, target: string, headers: Request['headers']): Request {
  return {
    method,
    target,
    headers,
    httpVersion: '1.1',
    source: '127.0.0.1',
    sourcePort: 4_000,
    isTls: false,
  }
}

function configOf(
  version: string,
  { globalLines, port }: Pick<HaproxyPlaces, 'globalLines' | 'port'>,
): string {
  const known = conditions.filter((each) => version !== '2.4' || !each.includes('host_only'))
  return `global
  ${globalLines}
defaults
  mode http
  timeout client 10s
  timeout server 10s
  timeout connect 10s
frontend web
  bind 127.0.0.1:${String(port('web'))}
  ${acls.join('\n  ')}
  ${known.map((each) => `http-request set-header x-result "%[req.fhdr(x-result)] ${conditions.indexOf(each)}" if ${each}`).join('\n  ')}
  http-request return status 200 hdr x-result "%[req.fhdr(x-result)]"
`
}

/** The conditions that hold for a request, as HAProxy has them. */
async function ask(port: number, { method, target, headers }: Request): Promise<readonly string[]> {
  const socket = connect(port, '127.0.0.1')
  const length = Number(headers.find(([name]) => name === 'Content-Length')?.[1] ?? 0)
  const lines = [...headers, ['Connection', 'close'] as const].map(
    ([name, value]) => `${name}: ${value}`,
  )
  socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${'x'.repeat(length)}`)
  const answer = await readAll(socket)
  const result = /^x-result: (.*)$/im.exec(answer)?.[1]
  if (result === undefined) throw new Error(`no answer: ${answer}`)
  return result
    .trim()
    .split(' ')
    .map((index) => conditions[Number(index)] ?? '')
}

describe.each(haproxyBinaries())('HAProxy $version', (binary) => {
  test('evaluates every condition for every request as we do', async () => {
    await using haproxy = await startHaproxy({
      binary,
      ports: ['web'],
      config: (places) => configOf(binary.version, places),
    })
    const version = parseVersion(binary.version) ?? '3.4'
    const text = configOf(binary.version, haproxy)
    const configuration = readTexts([{ name: 'haproxy.cfg', text }], { version })
    const frontend = configuration.sections.get('frontend web')
    const context: RuleContext = {
      names: sampleTable(version),
      acl: (name) => frontend?.acls.get(name),
    }
    const rules = frontend?.own('http-request').slice(0, -1) ?? []
    const names = rules.map((rule) => rule.words.slice(rule.words.indexOf('if') + 1).join(' '))

    for (const each of requests) {
      const theirs = new Set(await ask(haproxy.port('web'), each))
      const ours = rules.map(
        (rule) => rule.condition && evaluateCondition(rule.condition, each, context),
      )
      const shown = names.map((name, index) => `${name}: ${String(ours[index])}`)
      const wanted = rules.map((_, index) => {
        const name = conditions[index] ?? ''
        return `${names[index] ?? ''}: ${String(theirs.has(name))}`
      })
      expect({ target: each.target, shown }).toEqual({ target: each.target, shown: wanted })
    }
  })
})
