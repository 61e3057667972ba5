import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { logFormatWithoutTarget } from './log-format-without-target.ts'

const tests = ruleTests(logFormatWithoutTarget, {
  valid: [
    'frontend f\n  bind :80\n',
    'frontend f\n  log 192.0.2.1 local0\n  option httplog\n',
    'global\n  log 192.0.2.1 local0\ndefaults\n  log global\nfrontend f\n  option httplog\n',
    'defaults\n  option httplog\nfrontend f\n  no log\n  log 192.0.2.1 local0\n',
    'backend b\n  option httplog\n',
    'defaults\n  option httplog\nfrontend f\n  no option httplog\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  log global\n  option httplog\n',
      findings: [{ messageId: 'noTarget', at: '1:1' }],
    },
    {
      config: 'defaults\n  log 192.0.2.1 local0\n  option httplog\nfrontend f\n  no log\n',
      findings: [{ messageId: 'noTarget', at: '4:1' }],
    },
    {
      config: 'frontend f\n  option httplog\n',
      findings: [{ messageId: 'noTarget', at: '1:1' }],
    },
    {
      config: 'defaults\n  log-format x\nlisten f\n  bind :80\n',
      findings: [{ messageId: 'noTarget', at: '3:1' }],
    },
    {
      config:
        'defaults\n  log global\nglobal\n  log 192.0.2.1 local0\nfrontend f\n  option httplog\n',
      findings: [{ messageId: 'noTarget', at: '5:1' }],
    },
    {
      config: 'global\n  daemon\nfrontend f\n  log global\n  option tcplog\n',
      findings: [{ messageId: 'noTarget', at: '3:1' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
