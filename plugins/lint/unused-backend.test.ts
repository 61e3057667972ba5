import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { unusedBackend } from './unused-backend.ts'

const tests = ruleTests(unusedBackend, {
  valid: [
    'frontend f\n  use_backend b if { path / }\nbackend b\n',
    'frontend f\n  use_backend bk_%[req.hdr(host)]\nbackend bk_a\nbackend bk_b\n',
    'frontend f\n  use_backend "$NAME"\nbackend a\n',
    'listen l\n  http-request track-sc0 src table rates\nbackend rates\n  stick-table type ip size 1k\n',
    'listen l\n  server s 192.0.2.1:80 track b/s\nbackend b\n  server s 192.0.2.1:80 check\n',
    'frontend f\n  http-request deny if { nbsrv(b) lt 1 }\nbackend b\n',
    'backend b\n  server s 192.0.2.1:80\n',
    'frontend f\n  filter spoe engine x config x.cfg\nbackend agents\n  mode tcp\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  default_backend a\nbackend a\nbackend b\n',
      findings: [{ messageId: 'unused', at: '4:1' }],
    },
    {
      config: 'frontend f\n  use_backend bk_%[req.hdr(host)]\nbackend other\n',
      findings: [{ messageId: 'unused', at: '3:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
