import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { unusedAcl } from './unused-acl.ts'

const tests = ruleTests(unusedAcl, {
  valid: [
    'frontend f\n  acl a path /a\n  http-request deny if a\n',
    'frontend f\n  acl a path /a\n  http-request deny unless !a or { path /b }\n',
    'frontend f\n  acl a path /a\n  acl b acl(a,!c)\n  use_backend x if b\n  acl c path /\n',
    'frontend f\n  acl a path /a\n  http-request set-header X "%[acl(a)]"\n',
    'frontend f\n  acl a path /a\n  acl a path /b\n  http-request deny if a\n',
    'frontend f\n  http-request deny\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  acl a path /a\n  acl a path /b\n',
      findings: [{ messageId: 'unused', at: '2:7' }],
    },
    {
      config: 'frontend f\n  acl a path /a\nbackend b\n  http-request deny if a\n',
      findings: [{ messageId: 'unused', at: '2:7' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
