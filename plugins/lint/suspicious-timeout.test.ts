import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { suspiciousTimeout } from './suspicious-timeout.ts'

const tests = ruleTests(suspiciousTimeout, {
  valid: [
    'defaults\n  timeout client 30s\n  timeout connect 5000\n  timeout tunnel 0\n',
    'backend b\n  server s 192.0.2.1:1 check inter 2000 cookie inter\n',
    'backend b\n  timeout server 50ms\n',
  ],
  invalid: [
    {
      config: 'defaults\n  timeout server 30\n',
      findings: [{ messageId: 'short', at: '2:18' }],
    },
    { config: 'listen l\n  clitimeout 50\n', findings: [{ messageId: 'short', at: '2:14' }] },
    {
      config: 'backend b\n  server s 192.0.2.1:1 check inter 2\n',
      findings: [{ messageId: 'short', at: '2:36' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
