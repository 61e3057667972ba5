import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { statsAdminOpen } from './stats-admin-open.ts'

const tests = ruleTests(statsAdminOpen, {
  valid: [
    'listen l\n  stats admin if TRUE\n  stats auth a:b\n',
    'listen l\n  stats admin if { src 10.0.0.0/8 }\n',
    'listen l\n  stats admin unless remote\n',
    'listen l\n  stats enable\n',
  ],
  invalid: [
    { config: 'listen l\n  stats admin if TRUE\n', findings: [{ messageId: 'open', at: '2:3' }] },
    {
      config: 'listen l\n  stats admin unless FALSE\n',
      findings: [{ messageId: 'open', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
