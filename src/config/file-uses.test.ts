import { expect, test } from 'vitest'
import { configurationOf } from '../../test/support/configuration.ts'
import { findFileUses } from './file-uses.ts'

const path = '/etc/h/file.x'

test.each([
  ['http-request deny if { src -f /etc/h/file.x }', ['acl']],
  ['use_backend %[req.hdr(host),lower,map_str(/etc/h/file.x,web)]', ['map']],
  ['http-request set-var(txn.a) path,map(/etc/h/file.x)', ['map']],
  ['http-request deny if { path,map_reg(/etc/h/file.x) -m found }', ['map']],
  ['bind :443 ssl crt /etc/h/file.x', ['crt']],
  ['bind :443 ssl crt /etc/h/', ['crt']],
  ['bind :443 ssl crt file.x', ['crt']],
  ['bind :443 ssl crt-list /etc/h/file.x', ['crt-list']],
  ['bind :443 ssl crt /x ca-file /etc/h/file.x', ['ca-file']],
  ['server a 10.0.0.1:443 ssl crt /etc/h/file.x', ['crt']],
  ['server a 10.0.0.1:443 ssl ca-file /etc/h/file.x', ['ca-file']],
  ['default-server ssl ca-file /etc/h/file.x\n  server a 10.0.0.1:443', ['ca-file']],
  ['peers p\n  server a 10.0.0.1:443 ssl ca-file /etc/h/file.x', ['other']],
  ['peers p\n  server a 10.0.0.1:443 ssl ca-file /etc/h/file.x crt /x', ['ca-file']],
  ['http-request deny if { hdr(x) -m beg -M -f /etc/h/file.x }', ['map']],
  ['http-request deny if { hdr(x) -i -f opt@/etc/h/file.x }', ['acl']],
  ['use_backend %[path,map(opt@/etc/h/file.x)]', ['map']],
  [
    'use_backend %[path,map(file@/etc/h/file.x)] if { path,map(/etc/h/file.x) -m found }',
    ['map', 'other'],
  ],
  ['use_backend %[path,map(virt@/etc/h/file.x)]', undefined],
  ['http-request set-map(/etc/h/file.x) %[src] 1', ['map']],
  ['http-request add-acl(/etc/h/file.x) %[src]', ['acl']],
  ['http-request deny if { path,mymap(/etc/h/file.x) -m found }', ['other']],
  ['errorfile 503 /etc/h/file.x', ['other']],
  ['http-request lua.x /etc/h/file.x.other', undefined],
  ['bind :80', undefined],
])('`%s` uses the file as %j', (line, uses) => {
  const text = `global\n  crt-base /etc/h\nlisten web\n  ${line}\n`
  const view = configurationOf(text)

  const found = findFileUses(view, [path]).get(path)

  expect(found && [...found]).toEqual(uses)
})
