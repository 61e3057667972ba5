import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { checkRulesIgnored } from './check-rules-ignored.ts'

const tests = ruleTests(checkRulesIgnored, {
  valid: [
    'backend b\n  option httpchk\n  http-check expect status 200\n',
    'defaults\n  option tcp-check\nbackend b\n  tcp-check connect\n',
    'defaults\n  http-check expect status 200\n',
  ],
  invalid: [
    {
      config: 'backend b\n  http-check connect\n  http-check expect status 200\n',
      findings: [{ messageId: 'ignored', at: '1:1' }],
    },
    {
      config:
        'defaults\n  option tcp-check\nbackend b\n  no option tcp-check\n  tcp-check connect\n',
      findings: [{ messageId: 'ignored', at: '3:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
