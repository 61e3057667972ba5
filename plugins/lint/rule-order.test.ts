import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { ruleOrder } from './rule-order.ts'

const tests = ruleTests(ruleOrder, {
  valid: [
    'frontend f\n  tcp-request connection accept\n  http-request deny if { path / }\n  use_backend b\n',
    'frontend f\n  use_backend b\nfrontend g\n  http-request deny\n',
    'frontend f\n  http-request deny\n  http-response set-header a b\n  http-request deny\n',
    'frontend f\n  http-request deny\n  tcp-request inspect-delay 5s\n',
  ],
  invalid: [
    {
      config:
        'frontend f\n  use_backend b if { path / }\n  http-request deny\n  http-request deny\n',
      findings: [
        { messageId: 'late', at: '3:3' },
        { messageId: 'late', at: '4:3' },
      ],
    },
    {
      config: 'frontend f\n  http-request deny if { path / }\n  tcp-request content accept\n',
      findings: [{ messageId: 'late', at: '3:3' }],
    },
    {
      config: 'frontend f\n  http-request deny if { path / }\n  monitor fail if { path /x }\n',
      findings: [{ messageId: 'late', at: '3:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
