import { expect, test } from 'vitest'
import { configurationOf } from '../../../test/support/configuration.ts'

test.each([
  ['use-server a if { src 10.0.0.1 }', ['web/a by use-server']],
  ['use-server other/a if { src 10.0.0.1 }', ['other/a by use-server']],
  ['server b 10.0.0.2:80 track a', ['web/a by track']],
  ['server b 10.0.0.2:80 track other/a', ['other/a by track']],
  ['default-server track a', ['web/a by track']],
  ['acl up srv_is_up(a)', ['web/a by srv_is_up']],
  [
    'http-request deny if { srv_is_up(other/a) } !{ srv_sess_rate(web/b) gt 1 }',
    ['other/a by srv_is_up', 'web/b by srv_sess_rate'],
  ],
  [
    'http-request set-header x %[srv_iweight(a),add(srv_weight(b))]',
    ['web/a by srv_iweight', 'web/b by srv_weight'],
  ],
  ['http-request set-header x %[srv_id]', []],
  ['http-request set-header x %[my_srv_is_up(a)]', []],
  ['balance roundrobin', []],
])('`%s` points at %j', (line, servers) => {
  const { serverUses } = configurationOf(`backend web\n  ${line}\n`)

  expect([...serverUses].map(([path, { by }]) => `${path} by ${by}`)).toEqual(servers)
})

test('of several lines the first is told, with its section', () => {
  const text = 'frontend front\n  acl up srv_is_up(web/a)\nbackend web\n  use-server a if TRUE\n'
  const use = configurationOf(text).serverUses.get('web/a')

  expect(use?.by).toBe('srv_is_up')
  expect(use?.section.key).toBe('frontend front')
  expect(use?.line.words[0]).toBe('acl')
})
