import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingHttpRequestTimeout } from './missing-http-request-timeout.ts'

const tests = ruleTests(missingHttpRequestTimeout, {
  valid: [
    'frontend f\n  mode http\n  timeout http-request 5s\n',
    'defaults\n  timeout http-request 5s\nfrontend f\n  mode http\n',
    'frontend f\n  mode tcp\n',
    'backend b\n  mode http\n',
  ],
  invalid: [
    { config: 'frontend f\n  mode http\n', findings: [{ messageId: 'missing', at: '1:1' }] },
    {
      config: 'defaults\n  mode http\nfrontend f\nlisten l\n',
      findings: [{ messageId: 'missing', at: '1:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
