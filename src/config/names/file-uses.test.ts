import { expect, test } from 'vitest'
import { configurationOf } from '../../../test/support/configuration.ts'
import { crtBase, findFileUses, isCertificateFolder, readBases } from './file-uses.ts'

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
  ['http-request deny if { src -f /etc/h/file.x -M }', ['acl']],
  ['http-request deny if { path,mapper(/etc/h/file.x) -m found }', ['other']],
  ['http-request add-acls(/etc/h/file.x) %[src]', ['other']],
  ['http-request re-add-acl(/etc/h/file.x) %[src]', ['other']],
  ['http-request del-map(/etc/h/file.x) %[src]', ['map']],
  [
    'http-request deny if { path,map(/etc/h/file.x) -m found } { path,map(/etc/h/file.x) a }',
    ['map'],
  ],
  ['bind :443 ssl crt /etc/h//', ['crt']],
  ['bind :443 ssl crl-file /etc/h/file.x', ['crl-file']],
  ['bind :443 ssl tls-ticket-keys /etc/h/file.x crt /x', ['ticket-keys']],
  ['http-request lua.x /etc/h/file.x.other', undefined],
  ['bind :80', undefined],
])('`%s` uses the file as %j', (line, uses) => {
  const text = `global\n  crt-base /etc/h\nlisten web\n  ${line}\n`
  const view = configurationOf(text)

  const found = findFileUses(view, [path]).get(path)

  expect(found && [...found]).toEqual(uses)
})

test.each([
  ['', ['crt-base', undefined], ['ca-base', undefined]],
  ['  crt-base /a\n  ca-base /b\n', ['crt-base', '/a'], ['ca-base', '/b']],
  ['  crt-base /a\n  crt-base /c\n', ['crt-base', '/c'], ['ca-base', undefined]],
])('the folders that names start from in %j', (lines, [, crt], [, ca]) => {
  const configuration = configurationOf(`global\n${lines}`)

  expect(readBases(configuration)).toEqual({ crt, ca })
  expect(crtBase(configuration)).toBe(crt)
})

test('without a global section names start nowhere', () => {
  expect(readBases(configurationOf('defaults\n'))).toEqual({ crt: undefined, ca: undefined })
})

test.each([
  ['bind :443 ssl crt /etc/h/', true],
  ['bind :443 ssl crt /etc/h', true],
  ['bind :443 ssl crt .', true],
  ['bind :443 ssl crt /etc/h/a.pem', false],
  ['bind :443 ssl crt /etc', false],
  ['bind :443 ssl ca-file /etc/h', false],
  ['bind :443 ssl alpn crt', false],
])('`%s` names the folder: %j', (line, isNamed) => {
  const configuration = configurationOf(`global\n  crt-base /etc/h\nfrontend x\n  ${line}\n`)

  expect(isCertificateFolder(configuration, '/etc/h')).toBe(isNamed)
})

test('a folder is named in full where names start nowhere', () => {
  const configuration = configurationOf('frontend x\n  bind :443 ssl crt /etc/h/\n')

  expect(isCertificateFolder(configuration, '/etc/h')).toBe(true)
  expect(isCertificateFolder(configuration, '/etc')).toBe(false)
})

test('files of folders are told apart, and those that nothing names are left out', () => {
  const configuration = configurationOf(
    'frontend x\n  bind :443 ssl crt /a/ ca-file /b/ca.pem\n  errorfile 503 /c/503.http\n',
  )
  const uses = findFileUses(configuration, ['/a/1.pem', '/a/2.pem', '/b/ca.pem', '/b/3.pem'])

  expect([...uses].map(([path, each]) => [path, [...each]])).toEqual([
    ['/a/1.pem', ['crt']],
    ['/a/2.pem', ['crt']],
    ['/b/ca.pem', ['ca-file']],
  ])
  expect(findFileUses(configuration, []).size).toBe(0)
})

test('names of authorities start from their own folder', () => {
  const configuration = configurationOf(
    'global\n  ca-base /ca\n  crt-base /crt\nfrontend x\n  bind :1 ssl crt a.pem ca-file a.pem crl-file b.pem\n',
  )
  const uses = findFileUses(configuration, ['/ca/a.pem', '/crt/a.pem', '/ca/b.pem', '/crt/b.pem'])

  expect([...uses].map(([path, each]) => `${path} ${[...each].join()}`)).toEqual([
    '/crt/a.pem crt',
    '/ca/a.pem ca-file',
    '/ca/b.pem crl-file',
  ])
})

test('what came with servers since the start counts', () => {
  const started = configurationOf('backend x\n')
  const applied = configurationOf('backend x\n  server a 1:1 ssl ca-file /ca.pem crt /crt.pem\n')

  expect([...findFileUses(started, ['/ca.pem'], applied).keys()]).toEqual(['/ca.pem'])
  expect(findFileUses(started, ['/ca.pem']).size).toBe(0)
})
