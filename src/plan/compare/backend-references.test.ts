import { expect, test } from 'vitest'
import { configurationOf } from '../../../test/support/configuration.ts'
import { backendReference } from './backend-references.ts'

test.each([
  ['use_backend old if { path /old }', '`use_backend` in frontend front'],
  ['default_backend old', '`default_backend` in frontend front'],
  ['http-request track-sc0 src table old', '`table` in frontend front'],
  ['acl few nbsrv(old) lt 2', '`nbsrv` in frontend front'],
  ['http-request deny if { be_conn_free(old) lt 2 }', '`be_conn_free` in frontend front'],
  ['http-request set-header x %[path,concat(a),add(1)]-%[queue(old)]', '`queue` in frontend front'],
  ['filter spoe engine e config /etc/spoe.conf', '`filter spoe` in frontend front'],
  ['use_backend %[path,map(/old,old)]', undefined],
  ['use_backend older if old', undefined],
  ['acl old path_beg /old', undefined],
  ['http-request set-header old %[nbsrv(older)]', undefined],
  ['timeout queue 5s', undefined],
])('%s: %s', (line, by) => {
  const text = `frontend front\n  ${line}\nbackend old\n  timeout queue 5s\n  acl queue path /queue\n`
  const view = configurationOf(text)

  expect(backendReference('old', view)).toBe(by)
})

test.each([
  ['acl few nbsrv lt 2', '`nbsrv` of its own'],
  ['http-request deny if { queue gt 5 }', '`queue` of its own'],
  ['http-request set-header x %[be_conn]', '`be_conn` of its own'],
  ['http-request set-header x %[nbsrv(other)]', undefined],
])('a line of its own, %s: %s', (line, by) => {
  const text = `backend old\n  ${line}\n`
  const view = configurationOf(text)

  expect(backendReference('old', view)).toBe(by)
})
