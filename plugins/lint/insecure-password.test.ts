import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { insecurePassword } from './insecure-password.ts'

const tests = ruleTests(insecurePassword, {
  valid: [
    'userlist u\n  user a password $6$salt$hash groups g\n',
    'userlist u\n  group g users a\n',
    'global\n  user haproxy\n',
  ],
  invalid: [
    {
      config: 'userlist u\n  user a insecure-password b\n',
      findings: [{ messageId: 'clear', at: '2:10' }],
    },
    {
      config: 'userlist u\n  user a password $1$salt$hash\n',
      findings: [{ messageId: 'weak', at: '2:10' }],
    },
    {
      config: 'userlist u\n  user a password ab01FAX.bQRSU\n',
      findings: [{ messageId: 'weak', at: '2:10' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
