import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingLog } from './missing-log.ts'

const tests = ruleTests(missingLog, {
  valid: [
    'frontend f\n  log global\n',
    'defaults\n  log 192.0.2.1 local0\nfrontend f\n',
    'backend b\n',
  ],
  invalid: [
    {
      config: 'defaults\nfrontend f\nlisten l\n',
      findings: [{ messageId: 'missing', at: '1:1', message: /and 1 more/ }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
