import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingTimeout } from './missing-timeout.ts'

const tests = ruleTests(missingTimeout, {
  valid: [
    'frontend f\n  timeout client 1s\n',
    'backend b\n',
    'defaults\n  timeout client 1s\n  timeout connect 1s\n  timeout server 1s\nlisten l\n  server s 192.0.2.1:1\n',
    'defaults a\n  clitimeout 1000\nfrontend f from a\n',
    'backend b\n  timeout connect 1s\n  timeout tunnel 1h\n  server s 192.0.2.1:1\n',
    'backend b\n  mode log\n  server s 192.0.2.1:1\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  timeout client 0s\n',
      findings: [{ messageId: 'missing', at: '1:1', message: /`timeout client`/ }],
    },
    { config: 'frontend f\n', findings: [{ messageId: 'missing', at: '1:1' }] },
    {
      config: 'defaults\n  timeout client 1s\nlisten l\n  server s 192.0.2.1:1\n',
      findings: [
        { messageId: 'missing', at: '3:1', message: /`timeout connect` and `timeout server`/ },
      ],
    },
    {
      config: 'defaults\nfrontend f\nfrontend g\n',
      findings: [
        { messageId: 'missing', at: '2:1' },
        { messageId: 'missing', at: '3:1' },
      ],
    },
    {
      config:
        'backend b\n  mode http\n  timeout connect 1s\n  timeout tunnel 1h\n  server s 192.0.2.1:1\n',
      findings: [{ messageId: 'missing', at: '1:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
