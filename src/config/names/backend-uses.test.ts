import { expect, test } from 'vitest'
import { configurationOf } from '../../../test/support/configuration.ts'

function useOf(text: string, backend = 'old'): string | undefined {
  const use = configurationOf(text).backendUses.of(backend)
  return use && `${use.by} in ${use.section.key}: ${use.line.words[0]}`
}

test.each([
  ['use_backend old if { path /old }', 'use_backend'],
  ['default_backend old', 'default_backend'],
  ['http-request track-sc0 src table old', 'table'],
  ['acl few nbsrv(old) lt 2', 'nbsrv'],
  ['http-request deny if { be_conn_free(old) lt 2 }', 'be_conn_free'],
  ['http-request set-header x %[path,concat(a),add(1)]-%[queue(old)]', 'queue'],
  ['http-request deny if !{ be_conn(old) gt 1 }', 'be_conn'],
  ['filter spoe engine e config /etc/spoe.conf', 'filter spoe'],
  ['filter spoe engine e', undefined],
  ['filter compression config', undefined],
  ['bind spoe config', undefined],
  ['use_backend %[path,map(/old,old)]', undefined],
  ['use_backend older if old', undefined],
  ['acl old path_beg /old', undefined],
  ['acl nbsrv(old) path_beg /old', undefined],
  ['http-request set-header old %[nbsrv(older)]', undefined],
  ['http-request set-header x %[my_nbsrv(old)]', undefined],
  ['http-request deny if { nbsrv lt 2 }', undefined],
  ['timeout queue 5s', undefined],
])('`%s` of a frontend refers to the backend by %j', (line, by) => {
  const text = `frontend front\n  ${line}\nbackend old\n  timeout queue 5s\n  acl queue path /queue\n`

  expect(useOf(text)).toBe(by && `${by} in frontend front: ${line.split(' ', 1)[0]}`)
})

test.each([
  ['acl few nbsrv lt 2', 'nbsrv'],
  ['http-request deny if { queue gt 5 }', 'queue'],
  ['http-request set-header x %[be_conn]', 'be_conn'],
  ['http-request set-header x %[be_sess_rate,div(2)]', 'be_sess_rate'],
  ['http-request set-header x %[nbsrv(other)]', undefined],
  ['filter spoe engine e config /etc/spoe.conf', undefined],
  ['server queue 10.0.0.1:80 sni nbsrv', undefined],
  ['server-template queue 2 10.0.0.1:80 sni nbsrv', undefined],
  ['default-server sni nbsrv', undefined],
  ['server-state-file-name queue', 'queue'],
])('`%s` of a backend refers to itself by %j', (line, by) => {
  expect(useOf(`backend old\n  ${line}\n`)).toBe(
    by && `${by} in backend old: ${line.split(' ', 1)[0]}`,
  )
})

test('a listen section may refer to a backend of its name', () => {
  expect(useOf('backend a\nlisten old\n  default_backend a\n  acl x nbsrv lt 1\n')).toBe(
    'nbsrv in listen old: acl',
  )
})

test.each([
  ['use_backend a if x\ndefault_backend a\n', 'use_backend'],
  ['filter spoe engine e config /x\ndefault_backend a\n', 'default_backend'],
  ['default_backend b\n', undefined],
])('of several lines the first is told: %j', (lines, by) => {
  expect(useOf(`frontend front\n${lines}`, 'a')?.split(' in ')[0]).toBe(by)
})
