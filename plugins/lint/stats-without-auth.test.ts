import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { statsWithoutAuth } from './stats-without-auth.ts'

const tests = ruleTests(statsWithoutAuth, {
  valid: [
    'listen l\n  bind :80\n  stats uri /\n  stats auth a:b\n',
    'listen l\n  bind 127.0.0.1:80\n  bind [::1]:80\n  stats enable\n',
    'listen l\n  bind :80\n  stats enable\n  http-request deny unless { src 10.0.0.0/8 }\n',
    'listen l\n  bind :80\n  stats hide-version\n',
    'global\n  stats socket /run/h.sock\n',
  ],
  invalid: [
    {
      config: 'listen l\n  bind :80\n  stats uri /\n  stats enable\n',
      findings: [{ messageId: 'open', at: '4:3' }],
    },
    { config: 'backend b\n  stats uri /\n', findings: [{ messageId: 'open', at: '2:3' }] },
  ],
})

for (const { title, run } of tests) test(title, run)
