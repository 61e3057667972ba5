import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { tlsVersionByExclusion } from './tls-version-by-exclusion.ts'

const tests = ruleTests(tlsVersionByExclusion, {
  valid: ['frontend f\n  bind :443 ssl crt x ssl-min-ver TLSv1.2 no-tls-tickets\n'],
  invalid: [
    {
      config: 'frontend f\n  bind :443 ssl crt x no-sslv3 no-tlsv10\n',
      findings: [{ messageId: 'excluded', at: '2:23', message: /ssl-min-ver TLSv1\.1/ }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
