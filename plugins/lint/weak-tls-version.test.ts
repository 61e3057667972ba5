import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { weakTlsVersion } from './weak-tls-version.ts'

const tests = ruleTests(weakTlsVersion, {
  valid: [
    'frontend f\n  bind :443 ssl crt x ssl-min-ver TLSv1.3\n',
    'global\n  ssl-default-bind-options no-sslv3 no-tlsv10\n',
    'frontend f\n  bind :443 ssl crt x ssl-max-ver TLSv1.1\n',
  ],
  invalid: [
    {
      config: 'global\n  ssl-default-bind-options ssl-min-ver TLSv1.1\n',
      findings: [{ messageId: 'weak', at: '2:40' }],
    },
    {
      config: 'backend b\n  server s 192.0.2.1:443 ssl force-tlsv10\n',
      findings: [{ messageId: 'weak', at: '2:30' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
