import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingHsts } from './missing-hsts.ts'

const tests = ruleTests(missingHsts, {
  valid: [
    'listen l\n  mode http\n  bind :80\n',
    'listen l\n  mode tcp\n  bind :443 ssl crt x\n',
    'listen l\n  mode http\n  bind :443 ssl crt x\n  http-response set-header strict-transport-security max-age=1\n',
    'frontend f\n  mode http\n  bind :443 ssl crt x\nbackend b\n  http-response set-header Strict-Transport-Security max-age=1\n',
  ],
  invalid: [
    {
      config: 'listen l\n  mode http\n  bind :443 ssl crt x\n',
      findings: [{ messageId: 'missing', at: '3:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
