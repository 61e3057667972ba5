import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { missingHttpsRedirect } from './missing-https-redirect.ts'

const tests = ruleTests(missingHttpsRedirect, {
  valid: [
    'frontend f\n  mode http\n  bind :80\n',
    'frontend f\n  mode http\n  bind :80\n  redirect scheme https\nfrontend g\n  mode http\n  bind :443 ssl crt x\n',
    'frontend f\n  mode http\n  bind :8404\n  bind 127.0.0.1:80\n  bind :443 ssl crt x\n',
    'frontend f\n  mode http\n  bind :80\n  bind :443 ssl crt x\n  http-request redirect location https://a\n',
  ],
  invalid: [
    {
      config:
        'frontend f\n  mode http\n  bind :80\nfrontend g\n  mode http\n  bind :443 ssl crt x\n',
      findings: [{ messageId: 'clear', at: '3:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
