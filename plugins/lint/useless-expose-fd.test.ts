import { ruleTests } from 'haproxyctl/testing'
import { test } from 'vitest'
import { uselessExposeFd } from './useless-expose-fd.ts'

const tests = ruleTests(uselessExposeFd, {
  valid: [
    'global\n  stats socket /run/h.sock expose-fd listeners\n',
    'global\n  master-worker\n  stats socket /run/h.sock\n',
  ],
  invalid: [
    {
      config: 'global\n  stats socket /run/h.sock expose-fd listeners\n  master-worker\n',
      findings: [{ messageId: 'useless', at: '2:28' }],
    },
  ],
})

for (const { title, run } of tests) test(title, run)
