import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingForwardfor } from './missing-forwardfor.ts'

const tests = ruleTests(missingForwardfor, {
  valid: [
    'listen l\n  mode http\n  option forwardfor\n  server s 192.0.2.1:1\n',
    'listen l\n  mode tcp\n  server s 192.0.2.1:1\n',
    'listen l\n  mode http\n  server s 192.0.2.1:1 send-proxy-v2\n',
    'listen l\n  mode http\n  http-request set-header X-Forwarded-For %[src]\n  server s 192.0.2.1:1\n',
    'frontend f\n  mode http\n  default_backend b\nbackend b\n  option forwarded\n',
    'listen stats\n  mode http\n  stats enable\n',
  ],
  invalid: [
    {
      config:
        'defaults\n  mode http\nlisten l\n  server s 192.0.2.1:1\nlisten m\n  server s 192.0.2.1:1\n',
      findings: [{ messageId: 'missing', at: '3:1', message: /and 1 more/ }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
