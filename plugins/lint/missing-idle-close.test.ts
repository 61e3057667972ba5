import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingIdleClose } from './missing-idle-close.ts'

const tests = ruleTests(missingIdleClose, {
  valid: [
    'defaults\n  mode http\n  option idle-close-on-response\nfrontend f\n',
    'frontend f\n  mode tcp\n',
    'backend b\n  mode http\n',
    { config: 'frontend f\n  mode http\n', version: '2.4' },
  ],
  invalid: [
    {
      config: 'defaults\n  mode http\nfrontend f\nfrontend g\n',
      findings: [{ messageId: 'missing', at: '1:1' }],
      version: '2.6',
    },
    {
      config: 'listen l\n  mode http\n  no option idle-close-on-response\n',
      findings: [{ messageId: 'missing', at: '1:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
