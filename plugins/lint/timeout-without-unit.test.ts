import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { timeoutWithoutUnit } from './timeout-without-unit.ts'

const tests = ruleTests(timeoutWithoutUnit, {
  valid: ['defaults\n  timeout client 30s\n  timeout queue 0\n  timeout server "$T"\n'],
  invalid: [
    {
      config: 'defaults\n  timeout client 5000 # short\n',
      findings: [{ messageId: 'bare', at: '2:18' }],
      fixed: 'defaults\n  timeout client 5000ms # short\n',
    },
  ],
})

for (const { title, run } of tests) test(title, run)
