import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { crtWithoutSsl } from './crt-without-ssl.ts'

const tests = ruleTests(crtWithoutSsl, {
  valid: [
    'frontend f\n  bind :443 ssl crt x\n',
    'frontend f\n  bind :443 crt-list x ssl\n',
    'frontend f\n  bind :80 name crt\n',
    'frontend f\n  bind quic4@:443 crt x\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  bind :443 crt x alpn h2 name ssl\n',
      findings: [{ messageId: 'plain', at: '2:13' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
