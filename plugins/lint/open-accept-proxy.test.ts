import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { openAcceptProxy } from './open-accept-proxy.ts'

const tests = ruleTests(openAcceptProxy, {
  valid: [
    'frontend f\n  bind 10.0.0.1:80 accept-proxy\n',
    'frontend f\n  bind /run/f.sock accept-proxy\n',
    'frontend f\n  bind :80 accept-proxy\n  tcp-request connection reject unless { src 10.0.0.1 }\n',
    'frontend f\n  bind :80\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  bind :80 accept-proxy\n',
      findings: [{ messageId: 'open', at: '2:12' }],
    },
    {
      config: 'frontend f\n  bind 10.0.0.1:80,:81 name x accept-proxy\n',
      findings: [{ messageId: 'open', at: '2:31' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
