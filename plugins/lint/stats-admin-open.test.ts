import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { statsAdminOpen } from './stats-admin-open.ts'

const tests = ruleTests(statsAdminOpen, {
  valid: [
    'listen l\n  stats admin if TRUE\n  stats auth a:b\n',
    'listen l\n  stats admin if { src 10.0.0.0/8 }\n',
    'listen l\n  stats admin unless remote\n',
    'listen l\n  stats enable\n',
    'listen l\n  stats admin if TRUE\n  http-request deny if { path /x }\n',
    'listen l\n  stats admin if TRUE\n  tcp-request connection reject if { src 10.0.0.0/8 }\n',
    'defaults d\n  http-request deny unless { src 10.0.0.0/8 }\nlisten l from d\n  stats admin if TRUE\n  http-request allow\n',
  ],
  invalid: [
    { config: 'listen l\n  stats admin if TRUE\n', findings: [{ messageId: 'open', at: '2:3' }] },
    {
      config: 'listen l\n  stats admin if TRUE\n  http-request allow\n  http-request deny\n',
      findings: [{ messageId: 'open', at: '2:3' }],
    },
    {
      config:
        'listen l\n  stats admin if TRUE\n  stats http-request allow\n  stats http-request deny\n',
      findings: [{ messageId: 'open', at: '2:3' }],
    },
    {
      config: 'listen l\n  stats admin unless FALSE\n',
      findings: [{ messageId: 'open', at: '2:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
