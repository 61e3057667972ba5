import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { duplicateBind } from './duplicate-bind.ts'

const tests = ruleTests(duplicateBind, {
  valid: [
    'frontend a\n  bind :80\nfrontend b\n  bind :81\n',
    'frontend a\n  bind 192.0.2.1:80\n  bind 192.0.2.2:80\n',
    'frontend a\n  bind :443 ssl crt x\n  bind quic4@:443 ssl crt x\n',
    'frontend a\n  bind :80 interface eth0\n  bind :80 interface eth1\n',
    'frontend a\n  bind :80 thread 1\n  bind :80 thread 2\n',
    'frontend a\n  bind *:80\n  bind :::80\n',
    'frontend a\n  bind fd@3\n  bind fd@3\n',
  ],
  invalid: [
    {
      config: 'frontend a\n  bind :80\nfrontend b\n  bind *:80\n',
      findings: [{ messageId: 'duplicate', at: '4:8' }],
    },
    {
      config: 'frontend a\n  bind :80,0.0.0.0:81\nlisten b\n  bind ipv4@:81\n',
      findings: [{ messageId: 'duplicate', at: '4:8' }],
    },
    {
      config: 'frontend a\n  bind [::]:80\n  bind :::80\n',
      findings: [{ messageId: 'duplicate', at: '3:8' }],
    },
    {
      config: 'frontend a\n  bind /run/a.sock\n  bind unix@/run/a.sock\n',
      findings: [{ messageId: 'duplicate', at: '3:8' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
