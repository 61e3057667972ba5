import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { overriddenLogFormat } from './overridden-log-format.ts'

const tests = ruleTests(overriddenLogFormat, {
  valid: [
    'frontend f\n  option httplog\n  option dontlognull\n',
    'defaults\n  option tcplog\nfrontend f\n  option httplog\n',
    'frontend f\n  log-format a\n  error-log-format b\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  option httplog\n  log-format a\n',
      findings: [{ messageId: 'overridden', at: '2:3' }],
    },
    {
      config: 'defaults\n  option tcplog\n  log-format a\n  option httplog clf\n',
      findings: [
        { messageId: 'overridden', at: '2:3' },
        { messageId: 'overridden', at: '3:3' },
      ],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
