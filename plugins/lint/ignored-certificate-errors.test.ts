import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { ignoredCertificateErrors } from './ignored-certificate-errors.ts'

const tests = ruleTests(ignoredCertificateErrors, {
  valid: [
    'frontend f\n  bind :443 ssl crt x crt-ignore-err 10,12\n',
    'frontend f\n  bind :443 ssl crt x ca-ignore-err all\n  http-request deny unless { ssl_c_verify 0 }\n',
  ],
  invalid: [
    {
      config: 'frontend f\n  bind :443 ssl crt x ca-ignore-err all\n',
      findings: [{ messageId: 'ignored', at: '2:23' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
