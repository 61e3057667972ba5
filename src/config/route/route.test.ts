import { expect, test } from 'vitest'
import { sampleTable } from '../../validate/expressions/load-samples.ts'
import type { Request } from '../evaluate/request.ts'
import { readTexts } from '../read-configuration.ts'
import { findRoute } from './route.ts'

const request: Request = {
  method: 'GET',
  target: '/api/list?a=1',
  headers: [['Host', 'Shop.example:8443']],
  mayHaveMore: true,
  isTls: true,
}

const maps: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'hosts.map': [
    ['shop.example/', 'shop'],
    ['shop.example/api/', 'api'],
    ['/', 'rest'],
  ],
}

const backends = ['shop', 'api', 'rest'].map((name) => `backend ${name}\n  mode http\n`)

/** The decisions of a frontend with these lines, each in words; `?` for those that are not certain. */
function route(lines: readonly string[], more: Partial<Request> = {}): readonly string[] {
  const text = `${backends.join('')}frontend web\n  mode http\n  ${lines.join('\n  ')}\n`
  const configuration = readTexts([{ name: 'haproxy.cfg', text }], { version: '3.2' })
  const frontend = configuration.frontend('web')
  if (frontend === undefined) throw new Error('there is no frontend')
  const files = { patterns: () => undefined, map: (path: string) => maps[path] }
  const lookup = { names: sampleTable('3.2'), files }
  const { decisions } = findRoute(configuration, frontend, { ...request, ...more }, lookup)
  return decisions.map(({ kind, name = '', isCertain }) => `${kind} ${name}${isCertain ? '' : '?'}`)
}

test.each<[string, readonly string[], readonly string[]]>([
  ['nothing says where', [], ['nobody ']],
  ['a default', ['default_backend rest'], ['backend rest']],
  [
    'the first rule that holds',
    [
      'use_backend shop if { path /other }',
      'use_backend api if { path_beg /api }',
      'use_backend rest',
    ],
    ['backend api'],
  ],
  [
    'what depends on the client, and what is so if not',
    ['use_backend shop if { src 10.0.0.0/8 }', 'default_backend rest'],
    ['backend shop?', 'backend rest'],
  ],
  [
    'what depends on a header that was not told',
    ['use_backend shop if { req.hdr(x-canary) 1 }', 'default_backend rest'],
    ['backend shop?', 'backend rest'],
  ],
  [
    'an answer before all backends',
    ['http-request deny if { path_beg /api }', 'default_backend rest'],
    ['answer deny'],
  ],
  [
    'a redirect, which comes after the rules whatever the order of the lines',
    ['redirect scheme https', 'http-request return status 200', 'default_backend rest'],
    ['answer return'],
  ],
  [
    'rules that are not reached',
    ['http-request allow', 'http-request deny', 'default_backend rest'],
    ['backend rest'],
  ],
  [
    'rules that are perhaps not reached',
    ['http-request allow if { src 10.0.0.1 }', 'http-request deny', 'default_backend rest'],
    ['answer deny?', 'backend rest'],
  ],
  [
    'the longest entry of a map, with what was noted before',
    [
      'http-request set-var(txn.host) req.hdr(host),field(1,:),lower',
      'http-request set-var(txn.path) path,concat(/)',
      'use_backend %[var(txn.host),concat(,txn.path),map_beg(hosts.map)]',
    ],
    ['backend api'],
  ],
  [
    'the default where the map has a backend that is not there',
    ['use_backend %[str(nowhere)]', 'use_backend api', 'default_backend rest'],
    ['backend rest'],
  ],
  [
    'a variable that only Lua knows',
    [
      'http-request lua.choose',
      'use_backend shop if { var(txn.a) -m str x }',
      'default_backend rest',
    ],
    ['answer lua.choose?', 'backend shop?', 'backend rest'],
  ],
  [
    'a path that Lua may have changed',
    ['http-request lua.away', 'use_backend api if { path_beg /api }', 'default_backend rest'],
    ['answer lua.away?', 'backend api?', 'backend rest'],
  ],
  [
    'what a cache may answer',
    ['http-request cache-use kept', 'default_backend rest'],
    ['answer cache-use?', 'backend rest'],
  ],
  [
    'headers that were taken out by their beginning',
    [
      'http-request del-header ho -m beg',
      'use_backend shop if { hdr(host) -m found }',
      'default_backend rest',
    ],
    ['backend shop?', 'backend rest'],
  ],
  [
    'a variable that nobody has set',
    ['use_backend shop if { var(txn.a) -m found }', 'default_backend rest'],
    ['backend rest'],
  ],
  [
    'a path that was changed',
    [
      'http-request set-path /x%[path]',
      'use_backend shop if { path /x/api/list }',
      'default_backend rest',
    ],
    ['backend shop'],
  ],
  [
    'a path that was changed in a way that is not followed',
    [
      'http-request replace-path ^/api /',
      'use_backend shop if { path /list }',
      'default_backend rest',
    ],
    ['backend shop?', 'backend rest'],
  ],
  [
    'a header that was set',
    [
      'http-request set-header Host %[req.hdr(host),lower,field(1,:)]',
      'use_backend shop if { hdr(host) shop.example }',
    ],
    ['backend shop'],
  ],
  [
    'a connection that is refused',
    ['tcp-request connection reject if { src 192.0.2.0/24 }', 'default_backend rest'],
    ['answer reject?', 'backend rest'],
  ],
  [
    'the page of statistics',
    ['stats enable', 'stats uri /api', 'default_backend rest'],
    ['answer stats'],
  ],
])('%s', (_, lines, expected) => {
  expect(route(lines)).toEqual(expected)
})

test('a client that is known decides', () => {
  const lines = ['use_backend shop if { src 10.0.0.0/8 }', 'default_backend rest']
  expect(route(lines, { source: '10.1.1.1' })).toEqual(['backend shop'])
  expect(route(lines, { source: '192.0.2.1' })).toEqual(['backend rest'])
  for (const line of ['http-request set-src hdr(x)', 'tcp-request connection expect-proxy layer4'])
    expect(route([line, ...lines], { source: '10.1.1.1' })).toEqual([
      'backend shop?',
      'backend rest',
    ])
})
