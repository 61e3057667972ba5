import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { serverVerifyNone } from './server-verify-none.ts'

const tests = ruleTests(serverVerifyNone, {
  valid: [
    'backend b\n  server s 192.0.2.1:443 ssl verify required ca-file x\n',
    'frontend f\n  bind :443 ssl crt x verify none\n',
    'global\n  ssl-server-verify required\n',
  ],
  invalid: [
    {
      config: 'backend b\n  server s 192.0.2.1:443 ssl verify none\n',
      findings: [{ messageId: 'server', at: '2:37' }],
    },
    {
      config: 'global\n  ssl-server-verify none\n',
      findings: [{ messageId: 'global', at: '2:21' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
