import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { weakDhParam } from './weak-dh-param.ts'

const tests = ruleTests(weakDhParam, {
  valid: ['global\n  tune.ssl.default-dh-param 4096\n', 'global\n  tune.ssl.default-dh-param\n'],
  invalid: [
    {
      config: 'global\n  tune.ssl.default-dh-param 1024\n',
      findings: [{ messageId: 'weak', at: '2:29' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
