import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { serverWithoutCheck } from './server-without-check.ts'

const tests = ruleTests(serverWithoutCheck, {
  valid: [
    'backend b\n  server a 192.0.2.1:1\n',
    'backend b\n  server a 192.0.2.1:1 check\n  server b 192.0.2.2:1 track a\n',
    'backend b\n  default-server check\n  server a 192.0.2.1:1\n  server b 192.0.2.2:1\n',
    'defaults\n  default-server check\nbackend b\n  server a 192.0.2.1:1\n  server b 192.0.2.2:1\n',
    'backend b\n  default-server check\n  default-server inter 5s\n  server a 192.0.2.1:1\n  server b 192.0.2.2:1\n',
    'backend b\n  mode log\n  server a 192.0.2.1:1\n  server b 192.0.2.2:1\n',
    'peers p\n  server a 192.0.2.1:1\n  server b 192.0.2.2:1\n',
    'backend b\n  server a 192.0.2.1:1 check\n  server b 192.0.2.2:1 disabled\n',
  ],
  invalid: [
    {
      config: 'backend b\n  server a 192.0.2.1:1\n  server b 192.0.2.2:1 cookie check\n',
      findings: [{ messageId: 'none', at: '2:3' }],
    },
    {
      config: 'listen l\n  server a 192.0.2.1:1 check\n  server b 192.0.2.2:1\n',
      findings: [{ messageId: 'some', at: '3:10' }],
    },
    {
      config: 'listen l\n  server a 192.0.2.1:1\n  default-server check\n  server b 192.0.2.2:1\n',
      findings: [{ messageId: 'some', at: '2:10' }],
    },
    {
      config:
        'defaults\n  default-server check\nlisten l\n  server a 192.0.2.1:1 no-check\n  server b 192.0.2.2:1\n',
      findings: [{ messageId: 'some', at: '4:10' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
