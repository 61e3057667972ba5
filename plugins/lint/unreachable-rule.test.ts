import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { unreachableRule } from './unreachable-rule.ts'

const tests = ruleTests(unreachableRule, {
  valid: [
    'frontend f\n  http-request deny if { path / }\n  http-request allow\n',
    'frontend f\n  http-request deny\n  http-response set-header a b\n',
    'frontend f\n  http-request deny\nfrontend g\n  http-request allow\n',
    'frontend f\n  http-request set-header a b\n  http-request deny\n',
    'frontend f\n  tcp-request connection accept\n  tcp-request content reject\n',
    'frontend f\n  tcp-request inspect-delay 5s\n  tcp-request content accept\n',
    'frontend f\n.if feature(QUIC)\n  http-request deny\n.endif\n  http-request allow\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  http-request deny\n  http-request allow\n  http-request allow\n',
      findings: [{ messageId: 'unreachable', at: '3:3' }],
    },
    {
      config: 'backend b\n  http-response return status 200\n  http-response set-header a b\n',
      findings: [{ messageId: 'unreachable', at: '3:3' }],
    },
    {
      config: 'frontend f\n  tcp-request content accept\n  tcp-request content reject\n',
      findings: [{ messageId: 'unreachable', at: '3:3' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
