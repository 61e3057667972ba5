import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { proxyWithoutBind } from './proxy-without-bind.ts'

const tests = ruleTests(proxyWithoutBind, {
  valid: [
    'frontend f\n  bind :80\n',
    'backend b\n',
    'listen l\n  bind :80\n',
    'defaults\n',
    'listen l 192.0.2.1:80\n',
  ],
  invalid: [
    { config: 'frontend f\n', findings: [{ messageId: 'noBind', at: '1:1' }] },
    {
      config: 'listen l\n  server s 192.0.2.1:1\n',
      findings: [{ messageId: 'noBind', at: '1:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
