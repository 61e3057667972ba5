import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { unsafeViolations } from './unsafe-violations.ts'

const tests = ruleTests(unsafeViolations, {
  valid: ['frontend f\n  no option accept-invalid-http-request\n  option httplog\n'],
  invalid: [
    {
      config: 'backend b\n  option accept-invalid-http-response\n',
      findings: [{ messageId: 'accepted', at: '2:10' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
