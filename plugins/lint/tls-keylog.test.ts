import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { tlsKeylog } from './tls-keylog.ts'

const tests = ruleTests(tlsKeylog, {
  valid: ['global\n  tune.ssl.keylog off\n'],
  invalid: [
    { config: 'global\n  tune.ssl.keylog on\n', findings: [{ messageId: 'on', at: '2:19' }] },
  ],
})

for (const { title, run } of tests) test(title, run)
