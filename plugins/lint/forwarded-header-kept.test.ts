import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { forwardedHeaderKept } from './forwarded-header-kept.ts'

const tests = ruleTests(forwardedHeaderKept, {
  valid: [
    'frontend f\n  mode http\n  http-request del-header X-Forwarded-For\n  option forwardfor\n',
    'frontend f\n  mode http\n  option forwardfor if-none\n',
    'frontend f\n  mode http\n',
    'backend b\n  mode http\n  option forwardfor\n',
  ],
  invalid: [
    {
      config: 'defaults\n  mode http\n  option forwardfor\nfrontend f\n  bind :80\n',
      findings: [{ messageId: 'kept', at: '4:1' }],
    },
    {
      config: 'listen l\n  mode http\n  option forwardfor\n',
      findings: [{ messageId: 'kept', at: '3:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
